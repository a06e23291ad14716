// Pages of an entry's own, regions with pages of their own, and what stands on which page.

#include "unit/layout/support.h"

#include <cmath>

using namespace hanjang;
using namespace hanjang::layout;
using namespace hanjang::test;

namespace {

std::string project(const std::string& name, int details, int actions) {
  std::string text = "[[projects]]\nname = \"" + name + "\"\nwork = [";
  for (int i = 0; i < details; ++i) text += "\"" + name + " 본문 " + std::to_string(i) + "\",";
  text += "]\nactions = [";
  for (int i = 0; i < actions; ++i) text += "\"" + name + " 옆 " + std::to_string(i) + "\",";
  return text + "]\n";
}

const std::string kPerson = "[person]\nname = \"홍길동\"\n";
const std::string kAward = "[[awards]]\ntitle = \"금상\"\n";

const std::string kRows =
    "[entry.projects]\nown_pages = true\nrows = [{ left = [\"name\"] }, { bullets = \"work\" }, "
    "{ region = \"side\", bullets = \"actions\" }]\n";

std::string columns(const std::string& regions, const std::string& more = {}) {
  return "[page]\nregions = [" + regions + "]\n[region.side]\nplace = \"right\"\nwidth = 150\ngap = 20\n" +
         more + kRows;
}

const std::string kCover =
    "[page]\nregions = [\"cover\", \"list\", \"main\", \"last\"]\n[region.cover]\nplace = "
    "\"pages\"\nsections = [\"person\"]\n[region.list]\nplace = \"pages\"\nsections = "
    "[\"contents\"]\n[region.last]\nplace = \"pages\"\nsections = [\"awards\"]\n"
    "[entry.projects]\nown_pages = true\nrows = [{ left = [\"name\"] }, { bullets = "
    "\"work\" }]\n";

std::size_t fills_of(const Run& run, std::size_t page) {
  std::size_t count = 0;
  for (const page::Rule& rule : run.items<page::Rule>(page))
    if (rule.box.width > run.design->page.width) ++count;
  return count;
}

std::size_t footers_of(const Run& run, std::size_t page) {
  std::size_t count = 0;
  for (const page::TextLine& line : run.items<page::TextLine>(page))
    for (const page::GlyphRun& one : line.runs)
      if (one.text.find("쪽") != std::string::npos) ++count;
  return count;
}

} // namespace

TEST_CASE("each project begins a page, with what stands beside it, and so does what follows") {
  for (const std::string regions : {"\"main\", \"side\"", "\"side\", \"main\""}) {
    const Run run(kPerson + project("가", 3, 2) + project("나", 3, 2) + kAward, columns(regions));
    REQUIRE(run.document->pages.size() == 4);
    CHECK(run.find("홍길동").page == 0);
    CHECK(run.find("프로젝트").page == 1);
    CHECK(run.find("가").page == 1);
    CHECK(run.find("나").page == 2);
    CHECK(run.find("금상").page == 3);
    for (const page::TextLine& line : run.items<page::TextLine>(1))
      for (const page::GlyphRun& one : line.runs) CHECK(one.text.find("나") == std::string::npos);
    CHECK(run.prints("• 나 옆 1"));
  }
}

TEST_CASE("a project whose side column is longer than its main one takes the pages of both") {
  const Run side(kPerson + project("가", 2, 90) + project("나", 2, 1), columns("\"main\", \"side\""));
  const std::size_t last = side.find("• 가 옆 89").page;
  CHECK(last > side.find("가").page);
  CHECK(side.find("나").page == last + 1);
  CHECK(side.find("• 나 옆 0").page == last + 1);
  const Run main(kPerson + project("가", 90, 2) + project("나", 2, 1), columns("\"main\", \"side\""));
  CHECK(main.find("나").page == main.find("• 가 본문 89").page + 1);
  CHECK(main.find("• 가 옆 1").page == main.find("가").page);
}

TEST_CASE("sections of the side column stay beside what stands on the first pages") {
  const Run run(kPerson + project("가", 2, 2) + project("나", 2, 2) + kAward,
                columns("\"main\", \"side\"", "sections = [\"awards\"]\n"));
  CHECK(run.find("금상").page == run.find("홍길동").page);
  CHECK(run.prints("• 가 옆 1"));
  CHECK(run.prints("• 나 옆 1"));
  REQUIRE(run.document->pages.size() == 3);
}

TEST_CASE("rows beside entries without pages of their own and sections of that column all print") {
  const std::string rows =
      "[entry.projects]\nrows = [{ left = [\"name\"] }, { region = \"side\", bullets = "
      "\"actions\" }]\n[view.own]\nof = [\"projects\"]\nown_pages = true\nrows = [{ region = "
      "\"side\", left = [\"name\"] }]\n";
  const Run run(
      kPerson + project("가", 1, 1) + project("나", 1, 1) + kAward,
      "[page]\nregions = [\"main\", \"side\"]\n[region.side]\nplace = \"right\"\nwidth = 150\ngap = "
      "20\nsections = [\"awards\"]\n" +
          rows);
  for (const char* text : {"홍길동", "가", "나", "• 가 옆 0", "• 나 옆 0", "금상"}) CHECK(run.prints(text));
}

