#pragma once
// Through the elements of a drawing in painting order (SVG 1.1, 3.3 and 5).

#include "image/detail/svg/covers.h"
#include "image/detail/svg/document.h"
#include "image/detail/svg/markers.h"
#include "image/detail/svg/painter.h"
#include "image/detail/svg/place.h"
#include "image/detail/svg/shapes.h"
#include "image/detail/svg/text.h"
#include "page/page.h"

#include <cstddef>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::image::svg {

class Walker {
public:
  /// All references must outlive it. The drawing has its size.
  Walker(const Document& document, page::Drawing& drawing, Faults& faults)
      : document_(document), faults_(faults), shapes_(document, faults), painter_(document, drawing, faults),
        covers_(document, shapes_, faults), texts_(document, shapes_, painter_, drawing, faults) {}

  /// Draws the elements inside of one, which stands at that place.
  void children(pugi::xml_node element, const Place& place);

private:
  void element(pugi::xml_node element, const Place& around);
  void drawn(pugi::xml_node element, std::string_view name, Place& place);
  void shape(pugi::xml_node element, Place& place);
  void view(pugi::xml_node element, Place& place, const Box& port);
  void choice(pugi::xml_node element, const Place& place);
  void use(pugi::xml_node element, Place& place);
  void markers(pugi::xml_node element, const Outline& outline, const Place& place);
  Vertex reversed_start(const std::string& id, Vertex vertex) const;
  void marker(pugi::xml_node line, const std::string& id, const Vertex& vertex, const Place& place);
  Style style_around(pugi::xml_node element);
  bool may_go_on(pugi::xml_node element, const Place& place);
  bool apply_transform(pugi::xml_node element, Place& place);

  const Document& document_;
  Faults& faults_;
  ShapeReader shapes_;
  Painter painter_;
  Covers covers_;
  TextReader texts_;
  std::vector<pugi::xml_node> used_; ///< what is drawn by a `use` or a marker now, from the outside in
  std::size_t visits_ = 0;
  std::size_t uses_ = 0;
};

/// Where the elements in an `svg`, `symbol` or `marker` stand, whose inside fills a port.
void enter_view(pugi::xml_node element, Place& place, const Box& port);

} // namespace hanjang::image::svg
