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

TEST_CASE("code in Markdown may hold backticks") {
  CHECK(code_span("a") == "`a`");
  CHECK(code_span("a `b` c") == "`` a `b` c ``");
  CHECK(code_span("``") == "``` `` ```");
}
