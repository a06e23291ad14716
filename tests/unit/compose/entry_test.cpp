// Entries in rows: hanging fields, lists, nested entries, numbers, boxes and tables.

#include "unit/compose/support.h"

using namespace hanjang;
using namespace hanjang::test;
using namespace hanjang::compose;

namespace {

// A line of work with points under it, and one without.
constexpr const char* kNestedLists = R"([[experience]]
organization = "예시랩"
[[experience.work]]
project = "검색"
actions = ["색인", "캐시"]
[[experience.work]]
project = "추천"
)";
constexpr const char* kPointsUnderLines =
    "[entry.work]\nrows = [{ left = [\"project\"] }, { bullets = \"actions\" }]\n";

const std::string kPerson = "[person]\nname = \"홍길동\"\n";
const std::string kAward = kPerson + "[[awards]]\ntitle = \"금상\"\nissuer = \"학회\"\ndate = \"2021\"\n";

Lines body(const Composed& run) {
  Lines lines = run.lines();
  lines.erase(lines.begin(), lines.begin() + 2); // the name and the heading
  return lines;
}

const std::string kHang = "[region.main]\nhang = { width = 80, gap = 10 }\n";

} // namespace

TEST_CASE("fields hang where there is a column, else they stand in the row") {
  const std::string row = "[[entry.awards.rows]]\nhang = [\"dates\"]\nleft = [\"title\"]\n";
  CHECK(body(Composed(kAward, row + kHang)) == Lines{"{2021} 금상"});
  CHECK(body(Composed(kAward, row)) == Lines{"금상 >> 2021"});
  CHECK(body(Composed(kAward, row + "right = [\"issuer\"]\n")) == Lines{"2021  금상 >> 학회"});
  CHECK(body(Composed(kAward, "[entry.awards]\nacross = true\n" + row + kHang)) == Lines{"금상 >> 2021"});
}

TEST_CASE("a head of which only the date is there leaves its place to the next row") {
  const std::string school = kPerson +
                             "[[education]]\ninstitution = \"예시대학교\"\nstart = \"2020\"\nend = \"2022\"\n"
                             "description = \"교환 학생\"\n";
  const std::string rows = "[[entry.education.rows]]\nhang = [\"dates\"]\n"
                           "left = [{ field = \"degree\", style = \"title\" }]\n"
                           "[[entry.education.rows]]\nleft = [\"institution\"]\n"
                           "[[entry.education.rows]]\nleft = [\"description\"]\n";
  const Composed run(school, rows + kHang);
  CHECK(body(run) == Lines{"{2020 ~ 2022} 예시대학교", "교환 학생"});
  const Composed whole(school + "degree = \"학사\"\n", rows + kHang);
  CHECK(body(whole) == Lines{"{2020 ~ 2022} 학사", "예시대학교", "교환 학생"});
  const auto style = [](const Composed& of, const std::string& line) {
    return of.flow.looks[of.content<Row>(line).left.spans.front().look].style;
  };
  CHECK(style(run, "{2020 ~ 2022} 예시대학교") == style(whole, "{2020 ~ 2022} 학사"));
  const std::string bullets = "[[entry.education.rows]]\nhang = [\"dates\"]\nleft = [\"degree\"]\n"
                              "[[entry.education.rows]]\nbullets = \"highlights\"\n";
  CHECK(body(Composed(school + "highlights = [\"수석\"]\n", bullets + kHang)) ==
        Lines{"{2020 ~ 2022} ", "• 수석"});
}

TEST_CASE("an entry over the hanging column says so on each block") {
  const Composed run(kAward, "[entry.awards]\nacross = true\nalign = \"center\"\n" + kHang);
  CHECK(run.flow.blocks.back().across);
  CHECK(run.flow.blocks.back().center);
  CHECK_FALSE(run.block("홍길동").across);
}

