#include "design/detail/entry_reader.h"
#include "unit/design/support.h"

using namespace hanjang;
using namespace hanjang::test;
using namespace hanjang::design;

namespace {

// The entry of a few lines of [entry.x], with the styles `body` and `small` and the words `score` and `and`.
struct Read : Tree {
  explicit Read(const std::string& lines)
      : Tree("[entry.x]\n" + lines +
             "\n[style]\nbody.size = 10\nsmall.size = 8\n[word]\nscore = \"GPA \"\nand = \"and\"\n"),
        styles(2) {
    styles[0].name = "body";
    styles[1].name = "small";
    entry = EntryReader(resolver, styles).entry(values().named("entry").front().second);
  }

  const Row& row() const {
    REQUIRE(entry.rows.size() == 1);
    return entry.rows.front();
  }

  std::vector<Style> styles;
  EntryDesign entry;
};

Row row_of(const std::string& row) {
  const Read read("rows = [" + row + "]");
  INFO(row);
  CHECK(read.faults().empty());
  return read.row();
}

Strings faults_in(const std::string& row) { return Read("rows = [" + row + "]").faults(); }

} // namespace

TEST_CASE("an entry says how it stands") {
  const Read read(
      "space = [8, 4]\nafter = 6\nalign = \"center\"\nacross = true\nbox = true\nnumber = \"[{}]\"");
  CHECK(read.entry.space.loosest == 8);
  CHECK(read.entry.space.tightest == 4);
  CHECK(read.entry.after.loosest == 6);
  CHECK(read.entry.center);
  CHECK(read.entry.across);
  CHECK(read.entry.boxed);
  CHECK(read.entry.number.text == "[{}]");
  CHECK(read.faults().empty());
}

TEST_CASE("an entry that says nothing has no rows and stands left") {
  const Read read("");
  CHECK(read.entry.rows.empty());
  CHECK_FALSE(read.entry.center);
  CHECK_FALSE(read.entry.boxed);
  CHECK(read.entry.number.text.empty());
}

TEST_CASE("the number of an entry has one place") {
  CHECK(Read("number = \"({})\"").faults().empty());
  CHECK(Read("number = \"{}{}\"").faults() == Strings{"E314 {}: `{}` stands here already"});
  CHECK(Read("number = \"{n}\"").faults() ==
        Strings{"E314 {n}: an entry has nothing to put in place of `{n}`"});
  CHECK(Read("number = \"{\"").faults() == Strings{"E314 {: an entry has nothing to put in place of `{`"});
}

TEST_CASE("what a row holds says what it is") {
  CHECK(row_of("{ left = [\"title\"] }").kind == Row::Kind::line);
  CHECK(row_of("{ label = [\"group\"], left = [\"text\"] }").kind == Row::Kind::labeled);
  CHECK(row_of("{ bullets = \"work\" }").kind == Row::Kind::bullets);
  CHECK(row_of("{ entries = \"positions\" }").kind == Row::Kind::entries);
  CHECK(row_of("{ cells = [{ fields = [\"title\"] }] }").kind == Row::Kind::cells);
  CHECK(row_of("{ grid = [{ fields = [\"title\"] }] }").kind == Row::Kind::grid);
}

TEST_CASE("a list is named where it is asked for") {
  CHECK(row_of("{ bullets = \"work\" }").list.text == "work");
  CHECK(row_of("{ entries = \"positions\" }").list.text == "positions");
  CHECK(row_of("{ left = [\"title\"] }").list.text.empty());
}

TEST_CASE("a row has one kind of content") {
  const std::string message = "a row has either fields (`left`, `right`, `label`, `hang`), or one of "
                              "`bullets`, `entries`, `cells`, `grid`, `pictures`, `cards` and `qr`";
  for (const std::string row :
       {"{ left = [\"a\"], bullets = \"b\" }", "{ bullets = \"a\", entries = \"b\" }", "{ space = 2 }"}) {
    INFO(row);
    CHECK(faults_in(row) == Strings{"E315 " + row + ": " + message});
  }
}

