#include "catch.h"
#include "schema/reference.h"

#include <array>

using namespace hanjang;
using namespace hanjang::schema;

namespace {

constexpr std::array kLineKeys{KeySpec{"color", Kind::string, "Its colour", "\"red\""}};
constexpr TableSpec kLine{"line", "A line", kLineKeys};
constexpr std::array kBoxKeys{KeySpec{"frame", Kind::table, "Around it", "{}", false, &kLine}};
constexpr TableSpec kBox{"box", "A box", kBoxKeys};

extern const TableSpec kPage;
constexpr std::array kPageKeys{
    KeySpec{"boxes", Kind::tables, "Boxes", "[{}]", true, &kBox},
    KeySpec{"rule", Kind::table, "A line across", "{}", false, &kLine},
    KeySpec{"language", Kind::named_tables, "By language", "{}", false, &kPage},
};
constexpr TableSpec kPage{"page", "A page", kPageKeys};

} // namespace

TEST_CASE("each table of a format is told once, at the path nearest to the top") {
  CHECK(describe_tables(kPage) ==
        "## At the top of the file\n"
        "\n"
        "A page.\n"
        "\n"
        "- `boxes` – Boxes. **Required.** *An array of tables.* Its keys: `[[boxes]]`. Example: `boxes = "
        "[{}]`\n"
        "- `rule` – A line across. *A table.* Its keys: `[rule]`. Example: `rule = {}`\n"
        "- `language` – By language. *A table of named tables.* Its keys are those at the top of the file. "
        "Example: `language = {}`\n"
        "\n"
        "## `[[boxes]]`\n"
        "\n"
        "A box.\n"
        "\n"
        "- `frame` – Around it. *A table.* Its keys: `[rule]`. Example: `frame = {}`\n"
        "\n"
        "## `[rule]`\n"
        "\n"
        "A line. The same keys are in `[boxes.frame]`.\n"
        "\n"
        "- `color` – Its colour. *A string.* Example: `color = \"red\"`\n");
}

TEST_CASE("words, bounds and names are told from the rows") {
  constexpr Choice kPlaces[]{{"below", {"below it", "아래"}}, {"above"}};
  constexpr Choice kNone[]{{"none"}};
  const std::array keys{
      KeySpec{"place", Kind::choice, "Where", "\"below\""}.one_of(kPlaces),
      KeySpec{"order", Kind::choices, "In which order", "[]"}.one_of(kPlaces),
      KeySpec{"share", Kind::number, "How much", "0.3"}.within({0.05, 0.9}).or_else(0.3),
      KeySpec{"count", Kind::integer, "How many", "2"}.within({1, 8}),
      KeySpec{"width", Kind::length, "How wide", "10"},
      KeySpec{"size", Kind::length_range, "How large", "10"}.within({4, 14400}),
      KeySpec{"fill", Kind::color, "Behind it", "\"none\""}.from("color").one_of(kNone),
      KeySpec{"ink", Kind::color, "Its colour", "\"#000\""}.from("color"),
      KeySpec{"look", Kind::name, "Its style", "\"a\""}.from("style"),
      KeySpec{"tags", Kind::names, "Names", "[]"}.from("tag"),
      KeySpec{"style", Kind::named_tables, "Styles", "{}"}.of(kLine),
  };
  const std::string page = describe_tables(TableSpec{"top", "A top", keys});
  for (const char* line : {
           "`place` – Where. *One of* `below` (below it), `above`. Example",
           "`order` – In which order. *An array of* `below` (below it), `above`. Example",
           "`share` – How much. *A number, 0.05 to 0.9; 0.3 if not given.* Example",
           "`count` – How many. *An integer, 1 to 8.* Example",
           "`width` – How wide. *A number of points.* Example",
           "`size` – How large. *A number of points, 4 to 14400, or a range [loosest, tightest].* Example",
           "`fill` – Behind it. *A colour:* `#rrggbb`, *a name from* `[color]`, *or* `none`. Example",
           "`ink` – Its colour. *A colour:* `#rrggbb` *or a name from* `[color]`. Example",
           "`look` – Its style. *A name from* `[style]`. Example",
           "`tags` – Names. *An array of names.* Example",
       }) {
    INFO(page);
    CHECK(page.find(line) != std::string::npos);
  }
}

TEST_CASE("code in Markdown may hold backticks") {
  CHECK(code_span("a") == "`a`");
  CHECK(code_span("a `b` c") == "`` a `b` c ``");
  CHECK(code_span("``") == "``` `` ```");
}

TEST_CASE("a part of a format is told by the name of its table") {
  const auto heading_of = [](std::string_view name) {
    const std::string text = describe_part(kPage, name).value_or("(nothing)");
    return text.substr(0, text.find('\n'));
  };
  CHECK(heading_of("boxes") == "## `[[boxes]]`");
  CHECK(heading_of("rule") == "## `[rule]`");
  CHECK(heading_of("boxes.frame") == "## `[rule]`"); // stands at several paths, and is told at the first
  CHECK(heading_of("frame") == "## `[rule]`");
  CHECK(heading_of("rule.color").starts_with("- `color` – Its colour."));
  CHECK(heading_of("language").starts_with("- `language` – By language.")); // its table is the top itself
  CHECK(heading_of("color") == "(nothing)");
  CHECK(heading_of("rule.colour") == "(nothing)");
  CHECK(heading_of("") == "(nothing)");
  CHECK(tables_with_key(kPage, "color") == std::vector<std::string>{"rule"});
  CHECK(tables_with_key(kPage, "boxes").empty());
}

TEST_CASE("a part comes with the tables inside it, and names of the writer's own are left out") {
  constexpr static std::array kInner{KeySpec{"size", Kind::number, "How large", "1"}};
  constexpr static TableSpec kInnerSpec{"inner", "Inside", kInner};
  constexpr static std::array kOuter{KeySpec{"inner", Kind::table, "Inside", "{}", false, &kInnerSpec}};
  constexpr static TableSpec kOuterSpec{"outer", "Outside", kOuter};
  constexpr static std::array kTop{KeySpec{"style", Kind::named_tables, "Styles", "{}", false, &kOuterSpec}};
  constexpr static TableSpec kTopSpec{"top", "A top", kTop};
  const std::string text = describe_part(kTopSpec, "style").value_or("");
  CHECK(text.starts_with("## `[style.NAME]`\n"));
  CHECK(text.find("## `[style.NAME.inner]`\n") != std::string::npos);
  CHECK(describe_part(kTopSpec, "style.NAME.inner") == describe_part(kTopSpec, "style.inner"));
  const std::vector<TableEntry> tables = list_tables(kTopSpec);
  REQUIRE(tables.size() == 2);
  CHECK(tables[0].path == "style");
  CHECK(tables[1].path == "style.inner");
  CHECK(tables[1].meaning == "Inside");
}
