// What stands on which page; pages of an entry's own; rows beside their entry, and over the hanging column.

#include "unit/compose/support.h"

using namespace hanjang;
using namespace hanjang::test;
using namespace hanjang::compose;

namespace {

const std::string kResume = R"([person]
name = "홍길동"
[[projects]]
name = "P1"
result = "R1"
[[projects]]
name = "P2"
result = "R2"
[[awards]]
title = "상"
[[skills]]
group = "언어"
items = ["C"]
)";

// A cover, then contents in a region of their own, then projects with pages of their own and all else.
const std::string kLayout = R"([page]
regions = ["cover", "list", "main"]
[region.cover]
place = "pages"
sections = ["person", "skills"]
[region.list]
place = "pages"
sections = ["contents"]
[section]
order = ["best", "awards"]
hide = ["projects"]
[view.best]
of = ["projects"]
own_pages = true
rows = [{ left = ["name"] }, { left = ["result"] }]
[title]
best = "대표작"
)";

// What the contents say, and on whose pages each thing stands.
Lines contents_of(const Composed& run) {
  REQUIRE(run.flow.contents.has_value());
  Lines lines;
  for (const ContentsLine& line : run.flow.contents->lines)
    lines.push_back(text_of(run.flow.blocks[line.block]) + " = " + text_of(run.flow.blocks[line.target]));
  return lines;
}

std::string beside(const std::string& names) {
  return "[page]\nregions = [" + names +
         "]\n[region.side]\nplace = \"right\"\nwidth = 100\n[section]\norder = "
         "[\"best\", \"awards\"]\nhide = [\"projects\"]\n";
}

const std::string kBesideRows =
    "[view.best]\nof = [\"projects\"]\nown_pages = true\nrows = [{ left = [\"name\"] }, "
    "{ region = \"side\", left = [\"result\"] }]\n";

} // namespace

TEST_CASE("contents name sections and entries with pages of their own, and nothing that stands before them") {
  const Composed run(kResume, kLayout);
  CHECK(contents_of(run) ==
        Lines{"대표작 >> 00 = # 대표작", "P1 >> 00 = P1", "P2 >> 00 = P2", "수상 >> 00 = # 수상"});
  CHECK(text_of(run.flow.blocks[run.flow.contents->first_block]) == "# 차례");
}

TEST_CASE("page numbers are put in line by line, and the rest of the flow stays") {
  const Composed run(kResume, kLayout);
  const Flow flow = with_page_numbers(run.flow, std::vector<std::size_t>{3, 3, 4, 12});
  Lines numbers;
  for (const ContentsLine& line : flow.contents->lines)
    numbers.push_back(plain_text(std::get<Row>(flow.blocks[line.block].content).right));
  CHECK(numbers == Lines{"3", "3", "4", "12"});
  CHECK(flow.blocks.size() == run.flow.blocks.size());
}

TEST_CASE("a line of the contents is a link in a reference of an item, and its words are its title") {
  const Composed run(kResume, kLayout);
  for (const ContentsLine& line : run.flow.contents->lines) {
    const page::Tag& link = run.flow.tags[line.link];
    CHECK(link.role == page::Role::link);
    CHECK(link.alt == plain_text(std::get<Row>(run.flow.blocks[line.block].content).left));
    const page::Tag& reference = run.flow.tags[link.parent];
    CHECK(reference.role == page::Role::reference);
    const page::Tag& item = run.flow.tags[reference.parent];
    CHECK(item.role == page::Role::toc_item);
    CHECK(run.flow.tags[item.parent].role == page::Role::toc);
  }
}

TEST_CASE("contents ask for so many pages, and their lines are set as the layout says") {
  const Composed run(kResume, kLayout + "[contents]\nleast_pages = 7\nspace = 11\ninner_space = 3\n");
  CHECK(run.flow.contents->least_pages == 7);
  CHECK(run.block("수상 >> 00").space_above[0].loosest == 11);
  CHECK(run.block("P2 >> 00").space_above[0].loosest == 3);
  CHECK(run.block("대표작 >> 00").space_above.empty());
}

TEST_CASE("contents with nothing to list are not there, nor is their heading") {
  const Composed run(kResume, "[page]\nregions = [\"main\", \"list\"]\n[region.list]\nplace = \"pages\"\n"
                              "sections = [\"contents\"]\n");
  CHECK_FALSE(run.flow.contents.has_value());
  for (const std::string& line : run.lines()) CHECK(line != "# 차례");
}

TEST_CASE("no region that names contents, no contents; two, and they stand in the first") {
  CHECK_FALSE(Composed(kResume, "").flow.contents.has_value());
  const Composed run(kResume, kLayout + "[region.main]\nsections = [\"contents\"]\n");
  CHECK(run.reports(diag::Code::placed_twice, diag::Severity::warning, "`contents` stands in region `list`"));
  CHECK(run.block("P1 >> 00").region == 1);
}

TEST_CASE("contents before projects in the main region have pages of their own") {
  const Composed run(kResume,
                     "[page]\nregions = [\"cover\", \"main\"]\n[region.cover]\nplace = \"pages\"\nsections = "
                     "[\"person\"]\n[region.main]\nsections = [\"contents\"]\n[section]\nhide = "
                     "[\"projects\"]\norder = [\"best\"]\n[view.best]\nof = [\"projects\"]\nown_pages = "
                     "true\nrows = [{ left = [\"name\"] }]\n");
  CHECK(contents_of(run).size() == 5); // the view, two projects, awards and skills
  CHECK(run.block("P1 >> 00").sequence < run.block("P1").sequence);
  CHECK(run.block("P1 >> 00").sequence > run.block("홍길동").sequence);
}

