#pragma once
// Where an element of a drawing stands, and what it has from those around it.

#include "image/detail/svg/geometry.h"
#include "image/detail/svg/style.h"

#include <cstddef>
#include <vector>

namespace hanjang::image::svg {

/// Where paint shows, in the drawing's pixels: inside of a box, but for its holes.
struct Cover {
  Box box;
  std::vector<Box> holes;
};

struct Place {
  Matrix matrix; ///< from its coordinates to the drawing's pixels
  Style style;
  Port port;
  Cover cover;
  double opacity = 1;    ///< of all around it, and its own
  std::size_t depth = 0; ///< elements around it, uses resolved
  Paint context_fill;    ///< of the line that a marker stands on
  Paint context_stroke;
};

} // namespace hanjang::image::svg