TEST_CASE("contents say on which page their titles stand, and lead there") {
  const Run run(kPerson + project("가", 2, 0) + project("나", 70, 0) + project("다", 2, 0) + kAward, kCover);
  REQUIRE(run.flow.contents.has_value());
  std::string text;
  for (const page::TextLine& line : run.items<page::TextLine>(1))
    for (const page::GlyphRun& one : line.runs) text += one.text;
  std::erase(text, ' ');
  CHECK(text == "차례프로젝트3가3나4다6수상7");
  CHECK(run.document->pages.size() == 7);
  std::vector<std::uint32_t> pages;
  for (const compose::ContentsLine& line : run.flow.contents->lines) {
    const page::Tag& link = run.document->tags[line.link];
    REQUIRE(link.target.has_value());
    pages.push_back(link.target->page);
    CHECK(link.target->top < run.design->page.height);
  }
  CHECK(pages == std::vector<std::uint32_t>{2, 2, 3, 5, 6});
}

TEST_CASE("a document of too few pages has no contents, and no page for them") {
  const std::string text = kPerson + project("가", 2, 0) + kAward;
  const Run none(text, kCover + "[contents]\nleast_pages = 5\n");
  CHECK(none.document->pages.size() == 3);
  CHECK_FALSE(none.prints("차례"));
  CHECK(Run(text, kCover + "[contents]\nleast_pages = 3\n").document->pages.size() == 4);
}

TEST_CASE("contents in the main region leave there what stands above them") {
  const Run run(
      kPerson + project("가", 2, 0) + kAward,
      "[region.main]\nsections = [\"person\", \"contents\"]\n[entry.projects]\nown_pages = true\nrows = [{ "
      "left = [\"name\"] }]\n");
  CHECK(run.find("홍길동").page == 0);
  CHECK(run.find("차례").page == 0);
  CHECK(run.find("차례").y > run.find("홍길동").y);
  CHECK(run.document->pages.size() == 3);
}

TEST_CASE("fills and footers are on the pages of the regions that have them") {
  const Run run(
      kPerson + project("가", 2, 0) + project("나", 2, 0) + kAward,
      Lines{kCover, "[region.cover]\nfill = \"#eeeeee\"\nfooter = false\n[region.last]\nfill = \"#dddddd\"\n"
                    "[footer]\nleft = \"{page}쪽\"\ngap = 20\n"},
      "ko");
  REQUIRE(run.document->pages.size() == 5);
  const std::vector<std::size_t> fills{1, 0, 0, 0, 1};
  const std::vector<std::size_t> footers{0, 1, 1, 1, 1};
  for (std::size_t page = 0; page < 5; ++page) {
    INFO("page " << page);
    CHECK(fills_of(run, page) == fills[page]);
    CHECK(footers_of(run, page) == footers[page]);
  }
}

TEST_CASE("a region with pages of its own has margins of its own") {
  const Run run(kPerson + project("가", 2, 0) + kAward,
                Lines{kCover, "[region.cover]\nmargin = { left = 120, top = 300 }\n"}, "ko");
  CHECK(run.find("홍길동").x == Approx(120));
  CHECK(run.find("홍길동").y > 300);
  CHECK(run.find("가").x < 100);
}

TEST_CASE("cards go to the next page whole, each row of them where there is room") {
  std::string metrics;
  for (int i = 0; i < 60; ++i) metrics += "{ name = \"수 " + std::to_string(i) + "\", after = \"1\" },";
  const Run run(kPerson + "[[projects]]\nname = \"가\"\nmetrics = [" + metrics + "]\n",
                "[entry.projects]\nrows = [{ left = [\"name\"] }, { cards = \"metrics\", columns = 2 }]\n"
                "[entry.metrics]\nrows = [{ left = [\"name\"] }, { left = [\"after\"] }]\n[card]\nframe = { "
                "thickness = 0 }\nfill = "
                "\"#eeeeee\"\ngap = 6\npadding = { x = 5, y = 5 }\n");
  REQUIRE(run.document->pages.size() > 1);
  std::size_t cards = 0;
  for (std::size_t page = 0; page < run.document->pages.size(); ++page) {
    std::size_t lines = 0;
    for (const page::TextLine& line : run.items<page::TextLine>(page)) {
      std::string text;
      for (const page::GlyphRun& one : line.runs) text += one.text;
      lines += text.find("수 ") == 0 || text == "1" ? 1 : 0;
    }
    CHECK(lines % 4 == 0); // two cards of two lines
    for (const page::Rule& rule : run.items<page::Rule>(page))
      if (rule.box.height > base::Pt{15}) {
        ++cards;
        CHECK(rule.box.bottom() <= run.design->page.height);
      }
  }
  CHECK(cards == 60);
  for (int i = 0; i < 60; ++i) CHECK(run.prints("수 " + std::to_string(i)));
}

TEST_CASE("a nearly empty last page of a project is spared where tighter ones hold all of it") {
  bool was_spared = false;
  for (int details = 40; details < 70; ++details) {
    const Shaped run(
        kPerson + project("가", details, 0) + project("나", 30, 0),
        "[style.body]\nsize = [11, 8]\n[entry.projects]\nown_pages = true\nrows = [{ left = [\"name\"] "
        "}, { bullets = \"work\" }]\n");
    const FitInput input = run.input();
    const Fit loose = Fitter(input).at(0);
    if (loose.pages.size() != 4) continue; // the name, two of the first project, one of the second
    const double last = fullness(loose.pages[2], Measures{*run.design, 0});
    const Fit fit = Fitter(input).to({});
    INFO(details << " lines, " << last);
    if (last >= kSparedLastPage) CHECK(fit.pages.size() == 4);
    if (fit.pages.size() == 3) CHECK(fit.tightness > 0);
    was_spared = was_spared || fit.pages.size() == 3;
  }
  CHECK(was_spared);
}
