#include "base/color.h"
#include "catch.h"

#include <cmath>

using namespace hanjang;
using namespace hanjang::base;

TEST_CASE("Colours are read from three or six digits") {
  CHECK(parse_color("#1f4b7A") == Color{0x1F, 0x4B, 0x7A});
  CHECK(parse_color("#fa0") == Color{0xFF, 0xAA, 0x00});
  for (const char* wrong : {"", "#", "1f4b7a", "#1f4b7", "#1f4b7ag", "#12", "# 12345", "red"}) {
    CHECK_FALSE(parse_color(wrong));
  }
}

TEST_CASE("Contrast runs from 1 to 21 and does not care for order") {
  const Color black{0, 0, 0};
  const Color white{255, 255, 255};
  CHECK(std::abs(contrast_ratio(black, white) - 21.0) < 1e-9);
  CHECK(std::abs(contrast_ratio(white, white) - 1.0) < 1e-9);
  const Color grey{118, 118, 118};
  CHECK(std::abs(contrast_ratio(grey, white) - contrast_ratio(white, grey)) < 1e-12);
  CHECK(contrast_ratio(grey, white) > 4.5); // #767676 is the lightest grey that WCAG AA takes on white
  CHECK(contrast_ratio(Color{119, 119, 119}, white) < 4.5);
}
