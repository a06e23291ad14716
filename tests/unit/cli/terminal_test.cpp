#include "catch.h"
#include "cli/terminal.h"

using namespace hanjang::cli;

TEST_CASE("columns of a table stand two blanks apart, none behind the last") {
  CHECK(format_table({{"a", "bb"}, {"ccc", "d"}}) == "a    bb\nccc  d\n");
  CHECK(format_table({}).empty());
}

TEST_CASE("wide letters take two columns") {
  CHECK(format_table({{"한장", "x"}, {"abc", "y"}}) == "한장  x\nabc   y\n");
}

TEST_CASE("a column may be ranged right") {
  CHECK(format_table({{"1", "a"}, {"10", "b"}}, {true}) == " 1  a\n10  b\n");
}

TEST_CASE("a cell stays on its line") {
  CHECK(format_table({{"a\nb"}}).find('\n') == format_table({{"a\nb"}}).size() - 1);
}

TEST_CASE("colour is as chosen") {
  CHECK(print_options(hanjang::diag::DiagnosticStyle::rich, ColorChoice::always).color);
  CHECK_FALSE(print_options(hanjang::diag::DiagnosticStyle::rich, ColorChoice::never).color);
}
