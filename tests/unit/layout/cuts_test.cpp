// What a refusal tells to cut is cut in the file, and the file is set again.

#include "base/utf8.h"
#include "layout/detail/cuts.h"
#include "layout/detail/drop.h"
#include "layout/detail/refusal.h"
#include "unit/layout/support.h"

#include <algorithm>
#include <random>

using namespace hanjang;
using namespace hanjang::layout;
using namespace hanjang::test;

namespace {

const std::string kPerson = "[person]\nname = \"홍길동\"\n";

const Lines kWords{"검색 모델을",  "운영했습니다", "**데이터 파이프라인**을",
                   "추천시스템을", "성능을 *12%*", "높였고",
                   "engineering",  "(Next.js)를",  "[글](https://example.com/a)",
                   "`make`로",     "platform",     "\\\"인용\\\"",
                   "A\\\\*로",     "설계하였음",   "(**강조** 글)"};

const Lines kDesigns{
    "",
    "[region.main]\nhang = { width = 60, gap = 10 }\n[[entry.experience.rows]]\nhang = [\"dates\"]\nleft = "
    "[\"title\"]\n",
    "[page]\nregions = [\"side\", \"main\"]\n[region.side]\nplace = \"left\"\nwidth = 150\ngap = "
    "30\nsections "
    "= [\"skills\"]\n",
    "[label]\nmost = 0.4\n[page]\nmargin = { left = 90, right = 90 }\n"};

std::string sentence(std::mt19937& random, std::size_t most) {
  std::string text;
  for (std::size_t i = 1 + random() % most; i > 0; --i)
    text += (text.empty() ? "" : " ") + kWords[random() % kWords.size()];
  return text;
}

// A page and a bit.
std::string resume_of(std::mt19937& random) {
  std::string text = "[document]\npages = 1\n" + kPerson + "[summary]\nko = \"" + sentence(random, 60) +
                     "\\n\\n" + sentence(random, 40) + "\"\n";
  for (int i = 0; i < 3; ++i)
    text += "[[skills]]\ngroup = \"갈래 " + std::to_string(i) + "\"\nitems = [\"" + sentence(random, 12) +
            "\", \"" + sentence(random, 6) + "\"]\n";
  const std::size_t entries = 3 + random() % 4;
  for (std::size_t i = 0; i < entries; ++i) {
    text += "[[experience]]\norganization = \"" + sentence(random, 4) + "\"\ntitle = \"" +
            sentence(random, 4) + "\"\nstart = \"2019-03\"\nend = \"2021-02\"\nwork = [";
    for (std::size_t line = 2 + random() % 4; line > 0; --line) text += "\"" + sentence(random, 24) + "\",\n";
    text += "]\n";
  }
  return text;
}

std::size_t lines_of(const Fit& fit) {
  std::size_t lines = 0;
  for (const SetBlock& set : fit.blocks) lines += set.lines.size();
  return lines;
}

Fit tightest_of(const FitInput& input) { return Fitter(input).at(1); }

std::string without(std::string text, std::vector<Cut> cuts) {
  std::ranges::sort(cuts, std::ranges::greater{}, [](const Cut& cut) { return cut.span.begin; });
  for (const Cut& cut : cuts) {
    std::size_t begin = cut.span.end;
    for (std::size_t i = 0; i < cut.characters; ++i) begin = base::utf8::previous(text, begin);
    REQUIRE(begin > cut.span.begin);
    text.erase(begin, cut.span.end - begin);
  }
  return text;
}

/// A resume that is over its budget, and the cuts that were found.
struct Refused : Shaped {
  std::string text;
  std::string over;
  Fit fit;
  Cuts cuts;

  Refused(const std::string& resume_text, const std::string& layout)
      : Shaped(resume_text, layout), text(resume_text), over(layout) {
    const FitInput input = this->input();
    fit = tightest_of(input);
    if (!is_refused()) return;
    FlowShaper shaper(flow, *design, fonts, diagnostics);
    cuts = find_cuts(fit, input, shaper);
  }

  bool is_refused() const { return !request.budget.holds(fit.pages.size()); }
};

} // namespace

