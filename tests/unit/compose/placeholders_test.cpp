#include "catch.h"
#include "compose/detail/placeholders.h"

#include <array>

using namespace hanjang;
using compose::fill_in;
using compose::Filling;

namespace {

diag::SourceText pattern(std::string text) {
  diag::SourceText result;
  result.span = {1, 100, static_cast<std::uint32_t>(100 + text.size())};
  result.text = std::move(text);
  return result;
}

const std::array<Filling, 2> kFillings{Filling{"{page}", "12"}, Filling{"{name}", "{page}"}};

} // namespace

TEST_CASE("placeholders are filled in, everything else stays") {
  CHECK(fill_in(pattern("쪽 {page}."), kFillings).text == "쪽 12.");
  CHECK(fill_in(pattern("{page}{page}"), kFillings).text == "1212");
  CHECK(fill_in(pattern("{pages} {"), kFillings).text == "{pages} {");
  CHECK(fill_in(pattern(""), kFillings).text.empty());
  CHECK(fill_in(pattern("{page}"), {}).text == "{page}");
}

TEST_CASE("what was filled in is not looked into") {
  CHECK(fill_in(pattern("{name}"), kFillings).text == "{page}");
}

TEST_CASE("each byte points at its placeholder") {
  const diag::SourceText text = fill_in(pattern("a {page} b"), kFillings);
  REQUIRE(text.text == "a 12 b");
  REQUIRE(text.origin.size() == text.text.size() + 1);
  CHECK(text.locate(0, 1).begin == 100);
  CHECK(text.locate(2, 3).begin == 102);
  CHECK(text.locate(3, 4).begin == 102);
  CHECK(text.locate(5, 6).begin == 109);
  CHECK(text.origin.back() == 10);
}

TEST_CASE("a pattern that is not as in its file keeps its way back") {
  diag::SourceText escaped = pattern("x{page}");
  escaped.origin = {5, 6, 7, 8, 9, 10, 11, 12};
  const diag::SourceText text = fill_in(escaped, kFillings);
  CHECK(text.origin == std::vector<std::uint32_t>{5, 6, 6, 12});
}
