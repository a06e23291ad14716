#pragma once
// The XML of a drawing: read, counted and looked through before anything is drawn of it.

#include "image/detail/svg/fault.h"
#include "image/detail/svg/stylesheet.h"

#include <cstddef>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace hanjang::image::svg {

/// A drawing's elements. Not copyable: elements are places in it.
class Document {
public:
  /// Reads the bytes of a file. What is wrong goes to `faults`: bytes that are not UTF-8, XML that is broken,
  /// entities of its own, more elements or deeper ones than are read, scripts and animation.
  Document(std::string_view bytes, Faults& faults);

  /// The outermost `svg`; null where there is a fault.
  pugi::xml_node root() const { return root_; }
  const StyleSheet& sheet() const { return sheet_; }
  /// The element of that id; null where there is none.
  pugi::xml_node find(std::string_view id) const;
  /// True for an element of SVG, not of another program's own.
  bool is_svg(pugi::xml_node node) const;
  /// `<rect> in line 12`, for messages.
  std::string place(pugi::xml_node node) const;

private:
  bool parse(Faults& faults);
  void look_through(Faults& faults);
  void note(pugi::xml_node node, Faults& faults);

  std::string bytes_;
  pugi::xml_document xml_;
  pugi::xml_node root_;
  std::string prefix_; ///< of the elements of SVG, with its colon; mostly none
  std::map<std::string_view, pugi::xml_node> ids_;
  StyleSheet sheet_;
};

/// The bytes without a byte order mark.
std::string_view without_mark(std::string_view bytes);

/// What stands in front of the first element, which begins at the end of it; nothing if there is none.
/// Comments and a DOCTYPE are part of it.
std::optional<std::string_view> prolog(std::string_view bytes);

/// The value of an attribute `href`, in whichever namespace; empty without one.
std::string_view href_of(pugi::xml_node node);

} // namespace hanjang::image::svg
