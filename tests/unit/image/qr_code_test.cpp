#include "catch.h"
#include "image/qr_code.h"

#include <algorithm>

using namespace hanjang;
using namespace hanjang::image;

TEST_CASE("a QR code stands on white, within four modules of nothing") {
  const auto code = draw_qr_code("https://example.com");
  REQUIRE(code);
  CHECK(code->width == 25 + 8); // version 2 holds it
  CHECK(code->height == code->width);
  REQUIRE(code->paths.size() == 2);
  CHECK(code->paths[0].color == base::Color{255, 255, 255});
  CHECK(code->paths[1].color == base::Color{0, 0, 0});
  for (const base::Point& point : code->paths[1].points) {
    CHECK(std::min(point.x, point.y) >= base::Pt{4});
    CHECK(std::max(point.x, point.y) <= base::Pt{code->width - 4});
  }
  // The upper edge of the pattern in the corner is one line of seven modules (ISO/IEC 18004, 6.3.3).
  CHECK(code->paths[1].points[0].x == base::Pt{4});
  CHECK(code->paths[1].points[1].x == base::Pt{11});
}

TEST_CASE("what is too long for a code has none") {
  CHECK(draw_qr_code(std::string(2000, 'a')));
  CHECK_FALSE(draw_qr_code(std::string(4000, 'a')));
}
