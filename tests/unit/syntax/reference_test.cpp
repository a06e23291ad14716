#include "catch.h"
#include "syntax/reference.h"

#include <array>

using namespace hanjang;

namespace {

constexpr std::array line_keys{KeySpec{"color", Kind::string, "Its colour", "\"red\""}};
constexpr TableSpec line{"line", "A line", line_keys};
constexpr std::array box_keys{KeySpec{"frame", Kind::table, "Around it", "{}", false, &line}};
constexpr TableSpec box{"box", "A box", box_keys};

extern const TableSpec page;
constexpr std::array page_keys{
    KeySpec{"boxes", Kind::tables, "Boxes", "[{}]", true, &box},
    KeySpec{"rule", Kind::table, "A line across", "{}", false, &line},
    KeySpec{"language", Kind::named_tables, "By language", "{}", false, &page},
};
constexpr TableSpec page{"page", "A page", page_keys};

} // namespace

TEST_CASE("each table of a format is told once, at the path nearest to the top") {
  CHECK(describe_tables(page) ==
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