TEST_CASE("a row has a style and a space of its own") {
  const Row row = row_of("{ left = [\"a\"], style = \"small\", space = [2, 1] }");
  CHECK(row.style == 1);
  CHECK(row.space.tightest == 1);
  CHECK(row_of("{ left = [\"a\"] }").style == 0);
  CHECK(faults_in("{ left = [\"a\"], style = \"smal\" }") ==
        Strings{"E307 smal: the layout has no style `smal`"});
}

TEST_CASE("fields stand in their order, in the places of a row") {
  const Row row = row_of("{ left = [\"a\", \"b\"], right = [\"c\"], hang = [\"d\"] }");
  REQUIRE(row.left.size() == 2);
  CHECK(row.left[1].field == "b");
  CHECK(row.right.front().field == "c");
  CHECK(row.hang.front().field == "d");
}

TEST_CASE("the separator of a row serves the fields of `left` that have none") {
  const Row row = row_of("{ left = [\"a\", { field = \"b\", separator = \" / \" }], right = [\"c\"], "
                         "separator = \", \" }");
  CHECK(row.left[0].separator.text == ", ");
  CHECK(row.left[0].separator_is_common);
  CHECK(row.left[1].separator.text == " / ");
  CHECK_FALSE(row.left[1].separator_is_common);
  CHECK(row.right[0].separator.text.empty());
}

TEST_CASE("a line end between fields is meant") {
  const Row row = row_of("{ left = [{ field = \"a\", separator = \"\\n\", join = \"x\\ny\" }] }");
  CHECK(row.left[0].separator.text == "\u2028");
  CHECK(row.left[0].join->text == "x\u2028y");
}

TEST_CASE("a field says what is printed around it") {
  const Row row = row_of("{ left = [{ field = \"a\", style = \"small\", before = \"(\", after = \")\" }] }");
  const FieldRef& field = row.left.front();
  CHECK(field.style == StyleIndex{1});
  CHECK(field.before.text == "(");
  CHECK(field.after.text == ")");
  CHECK_FALSE(field.join.has_value());
}

TEST_CASE("words are looked up") {
  const Row row =
      row_of("{ left = [{ field = \"a\", label = \"score\", before = \"(\" }, { word = \"and\" }] }");
  CHECK(row.left[0].before.text == "GPA ");
  CHECK(row.left[1].word.text == "and");
  CHECK(row.left[1].field.empty());
  CHECK(faults_in("{ left = [{ word = \"adn\" }] }") == Strings{"E307 adn: the layout has no word `adn`"});
}

TEST_CASE("a field is a field, a word, or both") {
  CHECK(faults_in("{ left = [{ style = \"small\" }] }") ==
        Strings{"E203 { style = \"small\" }: this names neither a field nor a word"});
}

TEST_CASE("cells have a title, a width and a side") {
  const Row row = row_of("{ cells = [{ title = \"score\", fields = [\"a\"], width = 1.5, align = \"center\", "
                         "fill = true }, { fields = [\"b\"] }], separator = \"; \" }");
  REQUIRE(row.cells.size() == 2);
  CHECK(row.cells[0].title.text == "GPA ");
  CHECK(row.cells[0].width == 1.5);
  CHECK(row.cells[0].center);
  CHECK(row.cells[0].filled);
  CHECK(row.cells[0].fields.front().separator.text == "; ");
  CHECK(row.cells[1].width == 1);
  CHECK_FALSE(row.cells[1].center);
}

TEST_CASE("a grid has columns, and titles that leave room") {
  const Row row = row_of("{ grid = [{ fields = [\"a\"] }], columns = 3, label_width = 0.4 }");
  CHECK(row.columns == 3);
  CHECK(row.label_width == 0.4);
  CHECK(row_of("{ grid = [{ fields = [\"a\"] }] }").columns == 2);
  CHECK(faults_in("{ grid = [{ title = \"and\", fields = [\"a\"], width = 0.2 }] }") ==
        Strings{"E316 0.2: the title of this cell takes 0.3 of a column, and the cell has 0.2"});
  CHECK(faults_in("{ grid = [{ fields = [\"a\"], width = 0.2 }] }").empty());
}