TEST_CASE("each entry with pages of its own begins some, the first under the heading of its section") {
  const Composed run(kResume, kLayout);
  const std::size_t first = run.block("P1").sequence;
  CHECK(run.block("# 대표작").sequence == first);
  CHECK(run.block("R1").sequence == first);
  CHECK(run.block("P2").sequence == first + 1);
  CHECK(run.block("R2").sequence == first + 1);
  CHECK(run.block("# 수상").sequence == first + 2);
  CHECK(run.block("홍길동").sequence < run.block("P1 >> 00").sequence);
  CHECK(run.block("P1 >> 00").sequence < first);
  CHECK(run.block("P1").is_chapter);
  CHECK_FALSE(run.block("R1").is_chapter);
  CHECK(run.flow.tags[std::get<Row>(run.block("P1").content).left.tag].role == page::Role::h3);
}

TEST_CASE("an entry that prints nothing has no pages") {
  const std::string text =
      "[person]\nname = \"홍길동\"\n[[projects]]\nname = \"P1\"\n[[projects]]\nname = \"P2\"\n"
      "description = \"D2\"\n[[projects]]\nname = \"P3\"\n[[projects]]\nname = \"P4\"\n"
      "description = \"D4\"\n";
  const Composed run(text, "[entry.projects]\nown_pages = true\nrows = [{ left = [\"description\"] }]\n");
  CHECK(run.lines() == Lines{"홍길동", "# 프로젝트", "D2", "D4"});
  CHECK(run.block("# 프로젝트").sequence == run.block("D2").sequence);
  CHECK(run.block("D4").sequence == run.block("D2").sequence + 1);
}

TEST_CASE("a region with pages of its own stands before or behind the main one") {
  const Composed run(kResume,
                     "[page]\nregions = [\"before\", \"main\", \"after\"]\n[region.before]\nplace = "
                     "\"pages\"\nsections = [\"awards\"]\n[region.after]\nplace = \"pages\"\nsections = "
                     "[\"skills\"]\n[entry.projects]\nown_pages = true\nrows = [{ left = [\"name\"] }]\n");
  CHECK(run.block("# 수상").sequence < run.block("홍길동").sequence);
  CHECK(run.block("홍길동").sequence < run.block("P1").sequence);
  CHECK(run.block("P2").sequence < run.block("# 기술 스택").sequence);
  CHECK(run.block("# 기술 스택").region == 2);
}

TEST_CASE("a region with pages of its own that prints nothing is not there") {
  const Composed run(kResume,
                     "[page]\nregions = [\"cover\", \"main\"]\n[region.cover]\nplace = \"pages\"\nsections = "
                     "[\"publications\"]\n");
  for (const Block& block : run.flow.blocks) CHECK(block.region == 1);
}

TEST_CASE("a row with a region stands there, on the pages of its entry") {
  for (const std::string names : {"\"main\", \"side\"", "\"side\", \"main\""}) {
    const Composed run(kResume, beside(names) + kBesideRows);
    CHECK(run.lines() == Lines{"홍길동", "# 프로젝트", "P1", "R1", "P2", "R2", "# 수상", "상", "# 기술 스택",
                               text_of(run.flow.blocks.back())});
    CHECK(run.block("R1").stands_beside);
    CHECK(run.block("R1").region != run.block("P1").region);
    CHECK(run.block("R1").sequence == run.block("P1").sequence);
    CHECK(run.block("R2").sequence == run.block("P2").sequence);
    CHECK(run.block("R1").entry == run.block("P1").entry);
    CHECK(run.block("P2").sequence == run.block("P1").sequence + 1);
  }
}

TEST_CASE("what follows entries that stand wholly beside has pages of its own too") {
  const Composed run(kResume,
                     beside("\"main\", \"side\"") +
                         "[view.best]\nof = [\"projects\"]\nown_pages = true\nrows = [{ region = \"side\", "
                         "left = [\"name\"] }]\n");
  CHECK(run.block("P2").sequence == run.block("P1").sequence + 1);
  CHECK(run.block("# 수상").sequence == run.block("P2").sequence + 1);
}

TEST_CASE("a row across stands over the hanging column, and nothing of it hangs") {
  const std::string hang = "[region.main.hang]\nwidth = 60\ngap = 10\n";
  const std::string row = "{ hang = [\"result\"], left = [\"name\"] }";
  const Composed hanging(kResume, hang + "[entry.projects]\nrows = [" + row + "]\n");
  CHECK(hanging.lines()[2] == "{R1} P1");
  CHECK_FALSE(hanging.block("{R1} P1").across);
  const Composed across(kResume, hang +
                                     "[entry.projects]\nrows = [{ across = true, hang = [\"result\"], left = "
                                     "[\"name\"] }]\n");
  CHECK(across.lines()[2] == "P1 >> R1");
  CHECK(across.block("P1 >> R1").across);
  const Composed entry(kResume, hang + "[entry.projects]\nacross = true\nrows = [" + row + "]\n");
  CHECK(entry.block("P1 >> R1").across);
  CHECK(entry.block("P2 >> R2").across);
}