TEST_CASE("a list knows its depth, and its parts are tagged as such") {
  const Composed run(kPerson + kNestedLists, kPointsUnderLines);
  CHECK(body(run) == Lines{"예시랩", "• 검색", "  – 색인", "  – 캐시", "• 추천"});
  const auto& outer = run.content<ListItem>("• 검색");
  const auto& inner = run.content<ListItem>("  – 색인");
  CHECK(outer.depth == 0);
  CHECK(inner.depth == 1);
  CHECK(run.role(outer.marker) == page::Role::label);
  CHECK(run.role(outer.text) == page::Role::list_body);
  const auto parent = [&](page::TagId tag) { return run.flow.tags[tag].parent; };
  CHECK(parent(outer.marker.tag) == parent(outer.text.tag));
  const page::TagId inner_list = parent(parent(inner.text.tag));
  CHECK(run.flow.tags[inner_list].role == page::Role::list);
  CHECK(parent(inner_list) == outer.text.tag);
}

TEST_CASE("an item stays with the first of its details, and what stands above a list with its first item") {
  const Composed run(kPerson + kNestedLists, kPointsUnderLines);
  CHECK(run.block("예시랩").keep_with_next);
  CHECK(run.block("• 검색").keep_with_next);
  CHECK_FALSE(run.block("  – 색인").keep_with_next);
  CHECK_FALSE(run.block("  – 캐시").keep_with_next);
}

TEST_CASE("an entry of several rows stands further from its neighbours, where the layout says so") {
  const std::string text = kPerson + R"([[section]]
id = "etc"
title = "기타"
[[section.entries]]
title = "하나"
[[section.entries]]
title = "둘"
[[section.entries]]
title = "셋"
items = ["안"]
[[section.entries]]
title = "넷"
[[section.entries]]
title = "다섯"
)";
  const std::string space = "[entry.entries]\nspace = [3, 2]\n";
  const auto spaces = [&](const std::string& layout) {
    const Composed run(text, layout);
    std::vector<double> result;
    for (const char* line : {"둘", "셋", "넷", "다섯"}) {
      double sum = 0;
      for (const design::Range& range : run.block(line).space_above) sum += range.loosest;
      result.push_back(sum);
    }
    return result;
  };
  CHECK(spaces(space + "long_space = [8, 5]\n") == std::vector<double>{3, 8, 8, 3});
  CHECK(spaces(space + "long_space = 3\n") == std::vector<double>(4, 3));
}

TEST_CASE("further rows of a list item go on without a bullet") {
  const Composed run(kPerson + "[[experience]]\norganization = \"예시랩\"\n[[experience.work]]\n"
                               "project = \"검색\"\nresult = \"빨라짐\"\n",
                     "[entry.work]\nrows = [{ left = [\"project\"] }, { left = [\"result\"] }]\n");
  CHECK(body(run) == Lines{"예시랩", "• 검색", "  빨라짐"});
  CHECK(run.content<ListItem>("  빨라짐").marker.empty());
}

TEST_CASE("nested entries stand in the entry that holds them") {
  const Composed run(kPerson + R"([[experience]]
organization = "예시랩"
  [[experience.positions]]
  title = "선임"
  [[experience.positions]]
  title = "연구원"
)");
  CHECK(body(run) == Lines{"예시랩", "선임", "연구원"});
  CHECK(run.block("예시랩").entry == run.block("연구원").entry);
}

TEST_CASE("the first nested entry stands behind bullets as far as the others stand apart") {
  const std::string positions = "[[experience.positions]]\ntitle = \"선임\"\n"
                                "[[experience.positions]]\ntitle = \"연구원\"\n";
  const std::string company = kPerson + "[[experience]]\norganization = \"예시랩\"\n";
  const auto space = [](const Composed& run, const std::string& line) {
    double sum = 0;
    for (const auto& one : run.block(line).space_above) sum += one.loosest;
    return sum;
  };
  const Composed close(company + positions);
  CHECK(space(close, "선임") < space(close, "연구원"));
  const Composed apart(company + "[[experience.work]]\nproject = \"검색\"\n" + positions);
  CHECK(space(apart, "선임") == space(apart, "연구원"));
}

TEST_CASE("the space above an entry's first row is its own and the row's") {
  const Composed run(kAward + "[[awards]]\ntitle = \"은상\"\n",
                     "[entry.awards]\nspace = 7\nrows = [{ left = [\"title\"], space = 2 }]\n");
  const auto& spaces = run.block("은상").space_above;
  REQUIRE(spaces.size() == 2);
  CHECK(spaces[0].loosest + spaces[1].loosest == 9);
}

