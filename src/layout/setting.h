#pragma once
// The measures of a design at one tightness. Private to layout/.

#include "design/design.h"

#include <array>
#include <vector>

namespace hanjang {

/// The edges of a region's text on a page, from the left edge of the sheet.
struct Column {
  Pt left;      ///< of all that stands in it
  Pt text_left; ///< of what does not hang; `left` where there is no hanging column
  Pt right;
};

/// All measures at one tightness, 0 (loosest) to 1 (tightest). The knobs of the layout's fit order share that
/// scale: the first is turned all the way before the second one is touched. Widths and indents go with the
/// margins, so that only the knobs `size` and `margin` change where lines break.
struct Setting {
  const Design& design;
  double tightness = 0;
  std::array<double, kKnobs> knobs{};
  std::vector<Column> columns; ///< by region

  Setting(const Design& of, double how_tight);

  double at(Knob knob, Range range) const { return range.at(knobs[static_cast<std::size_t>(knob)]); }
  Pt size(StyleIndex style) const { return Pt{at(Knob::size, design.styles[style].size)}; }
  Pt leading(StyleIndex style) const { return size(style) * at(Knob::leading, design.styles[style].leading); }
  Pt space(Range range) const { return Pt{at(Knob::space, range)}; }
  Pt width(Range range) const { return Pt{at(Knob::margin, range)}; }
  Pt left() const { return width(design.margins.left); }
  Pt right() const { return design.page.width - width(design.margins.right); }
  Pt top() const { return width(design.margins.top); }
  Pt bottom() const { return design.page.height - width(design.margins.bottom); }
};

} // namespace hanjang
