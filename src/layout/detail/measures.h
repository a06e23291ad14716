#pragma once
// The measures of a design at one tightness.

#include "design/design.h"

#include <array>
#include <vector>

namespace hanjang::layout {

/// The edges of a region's text on a page, from the left edge of the page.
struct Column {
  base::Pt left;      ///< of all that stands in it
  base::Pt text_left; ///< of what does not hang; `left` where there is no hanging column
  base::Pt right;
  base::Pt top; ///< from the upper edge of the page, as is `bottom`
  base::Pt bottom;
};

/// True for a column at a side of the main region.
bool is_side_column(const design::Region& region);

/// All measures at one tightness, 0 (loosest) to 1 (tightest). The knobs of the layout's fit order share that
/// scale: the first is turned all the way before the second one is touched. Widths and indents go with the
/// margins, so that only the knobs `size` and `margin` change where lines break.
struct Measures {
  const design::Design& design;
  double tightness = 0;
  std::array<double, design::kKnobs> knobs{};
  std::vector<Column> columns; ///< by region

  Measures(const design::Design& of, double how_tight);

  double at(design::Knob knob, design::Range range) const {
    return range.at(knobs[static_cast<std::size_t>(knob)]);
  }
  base::Pt size(design::StyleIndex style) const {
    return base::Pt{at(design::Knob::size, design.styles[style].size)};
  }
  base::Pt leading(design::StyleIndex style) const {
    return size(style) * at(design::Knob::leading, design.styles[style].leading);
  }
  base::Pt space(design::Range range) const { return base::Pt{at(design::Knob::space, range)}; }
  base::Pt width(design::Range range) const { return base::Pt{at(design::Knob::margin, range)}; }
  base::Pt left() const { return width(design.margins.left); }
  base::Pt right() const { return design.page.width - width(design.margins.right); }
  base::Pt top() const { return width(design.margins.top); }
  base::Pt bottom() const { return design.page.height - width(design.margins.bottom); }
};

} // namespace hanjang::layout
