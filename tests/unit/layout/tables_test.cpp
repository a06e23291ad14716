// Tables, grids and boxes: where their cells and lines stand, on one page and over several.

#include "catch.h"
#include "unit/layout/support.h"

#include <cmath>

using namespace hanjang;
using namespace hanjang::layout;
using namespace hanjang::test;

namespace {

const std::string kPerson = "[person]\nname = \"홍길동\"\nemail = \"gildong@example.com\"\n";
const std::string kJobs = R"(
[[experience]]
organization = "예시랩"
title = "연구원"
start = "2019-03"
end = "2020-07"
work = ["사전학습"]
[[experience]]
organization = "다른랩"
start = "2017-01"
end = "2018-12"
)";

bool near(double a, double b) { return std::abs(a - b) < 0.01; }

} // namespace

TEST_CASE("a table has its titles once, its cells on one grid and lines around") {
  const Run run(kPerson + kJobs, R"(
[word]
period = "기간"
company = "회사"
[box]
line = { thickness = 0.4, color = "rule" }
frame = { thickness = 1, color = "text" }
fill = "#eeeeee"
padding = { x = 5, y = 3 }
[entry.experience]
box = true
space = 0
[[entry.experience.rows]]
cells = [
  { title = "period", fields = ["dates"], width = 1 },
  { title = "company", fields = ["organization", "title"], width = 3, align = "left" },
]
[[entry.experience.rows]]
bullets = "work"
)");
  const auto lines = run.lines();
  CHECK(std::count(lines.begin(), lines.end(), "기간") == 1);
  const auto first = run.find("2019.03 ~ 2020.07");
  const auto second = run.find("2017.01 ~ 2018.12");
  CHECK(near(first.x, second.x));
  CHECK(near(run.find("예시랩연구원").y, first.y));
  CHECK(near(run.find("다른랩").x, run.find("예시랩연구원").x));
  CHECK(near(run.find("다른랩").x - first.x, (595.276 - 112) / 4));
  CHECK(second.y > run.find("• 사전학습").y);
  // Two fills, two lines around the whole, one on each side of each of four blocks.
  const auto rules = run.items<page::Rule>();
  CHECK(std::count_if(rules.begin(), rules.end(), [](const page::Rule& rule) {
          return rule.color == base::Color{0xee, 0xee, 0xee};
        }) == 2);
  CHECK(std::count_if(rules.begin(), rules.end(),
                      [](const page::Rule& rule) { return near(rule.box.width.value, 1); }) == 8);
}

TEST_CASE("a grid leaves out what has no value") {
  const std::string grid = R"(
[word]
a = "성명"
b = "생년월일"
c = "이메일"
[[entry.person.rows]]
grid = [
  { title = "a", fields = ["name"] },
  { title = "b", fields = ["birth"] },
  { title = "c", fields = ["email"] },
]
)";
  const Run run(kPerson + kJobs, grid);
  CHECK(run.prints("성명"));
  CHECK_FALSE(run.prints("생년월일"));
  CHECK(near(run.find("성명").y, run.find("이메일").y));
  CHECK(run.find("이메일").x > run.find("홍길동").right);
}

TEST_CASE("a table that runs over to a page has its titles there again, for the eye alone") {
  std::string text = kPerson;
  for (int i = 0; i < 90; ++i) text += "[[awards]]\ntitle = \"상 " + std::to_string(i) + "\"\n";
  const Run run(text, R"(
[word]
prize = "상 이름"
[entry.awards]
box = true
space = 0
[[entry.awards.rows]]
cells = [{ title = "prize", fields = ["title"] }]
)");
  REQUIRE(run.document->pages.size() > 1);
  for (std::size_t page = 0; page < run.document->pages.size(); ++page) {
    const page::TextLine first = run.items<page::TextLine>(page)[page == 0 ? 3 : 0];
    CHECK(first.runs.front().text.starts_with("상"));
    CHECK((first.runs.front().tag == page::kArtifact) == (page > 0));
  }
}

TEST_CASE("a box that a page break parts is padded on both sides of it, within the page") {
  std::string text = kPerson + "[[experience]]\norganization = \"예시랩\"\nwork = [";
  for (int i = 0; i < 120; ++i) text += "\"일 " + std::to_string(i) + "\",";
  const Run run(text + "]\n", R"(
[box]
frame = { thickness = 1, color = "text" }
padding = { x = 10, y = 12 }
[entry.experience]
box = true
)");
  REQUIRE(run.document->pages.size() > 1);
  for (std::size_t page = 0; page + 1 < run.document->pages.size(); ++page) {
    double lowest = 0;
    for (const page::Rule& rule : run.items<page::Rule>(page))
      lowest = std::max(lowest, rule.box.bottom().value);
    CHECK(lowest <= 841.89 - 42 + 1);
    CHECK(lowest > 700);
  }
}
