// A tree survives being bytes.

#include "catch.h"
#include "support/same_tree.h"
#include "syntax/packed_tree.h"

#include <cmath>
#include <cstdint>
#include <string>

using namespace hanjang;
using namespace hanjang::syntax;

namespace {

constexpr std::string_view kEverything = R"(
# 모든 값
text = "plain"
escaped = "tab\tand \"quotes\" \u00e9\U0001f600"
'quoted key' = 'literal \n'
folded = """
first \
   second
third"""
decomposed = "가"
whole = -42
large = 9_223_372_036_854_775_807
hexadecimal = 0xff
real = 3.50
not_a_number = nan
infinite = -inf
yes = true
no = false
date = 2024-02-29
empty = ""
list = [1, [2.5, "x"], [], { a = 1 }]
"한글 키" = { nested = { deep = "값" }, other.dotted = 1 }

[table.with.dots]
key = "value"

[[entries]]
name = "first"
[[entries.work]]
line = "one"
[[entries]]
name = "second"
)";

Node parsed(const diag::SourceMap& sources, diag::SourceId id) {
  diag::Diagnostics diagnostics;
  auto root = parse_toml(sources, id, diagnostics);
  REQUIRE(diagnostics.all().empty());
  REQUIRE(root);
  return *std::move(root);
}

} // namespace

TEST_CASE("a packed tree comes out as it was, with every kind of value, in whatever file") {
  const std::string text(kEverything);
  diag::SourceMap sources;
  const diag::SourceId first = sources.add("a.toml", text);
  const diag::SourceId second = sources.add("b.toml", text);
  const std::string packed = pack_tree(parsed(sources, first), text);
  CHECK(test::same_tree(unpack_tree(packed, text, first), parsed(sources, first)));
  CHECK(test::same_tree(unpack_tree(packed, text, second), parsed(sources, second)));
  CHECK_FALSE(test::same_tree(unpack_tree(packed, text, second), parsed(sources, first)));
  CHECK(packed.find("plain") == std::string::npos); // it stands in the file
  CHECK(packed.find("tab\tand \"quotes\" é😀") != std::string::npos);
}

TEST_CASE("numbers keep every bit") {
  const std::string text = "a = nan\nb = -0.0\nc = -9223372036854775808\n";
  diag::SourceMap sources;
  const diag::SourceId id = sources.add("a.toml", text);
  const Node root = unpack_tree(pack_tree(parsed(sources, id), text), text, id);
  CHECK(*find(*root.table(), "a")->real() != *find(*root.table(), "a")->real());
  CHECK(std::signbit(*find(*root.table(), "b")->real()));
  CHECK(*find(*root.table(), "c")->integer() == INT64_MIN);
}
