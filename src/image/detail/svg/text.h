#pragma once
// Text of a drawing: what is said, where and how large (SVG 1.1, 10). Which font it is set in is for the
// page.

#include "image/detail/svg/document.h"
#include "image/detail/svg/painter.h"
#include "image/detail/svg/place.h"
#include "image/detail/svg/shapes.h"
#include "page/page.h"

#include <cstddef>
#include <optional>
#include <pugixml.hpp>
#include <string_view>

namespace hanjang::image::svg {

/// Reads `text` elements into texts of a drawing: one for each place that a `text` or a `tspan` gives (x, or
/// x and y). Of lists of places the first counts. Outlines of letters, `rotate` and letter spacing are left
/// out; what is mirrored or slanted is not.
class TextReader {
public:
  /// All references must outlive it.
  TextReader(const Document& document, ShapeReader& shapes, Painter& painter, page::Drawing& drawing,
             Faults& faults)
      : document_(document), shapes_(shapes), painter_(painter), drawing_(drawing), faults_(faults) {}

  void read(pugi::xml_node text, const Place& place);

private:
  void content(pugi::xml_node element, const Place& place);
  void part(pugi::xml_node element, const Place& around);
  void move_to(pugi::xml_node element, const Place& place);
  void characters(std::string_view text, const Place& place, pugi::xml_node element);
  void add_span(page::DrawnSpan span, std::size_t bytes, pugi::xml_node element);
  void finish(pugi::xml_node element);
  std::optional<double> first_length(pugi::xml_node element, const char* name, double whole,
                                     const Style& style);

  const Document& document_;
  ShapeReader& shapes_;
  Painter& painter_;
  page::Drawing& drawing_;
  Faults& faults_;

  Matrix matrix_; // of the text as a whole
  Cover cover_;
  page::DrawnText text_;   // in the text's own coordinates, until it is finished
  Vec at_;                 // of its anchor, on the baseline
  double down_ = 0;        // how far below that its next span is
  double gap_ = 0;         // before its next span
  bool ends_blank_ = true; // so that a further blank is none
  bool keeps_blanks_ = false;
};

} // namespace hanjang::image::svg
