// Regions, the hanging column, the photo and icons: where things stand on the page.

#include "catch.h"
#include "unit/layout/support.h"

#include <cmath>

using namespace hanjang;
using namespace hanjang::layout;
using namespace hanjang::test;

namespace {

const std::string kPerson = "[person]\nname = \"홍길동\"\nemail = \"gildong@example.com\"\n";
const std::string kSections = R"(
[summary]
ko = "소개글"
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
[[skills]]
group = "언어"
items = ["Python"]
[[awards]]
title = "금상"
date = "2020"
)";

const std::string kSide = R"(
[page]
regions = ["head", "side", "main"]
[region.head]
place = "top"
gap = 20
[region.side]
place = "left"
width = 120
gap = 30
padding = 10
fill = "#eeeeee"
sections = ["skills", "awards"]
)";

// The same with what stands in the region across the page.
std::string side_under(const std::string& head) {
  std::string text = kSide;
  const std::string gap = "gap = 20\n";
  return text.insert(text.find(gap) + gap.size(), "sections = [" + head + "]\n");
}

bool near(double a, double b) { return std::abs(a - b) < 0.01; }

} // namespace

TEST_CASE("a side column takes its sections, the main one the others, and each is read as a whole") {
  const Run run(kPerson + kSections, kSide);
  const auto lines = run.lines();
  const auto at = [&](const std::string& text) {
    return std::find(lines.begin(), lines.end(), text) - lines.begin();
  };
  CHECK(at("홍길동") < at("기술 스택"));
  CHECK(at("기술 스택") < at("수상"));
  CHECK(at("수상") < at("소개"));
  CHECK(at("소개") < at("경력"));
  CHECK(run.find("기술 스택").x == run.find("홍길동").x);
  CHECK(near(run.find("소개").x, run.find("기술 스택").x + 150));
  CHECK(near(run.find("소개").y, run.find("기술 스택").y));
  CHECK(run.find("소개").y > run.find("gildong@example.com").y + 20);
}

TEST_CASE("the fill of a column runs out over the edges of the sheet, on every page") {
  std::string text = kPerson + "[[skills]]\ngroup = \"언어\"\nitems = [\"Python\"]\n";
  for (int i = 0; i < 90; ++i) text += "[[awards]]\ntitle = \"상 " + std::to_string(i) + "\"\n";
  const Run run(text, kSide + "[region.main]\nfill = \"none\"\n");
  REQUIRE(run.document->pages.size() > 1);
  const page::Rule second = run.items<page::Rule>(1).front();
  CHECK(second.box.left < base::Pt{-5}); // what ended at the edge itself would leave a white line there
  CHECK(second.box.top < base::Pt{-5});
  CHECK(second.box.bottom() > base::Pt{841.89 + 5});
  CHECK(near(second.box.right().value, run.find("기술 스택").x + 120 + 10));
  CHECK(run.items<page::Rule>(0).front().box.top > base::Pt{40}); // below the region at the top
}

TEST_CASE("a column without anything in it leaves its room to the main one") {
  const Run run(kPerson + "[summary]\nko = \"소개글\"\n", kSide);
  CHECK(run.find("소개").x == run.find("홍길동").x);
  CHECK(run.items<page::Rule>().size() == 1); // the heading's
}

TEST_CASE("a heading hangs beside its first row, on one baseline") {
  const Run run(kPerson + kSections,
                "[region.main]\nhang = { width = 80, gap = 20 }\nheading = { place = \"hang\" }\n");
  CHECK(near(run.find("소개").y, run.find("소개글").y));
  CHECK(near(run.find("소개글").x, run.find("소개").x + 100));
  std::vector<std::string> outline;
  for (const page::OutlineEntry& entry : run.document->outline)
    outline.push_back(std::to_string(entry.level) + " " + entry.title);
  CHECK(std::ranges::count_if(outline, [](const std::string& line) { return line.starts_with('0'); }) == 4);
  CHECK(outline.front() == "0 소개");
  CHECK(outline.size() == 6); // two entries head something
  CHECK(run.document->tags[run.find("소개").line->runs.front().tag].role == page::Role::h2);
}

TEST_CASE("no heading beside the text parts inside a word, however narrow its column is") {
  std::string text = kPerson;
  for (const std::string title : {"Certifications", "Accomplishments", "Extracurricular Activities", "Talks"})
    text += "[[section]]\ntitle = \"" + title + "\"\nitems = [\"x\"]\n";
  const Lines wholes = {"Certifications",  "Accomplishments", "Extracurricular Activities",
                        "Extracurricular", "Activities",      "Talks"};
  bool has_hung = false;
  bool has_stood_above = false;
  for (int width = 30; width <= 120; width += 6) {
    const Run run(text,
                  "[region.main]\nhang = { width = " + std::to_string(width) +
                      ", gap = 14 }\nheading = { place = \"hang\" }\n",
                  "en");
    INFO("a column of " << width);
    for (const std::string& line : run.lines())
      CHECK((line == "홍길동" || line == "gildong@example.com" || line == "• x" ||
             std::ranges::find(wholes, line) != wholes.end()));
    const auto heading = run.find("Certifications");
    const auto item = run.find("• x");
    const bool is_above = heading.y < item.y - 1;
    (is_above ? has_stood_above : has_hung) = true;
    CHECK((is_above || heading.right < item.x));
  }
  CHECK(has_hung);
  CHECK(has_stood_above);
}

