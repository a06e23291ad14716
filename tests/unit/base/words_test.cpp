#include "base/contains.h"
#include "base/counted.h"
#include "catch.h"

#include <array>
#include <string>
#include <vector>

using namespace hanjang::base;

TEST_CASE("one of something, and any other number") {
  CHECK(counted(1, "page") == "1 page");
  CHECK(counted(0, "page") == "0 pages");
  CHECK(counted(21, "error") == "21 errors");
  CHECK(noun_for(1, "layout") == "layout");
  CHECK(noun_for(2, "layout") == "layouts");
}

TEST_CASE("what is in a list, and what in a text") {
  constexpr std::array<std::string_view, 2> kNames{"left", "right"};
  static_assert(contains(kNames, "left"));
  const std::vector<std::string> names{"left", "right"};
  CHECK(contains(names, std::string_view("right")));
  CHECK_FALSE(contains(names, "lef"));
  CHECK_FALSE(contains(std::vector<int>{}, 0));
  CHECK(contains("left", "ef"));
  CHECK(contains(names[0], "ef"));
  CHECK(contains(names[0], 'f'));
  CHECK(contains("left", ""));
  CHECK_FALSE(contains("left", '\0'));
  CHECK_FALSE(contains("left", "fe"));
}
