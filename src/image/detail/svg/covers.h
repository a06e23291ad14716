#pragma once
// Clip paths and masks, as far as they are upright rectangles (SVG 1.1, 14): the port of a chart, and what a
// line leaves free for its label.

#include "image/detail/svg/document.h"
#include "image/detail/svg/place.h"
#include "image/detail/svg/shapes.h"

#include <pugixml.hpp>

namespace hanjang::image::svg {

class Covers {
public:
  /// All references must outlive it.
  Covers(const Document& document, ShapeReader& shapes, Faults& faults)
      : document_(document), shapes_(shapes), faults_(faults) {}

  /// Takes from the cover of an element what its clip path and its mask take. Of a mask what is dark is a
  /// hole, and all else shows as a whole. Others than upright rectangles are a fault.
  void narrow(Place& place, pugi::xml_node element);

private:
  void clip(Place& place, pugi::xml_node element);
  void mask(Place& place, pugi::xml_node element);
  std::optional<Box> box_of(pugi::xml_node shape, const Style& style, const Matrix& around,
                            const Place& place);
  void refuse(pugi::xml_node element, const char* what);

  const Document& document_;
  ShapeReader& shapes_;
  Faults& faults_;
};

} // namespace hanjang::image::svg