TEST_CASE("dates hang in their column, ranged to its right, with dots on a rule") {
  const Run run(kPerson + kSections, R"(
[region.main]
hang = { width = 100, gap = 20, align = "right", rule = { thickness = 1, color = "rule" }, dot = { size = 5, color = "accent" } }
[[entry.experience.rows]]
hang = ["dates"]
left = ["organization"]
)");
  const auto dates = run.find("2019.03 ~ 2020.07");
  const auto organization = run.find("예시랩");
  CHECK(near(dates.y, organization.y));
  CHECK(near(dates.right, organization.x - 20));
  CHECK(run.items<page::Path>().size() == 2);
  const auto rules = run.items<page::Rule>();
  CHECK(std::count_if(rules.begin(), rules.end(),
                      [](const page::Rule& rule) { return near(rule.box.width.value, 1); }) == 1);
}

TEST_CASE("hanging text that is higher than its row keeps clear of the next") {
  const Run run(kPerson + kSections,
                "[region.main]\nhang = { width = 44, gap = 10 }\nheading = { place = \"hang\" }\n"
                "[language.ko.title]\nsummary = \"가나다 가나다 가나다 가나다\"\n");
  CHECK(run.find("가나다").y < run.find("경력").y);
  double lowest = 0;
  for (const page::TextLine& line : run.items<page::TextLine>()) {
    std::string text;
    for (const page::GlyphRun& glyphs : line.runs) text += glyphs.text;
    if (text.starts_with("가나다")) lowest = std::max(lowest, line.runs.front().origin.y.value);
  }
  CHECK(run.find("경력").y > lowest + 8);
}

TEST_CASE("a word alone is a row of its own, and a number stands before its entry") {
  const Run run(kPerson + "[[awards]]\ntitle = \"금상\"\n[[awards]]\ntitle = \"은상\"\n", R"(
[word]
form = "이력서"
[[entry.person.rows]]
left = [{ word = "form" }]
[entry.awards]
number = "[{}]"
)");
  CHECK(run.prints("이력서"));
  CHECK(run.prints("[1] 금상"));
  CHECK(run.prints("[2] 은상"));
}

TEST_CASE("a photo stands beside its rows, which leave room for it, or above them") {
  auto picture = std::make_shared<page::Picture>();
  picture->width = picture->height = 1;
  picture->data = std::string(3, '\0');
  const std::string photo = "photo = \"me.jpg\"\n";
  const std::string size = "width = 90\nheight = 120\ngap = 10\n";
  const Run right(kPerson + photo + kSections, "[photo]\nplace = \"right\"\n" + size, "ko", picture);
  const auto images = right.items<page::ImageItem>();
  REQUIRE(images.size() == 1);
  CHECK(near(images[0].box.right().value, 595.276 - 56));
  CHECK(right.find("소개").y > images[0].box.bottom().value);
  CHECK(right.document->tags[images[0].tag].role == page::Role::figure);
  CHECK(right.document->tags[images[0].tag].alt == "홍길동");
  const Run left(kPerson + photo + kSections, "[photo]\nplace = \"left\"\n" + size, "ko", picture);
  CHECK(near(left.find("홍길동").x, 56 + 100));
  const Run above(kPerson + photo + kSections, "[photo]\nplace = \"above\"\n" + size, "ko", picture);
  CHECK(above.find("홍길동").y > above.items<page::ImageItem>()[0].box.bottom().value);
  const Run none(kPerson + photo + kSections, "[photo]\nplace = \"none\"\n", "ko", picture);
  CHECK(none.items<page::ImageItem>().empty());
  CHECK(none.reports(diag::Code::not_shown, diag::Severity::note, "person.photo"));
  const Run nowhere(kPerson + photo + kSections, "[photo]\nplace = \"right\"\nentry = \"contact\"\n", "ko",
                    picture);
  CHECK(nowhere.reports(diag::Code::not_shown, diag::Severity::note, "person.photo"));
}

TEST_CASE("icons are drawn in room of their own before what they stand for") {
  const std::string rows =
      "[[entry.person.rows]]\nleft = [\"name\"]\n[[entry.person.rows]]\nleft = [\"email\"]\n";
  const Run plain(kPerson + kSections, rows);
  const Run icons(kPerson + kSections, rows + "[icon]\nshow = true\ngap = 0.5\n");
  CHECK(plain.items<page::Path>().empty());
  REQUIRE(icons.items<page::Path>().size() == 1);
  const double size = plain.find("gildong@example.com").line->runs.front().size.value;
  const auto& run = icons.find("\u00a0gildong@example.com").line->runs;
  CHECK(near(run[1].origin.x.value - run[0].origin.x.value, size * 1.5));
}

