#pragma once
// How an element looks: what its attributes, its `style` and the style sheets say, and what it has from the
// elements around it (SVG 1.1, 6, 10 and 11).

#include "image/detail/svg/color.h"
#include "image/detail/svg/geometry.h"
#include "image/detail/svg/stylesheet.h"
#include "page/page.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hanjang::image::svg {

/// What a shape is filled or drawn with.
struct Paint {
  enum class Kind : std::uint8_t { none, color, current_color, context_fill, context_stroke, server };
  Kind kind = Kind::none;
  Rgba color = {};         ///< of a server the colour where there is none of that name
  bool has_color = false;  ///< of a server
  std::string server = {}; ///< the id of a gradient or a pattern
};

/// Where on a text's baseline its y is (SVG 1.1, 10.9.2), in the order of their heights.
enum class Baseline : std::uint8_t { alphabetic, after_edge, middle, central, hanging, before_edge };

/// The look of one element. Lengths are in its own coordinates.
struct Style {
  // What the elements inside have too.
  Rgba color = {};
  Paint fill = {.kind = Paint::Kind::color};
  Paint stroke = {};
  double fill_opacity = 1;
  double stroke_opacity = 1;
  bool even_odd = false;
  double stroke_width = 1;
  page::Pen::Cap cap = page::Pen::Cap::butt;
  page::Pen::Join join = page::Pen::Join::miter;
  double miter_limit = 4;
  std::vector<double> dashes = {};
  double dash_start = 0;
  double font_size = 16;
  int weight = 400;
  bool italic = false;
  page::DrawnSpan::Family family = page::DrawnSpan::Family::sans;
  page::DrawnText::Anchor anchor = page::DrawnText::Anchor::start;
  Baseline baseline = Baseline::alphabetic;
  bool is_hidden = false;
  bool keeps_blanks = false;
  bool is_vertical = false;
  std::string marker_start = {}; ///< ids
  std::string marker_mid = {};
  std::string marker_end = {};

  // What is its own.
  double opacity = 1;
  bool is_displayed = true;
  bool overflows = false;
  double rise = 0;            ///< of the baseline
  std::string clip_path = {}; ///< an id; `?` for a shape that is none
  std::string mask = {};      ///< likewise
  std::optional<Rgba> background = {};
  std::optional<std::string> transform = {}; ///< as it is written
};

/// The lengths of the port that percentages are parts of.
struct Port {
  double width = 0;
  double height = 0;

  /// For what is neither across nor down (SVG 1.1, 7.10).
  double diagonal() const;
};

/// The style of an element inside of one with the style `parent`.
Style style_of(pugi::xml_node element, const Style& parent, const Port& port, const StyleSheet& sheet,
               Faults& faults);

/// Sets the property of that name; nothing for one that is not known, or a value that is none of its own.
/// `parent` is what `inherit` means.
void set_property(Style& style, const Style& parent, const Port& port, std::string_view name,
                  std::string_view value);

/// True for a property that may be an attribute as well.
bool is_property(std::string_view name);

/// The id in `url(#id)`, empty in an address without one; nothing for another value. An address in front of
/// the
/// `#` is taken for that of the drawing itself, as some programs write it: none is ever opened. `rest` is
/// what stands behind it.
std::optional<std::string_view> parse_reference(std::string_view value, std::string_view* rest = nullptr);

} // namespace hanjang::image::svg
