#pragma once
// Outlines with a style → paths of a drawing.

#include "image/detail/svg/document.h"
#include "image/detail/svg/outline.h"
#include "image/detail/svg/place.h"
#include "page/page.h"

#include <optional>
#include <pugixml.hpp>
#include <string_view>

namespace hanjang::image::svg {

class Painter {
public:
  /// All references must outlive it. The drawing has its size.
  Painter(const Document& document, page::Drawing& drawing, Faults& faults)
      : document_(document), drawing_(drawing), faults_(faults) {}

  /// Fills and draws the outline of an element, each as its style says. A line's width is one number: where
  /// its transform stretches one direction more than another, it is their mean.
  void paint(const Outline& outline, const Place& place, pugi::xml_node element);

  /// The colour of a paint on paper, none where nothing is to be seen. Gradients and patterns are a fault.
  std::optional<base::Color> color_of(const Paint& paint, double opacity, const Place& place,
                                      pugi::xml_node element);

  /// True for a point so near to the drawing that it can be printed; else that is a fault.
  bool is_in_reach(const Box& box, pugi::xml_node element);

private:
  std::optional<page::Path> path_of(const Outline& outline, const Place& place, double margin,
                                    pugi::xml_node element);
  void fill(const Outline& outline, const Place& place, pugi::xml_node element);
  void stroke(const Outline& outline, const Place& place, pugi::xml_node element);

  const Document& document_;
  page::Drawing& drawing_;
  Faults& faults_;
};

} // namespace hanjang::image::svg
