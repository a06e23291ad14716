#pragma once
// Where on an outline its markers stand (SVG 1.1, 11.6).

#include "image/detail/svg/outline.h"

#include <vector>

namespace hanjang::image::svg {

/// A vertex of an outline, and the direction in which it goes there.
struct Vertex {
  Vec at;
  double angle = 0; ///< radians, clockwise from the right
};

/// The vertices in their order: the first has a start marker, the last an end marker, the others mid ones.
std::vector<Vertex> vertices_of(const Outline& outline);

} // namespace hanjang::image::svg
