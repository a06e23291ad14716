#pragma once
// Elements that are shapes (SVG 1.1, 8 and 9).

#include "image/detail/svg/document.h"
#include "image/detail/svg/outline.h"
#include "image/detail/svg/style.h"

#include <cstddef>
#include <pugixml.hpp>
#include <string_view>

namespace hanjang::image::svg {

/// True for path, rect, circle, ellipse, line, polyline and polygon.
bool is_shape(std::string_view name);

/// Reads shapes, as many segments as one drawing may have.
class ShapeReader {
public:
  ShapeReader(const Document& document, Faults& faults) : document_(document), faults_(faults) {}

  /// The outline of a shape in its own coordinates; empty where it has no size. Numbers that cannot be read
  /// are a fault.
  Outline read(pugi::xml_node shape, const Style& style, const Port& port);

  /// A length that an attribute gives; `otherwise` without it. `whole` is what 100 % are.
  double length(pugi::xml_node element, const char* name, double whole, const Style& style,
                double otherwise = 0);

private:
  Outline path(pugi::xml_node shape);
  Outline rect(pugi::xml_node shape, const Style& style, const Port& port);
  Outline poly(pugi::xml_node shape);

  const Document& document_;
  Faults& faults_;
  std::size_t segments_ = 0;
};

} // namespace hanjang::image::svg