TEST_CASE("a hidden section is not printed, and that is said") {
  const Run run(kPerson + kSections, "[section]\nhide = [\"awards\"]\n");
  CHECK_FALSE(run.prints("수상"));
  CHECK(run.reports(diag::Code::not_shown, diag::Severity::note, "`awards` (1)"));
}

TEST_CASE("points under a line of work are a list inside its item") {
  const Run run(kPerson + R"(
[[experience]]
organization = "예시랩"
[[experience.work]]
project = "검색"
actions = ["색인", "캐시"]
)",
                "[entry.work]\nrows = [{ left = [\"project\"] }, { bullets = \"actions\" }]\n");
  const auto outer = run.find("• 검색");
  const auto inner = run.find("– 색인");
  CHECK(inner.x > outer.x);
  const auto& tags = run.document->tags;
  const page::Tag& label = tags[inner.line->runs.front().tag];
  const page::Tag& list = tags[tags[label.parent].parent];
  CHECK(list.role == page::Role::list);
  CHECK(tags[list.parent].role == page::Role::list_body);
}

TEST_CASE("a refusal's advice points into the resume") {
  std::string text = "[document]\npages = 1\n" + kPerson;
  for (int i = 0; i < 40; ++i)
    text += "[[education]]\ninstitution = \"한별대학교\"\ncoursework = [\"" + std::string(60, 'a') +
            "\", \"" + std::string(60, 'b') + "\"]\n";
  const Run run(text, "");
  REQUIRE_FALSE(run.document.has_value());
  for (const diag::Diagnostic& diagnostic : run.diagnostics.all())
    for (const diag::Label& label : diagnostic.labels)
      CHECK(run.sources.file(label.span.source).name() == "me.toml");
}

TEST_CASE("a line end in a layout's separator is one on the page") {
  const Run run(kPerson + kSections,
                "[[entry.person.rows]]\nleft = [\"name\", { field = \"email\", separator = \"\\n\" }]\n");
  CHECK(run.find("gildong@example.com").x == run.find("홍길동").x);
  CHECK(run.find("gildong@example.com").y > run.find("홍길동").y);
}

TEST_CASE("what stands across the page keeps the columns below it, however many pages it takes") {
  std::string text = kPerson + "[summary]\nko = \"";
  for (int i = 0; i < 1500; ++i) text += "소개 ";
  const Run run(text + "끝\"\n[[skills]]\ngroup = \"언어\"\nitems = [\"Python\"]\n",
                side_under("\"person\", \"summary\""));
  const auto skills = run.find("기술 스택");
  CHECK(skills.page > 0);
  double lowest = 0;
  for (const page::TextLine& line : run.items<page::TextLine>(skills.page))
    for (const page::GlyphRun& glyphs : line.runs)
      if (glyphs.text.find("소개") != std::string::npos) lowest = std::max(lowest, glyphs.origin.y.value);
  CHECK(skills.y > lowest + 10);
}

TEST_CASE("the person prints once, in the first region that names it") {
  const Run run(kPerson + kSections, side_under("\"person\"") + "[region.main]\nsections = [\"person\"]\n");
  const auto lines = run.lines();
  CHECK(std::count(lines.begin(), lines.end(), "홍길동") == 1);
  CHECK(run.reports(diag::Code::placed_twice, diag::Severity::warning,
                    "`person` stands in region `head` already"));
}

TEST_CASE("centred rows leave room for what stands at the right, bullets for themselves") {
  const Run run(kPerson + "[[awards]]\ntitle = \"금상\"\ndate = \"2020\"\n",
                "[entry.awards]\nalign = \"center\"\n");
  CHECK(run.prints("금상 2020"));
  const auto row = run.find("금상 2020");
  CHECK(row.x > 250);
  CHECK(row.x < 300);
  const Run wide(kPerson + kSections, "[bullet]\nglyph = \"=====>\"\n");
  const auto& line = wide.find("=====> 사전학습").line->runs;
  double end = line[0].origin.x.value;
  for (const page::Glyph& glyph : line[0].glyphs) end += glyph.advance.value;
  CHECK(line.back().origin.x.value >= end - 0.01);
}

TEST_CASE("what was dropped before a large part and need not go stays") {
  std::string text = "[document]\npages = 1\ndrop = \"lowest-priority\"\n" + kPerson;
  for (int i = 0; i < 20; ++i) text += "[[awards]]\ntitle = \"상 " + std::to_string(i) + "\"\npriority = 1\n";
  text += "[[projects]]\nname = \"큰 과제\"\npriority = 2\nwork = [";
  for (int i = 0; i < 60; ++i) text += "\"일 " + std::to_string(i) + "\",";
  text += "]\n";
  const Run run(text, "");
  REQUIRE(run.document.has_value());
  CHECK(run.document->pages.size() == 1);
  CHECK_FALSE(run.prints("큰 과제"));
  CHECK(run.prints("상 0"));
  CHECK(run.prints("상 19"));
}
