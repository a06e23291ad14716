#pragma once
// Flow + tightness → blocks with lines. Private to layout/.

#include "layout/flow.h"

#include <vector>

namespace hanjang {

/// A stretch of a cell on one line.
struct Piece {
  const Cell* cell = nullptr;
  LineRange range;
  Pt x; ///< of its first glyph, from the left edge of the page
};

/// One printed line. Lengths are from its own top.
struct SetLine {
  Pt height;
  Pt baseline;
  std::vector<Piece> pieces; ///< left to right, in reading order
};

/// A block at one setting. Its height is that of its lines plus `space_below`.
struct SetBlock {
  const Block* block = nullptr;
  Pt space_above; ///< dropped at the head of a page
  Pt space_below;
  std::vector<SetLine> lines;

  Pt height() const;
};

/// All measures of one setting.
struct Setting {
  const Design& design;
  double tightness = 0; ///< 0 loosest, 1 tightest

  Pt size(StyleIndex style) const { return Pt{design.styles[style].size.at(tightness)}; }
  Pt leading(StyleIndex style) const {
    return size(style) * design.styles[style].leading.at(tightness);
  }
  Pt at(Range range) const { return Pt{range.at(tightness)}; }
  Pt left() const { return at(design.margins.left); }
  Pt right() const { return design.page.width - at(design.margins.right); }
  Pt top() const { return at(design.margins.top); }
  Pt bottom() const { return design.page.height - at(design.margins.bottom); }
};

/// Breaks every block into lines. The flow must outlive the result.
std::vector<SetBlock> set_blocks(const Flow& flow, const Setting& setting, const FontSet& fonts);

} // namespace hanjang