TEST_CASE("cuts are made in the file, each wins its lines and all of them the page") {
  std::mt19937 random(20270111);
  std::size_t made = 0;
  std::size_t enough = 0;
  for (int round = 0; round < 120; ++round) {
    const Refused run(resume_of(random), kDesigns[static_cast<std::size_t>(round) % kDesigns.size()]);
    if (!run.is_refused()) continue;
    INFO("round " << round);
    for (const Cut& cut : run.cuts.cuts) {
      const std::string text = without(run.text, {cut});
      const Shaped again(text, run.over);
      INFO(text.substr(cut.span.begin, 200));
      CHECK(again.diagnostics.all().size() == run.diagnostics.all().size());
      CHECK(lines_of(tightest_of(again.input())) + cut.lines <= lines_of(run.fit));
      ++made;
    }
    if (!run.cuts.are_enough) continue;
    const Shaped again(without(run.text, run.cuts.cuts), run.over);
    const FitInput input = again.input();
    CHECK(again.request.budget.holds(Fitter(input).to(again.request.budget).pages.size()));
    ++enough;
  }
  CHECK(made > 60);
  CHECK(enough > 5);
}

TEST_CASE("none of the cuts that are enough could be spared") {
  std::mt19937 random(7);
  for (int round = 0; round < 60; ++round) {
    const Refused run(resume_of(random), kDesigns[static_cast<std::size_t>(round) % kDesigns.size()]);
    if (!run.cuts.are_enough) continue;
    for (std::size_t i = 0; i < run.cuts.cuts.size(); ++i) {
      std::vector<Cut> fewer = run.cuts.cuts;
      fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
      const Shaped again(without(run.text, fewer), run.over);
      CHECK_FALSE(again.request.budget.holds(tightest_of(again.input()).pages.size()));
    }
  }
}

TEST_CASE("a text that loses its second line wins nothing beside a hanging text of two lines") {
  const std::string over = "[region.main]\nhang = { width = 40, gap = 10 }\n[[entry.awards.rows]]\nhang = "
                           "[\"issuer\"]\nleft = [\"title\"]\n";
  const auto cuts = [&](const std::string& issuer) {
    std::string text = "[document]\npages = 1\n" + kPerson;
    for (int i = 0; i < 60; ++i) text += "[[awards]]\ntitle = \"금상\"\n";
    text += "[[awards]]\nissuer = \"" + issuer + "\"\ntitle = \"";
    for (int i = 0; i < 30; ++i) text += "가나다 ";
    return Refused(text + "끝\"\n", over).cuts.cuts.size();
  };
  CHECK(cuts("가") == 1);
  CHECK(cuts("가나다 라마바 사아자 차카타") == 0);
}

TEST_CASE("cells of a table are shortened where one alone makes its row as high as it is") {
  const std::string over = R"(
[entry.awards]
box = true
[[entry.awards.rows]]
cells = [
  { width = 1, fields = ["title"] },
  { width = 1, fields = ["issuer"] },
]
)";
  const std::string kLong =
      "가나다 라마바 사아자 차카타 파하 가나다 라마바 사아자 차카타 파하 가나다 라마바 사아자 끝";
  const auto cuts = [&](const std::string& issuer) {
    std::string text = "[document]\npages = 1\n" + kPerson;
    for (int i = 0; i < 30; ++i)
      text += "[[awards]]\ntitle = \"" + kLong + "\"\nissuer = \"" + issuer + "\"\n";
    const Refused run(text, over);
    REQUIRE(run.is_refused());
    return run.cuts.cuts.size();
  };
  CHECK(cuts("협회") > 0);
  CHECK(cuts(kLong) == 0);
}

TEST_CASE("where texts cannot lose enough, what is enough to leave out is told") {
  std::string text = "[document]\npages = 1\n" + kPerson;
  for (int entry = 0; entry < 4; ++entry) {
    text += "[[experience]]\norganization = \"누리랩\"\nwork = [";
    for (int i = 0; i < 14; ++i) text += "\"일\", ";
    text += "]\n";
  }
  const Shaped run(text);
  const FitInput input = run.input();
  REQUIRE_FALSE(run.request.budget.holds(tightest_of(input).pages.size()));
  const std::vector<compose::Part> parts = parts_enough_alone(input, 3);
  REQUIRE_FALSE(parts.empty());
  CHECK(parts.size() <= 3);
  for (const compose::Part& part : parts) {
    FitInput fewer = run.input();
    drop(std::span(&part, 1), fewer);
    CHECK(run.request.budget.holds(tightest_of(fewer).pages.size()));
  }
}
