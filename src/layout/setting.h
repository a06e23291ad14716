#pragma once
// Flow + tightness → blocks with lines. Private to layout/.

#include "layout/flow.h"

#include <array>
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
  /// A right part beside text that runs on below: drawn at this line, but read after the block's last line on
  /// the page, so that it does not stand in the middle of a sentence.
  std::vector<Piece> aside;
};

/// A block at one setting. Its height is that of its lines plus `space_below`.
struct SetBlock {
  const Block* block = nullptr;
  Pt space_above; ///< dropped at the head of a page
  Pt space_below;
  std::vector<SetLine> lines;

  Pt height() const;
};

/// All measures at one tightness, 0 (loosest) to 1 (tightest). The knobs of the layout's fit order share that
/// scale: the first is turned all the way before the second one is touched.
struct Setting {
  const Design& design;
  double tightness = 0;
  std::array<double, kKnobs> knobs{};

  Setting(const Design& of, double how_tight);

  double at(Knob knob, Range range) const { return range.at(knobs[static_cast<std::size_t>(knob)]); }
  Pt size(StyleIndex style) const { return Pt{at(Knob::size, design.styles[style].size)}; }
  Pt leading(StyleIndex style) const { return size(style) * at(Knob::leading, design.styles[style].leading); }
  Pt space(Range range) const { return Pt{at(Knob::space, range)}; }
  Pt left() const { return Pt{at(Knob::margin, design.margins.left)}; }
  Pt right() const { return design.page.width - Pt{at(Knob::margin, design.margins.right)}; }
  Pt top() const { return Pt{at(Knob::margin, design.margins.top)}; }
  Pt bottom() const { return design.page.height - Pt{at(Knob::margin, design.margins.bottom)}; }
};

/// Breaks every block into lines. The flow must outlive the result.
std::vector<SetBlock> set_blocks(const Flow& flow, const Setting& setting, const FontSet& fonts);

} // namespace hanjang
