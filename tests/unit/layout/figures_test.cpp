#include "catch.h"
#include "layout/detail/figures.h"
#include "unit/layout/support.h"

using namespace hanjang;
using namespace hanjang::test;
using namespace hanjang::layout;

namespace {

compose::Figure figure(std::uint32_t width, std::uint32_t height) {
  auto picture = std::make_shared<page::Picture>();
  picture->width = width;
  picture->height = height;
  return {.picture = picture, .caption = {}};
}

// In a design with gaps of 10 and at least 100 pixels an inch, between 0 and 410 points.
std::vector<FigurePlace> places(std::vector<compose::Figure> figures, double height) {
  static const Composed kBase("[person]\nname = \"A\"\n");
  design::Design design = *kBase.design;
  design.picture.gap = {10, 10};
  design.picture.least_dpi = 100;
  return place_figures({std::move(figures), {height, height}}, base::Pt{0}, base::Pt{410},
                       Measures{design, 0});
}

} // namespace

TEST_CASE("pictures beside each other have one height and fill the width") {
  const auto two = places({figure(3000, 1000), figure(1000, 1000)}, 500);
  REQUIRE(two.size() == 2);
  CHECK(two[0].size.height == base::Pt{100});
  CHECK(two[0].size.width == base::Pt{300});
  CHECK(two[1].left == base::Pt{310});
  CHECK(two[1].size.width == base::Pt{100});
}

TEST_CASE("pictures are no higher than the row allows, nor larger than their pixels bear") {
  const auto low = places({figure(2000, 1000)}, 50);
  CHECK(low[0].size.width == base::Pt{100});
  const auto coarse = places({figure(200, 100), figure(2000, 1000)}, 500);
  CHECK(coarse[0].size.height == base::Pt{72});
  CHECK(coarse[1].size.height == base::Pt{72});
  CHECK(places({figure(1000, 9000)}, 5000)[0].size.height < base::Pt{842});
}

TEST_CASE("a caption is as wide as its picture, and the last of a row wider where that is narrow") {
  const std::vector<FigurePlace> row{{base::Pt{0}, {base::Pt{50}, base::Pt{50}}},
                                     {base::Pt{60}, {base::Pt{40}, base::Pt{50}}}};
  CHECK(caption_measure(row, 0, base::Pt{410}) == base::Pt{50});
  CHECK(caption_measure(row, 1, base::Pt{410}) == base::Pt{220});
  CHECK(caption_measure(row, 1, base::Pt{200}) == base::Pt{140});
  CHECK(caption_measure(row, 1, base::Pt{70}) == base::Pt{40});
}