TEST_CASE("a number stands before its entry, whose other rows are indented as much") {
  const std::string rows =
      "[entry.awards]\nnumber = \"[{}]\"\nrows = [{ left = [\"title\"] }, { left = [\"issuer\"] }]\n";
  const Composed run(kAward + "[[awards]]\ntitle = \"은상\"\n", rows);
  CHECK(body(run) == Lines{"[1]: 금상", ": 학회", "[2]: 은상"});
}

TEST_CASE("boxes open with the entry and part table rows") {
  const std::string box = "[entry.awards]\nbox = true\n";
  const Composed rows(kAward, box + "rows = [{ left = [\"title\"] }, { left = [\"issuer\"] }]\n");
  CHECK(rows.block("금상").box == Box::opens);
  CHECK(rows.block("학회").box == Box::goes_on);
  CHECK(rows.block("홍길동").box == Box::none);
  const Composed table(kAward, box +
                                   "rows = [{ cells = [{ fields = [\"title\"] }] }, { left = [\"issuer\"] }, "
                                   "{ left = [\"dates\"] }]\n");
  CHECK(table.block("| 금상 |").box == Box::opens);
  CHECK(table.block("학회").box == Box::opens);
  CHECK(table.block("2021").box == Box::goes_on);
}

TEST_CASE("table cells share the width of the row as they ask, titles stand above") {
  const Composed run(kAward + "[[awards]]\nissuer = \"재단\"\n", R"(
[word]
prize = "상"
jury = "기관"
[entry.awards]
box = true
[[entry.awards.rows]]
cells = [{ title = "prize", fields = ["title"], width = 1 }, { title = "jury", fields = ["issuer"], width = 3 }]
)");
  CHECK(body(run) == Lines{"=| [상] | [기관] |", "| 금상 | 학회 |", "|  | 재단 |"});
  const auto& row = run.content<TableRow>("| 금상 | 학회 |");
  CHECK(row.cells[0].from == 0);
  CHECK(row.cells[0].to == 0.25);
  CHECK(row.cells[1].from == 0.25);
  CHECK(row.cells[1].to == 1);
  const Block& titles = run.block("=| [상] | [기관] |");
  CHECK(titles.keep_with_next);
  CHECK(titles.box == Box::opens);
  CHECK(titles.entry == 0);
}

TEST_CASE("a table without titles has no row for them") {
  const Composed run(
      kAward, "[[entry.awards.rows]]\ncells = [{ fields = [\"title\"] }, { fields = [\"issuer\"] }]\n");
  CHECK(body(run) == Lines{"| 금상 | 학회 |"});
}

TEST_CASE("a grid leaves out what has no value and fills its rows") {
  const std::string grid = R"(
[word]
a = "성명"
b = "생년월일"
c = "이메일"
d = "전화"
[[entry.person.rows]]
columns = 2
grid = [
  { title = "a", fields = ["name"] },
  { title = "b", fields = ["birth"] },
  { title = "c", fields = ["email"] },
  { title = "d", fields = ["phone"] },
]
)";
  const Composed run("[person]\nname = \"홍길동\"\nemail = \"a@example.com\"\nphone = \"010-1234-5678\"\n",
                     grid);
  CHECK(run.lines() == Lines{"| [성명] | 홍길동 | [이메일] | a@example.com |", "| [전화] | 010-1234-5678 |"});
  const auto& first = std::get<TableRow>(run.flow.blocks[0].content).cells;
  CHECK(first[0].to == first[1].from);
  CHECK(first[2].from == 0.5);
  CHECK(std::get<TableRow>(run.flow.blocks[1].content).cells.back().to == 1); // what is left of the row
}

TEST_CASE("a word alone is a row of its own, but none beside fields that are not there") {
  const std::string word = "[word]\nform = \"이력서\"\n";
  CHECK(Composed(kPerson, word + "[[entry.person.rows]]\nleft = [{ word = \"form\" }]\n").lines() ==
        Lines{"이력서"});
  CHECK(Composed(kPerson, word + "[entry.person]\nrows = [{ left = [\"name\"] }, "
                                 "{ left = [{ word = \"form\" }, \"address\"] }]\n")
            .lines() == Lines{"홍길동"});
}
