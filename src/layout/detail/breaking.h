#pragma once
// Flow → lines of text at their places across the page. Depends on type sizes and widths alone, so that page
// fitting can try leadings and spaces on the same lines.

#include "layout/detail/measured_cells.h"
#include "layout/detail/measures.h"
#include "layout/detail/shown_blocks.h"

#include <vector>

namespace hanjang::layout {

/// A stretch of a cell on one line.
struct Piece {
  const ShapedCell* cell = nullptr;
  text::LineRange range;
  base::Pt x;        ///< of its first glyph, from the left edge of the page
  base::Pt raise{0}; ///< of its baseline, above that of its line
};

/// One line of a block.
struct BrokenLine {
  std::vector<Piece> pieces; ///< left to right, in reading order
  /// A right part beside text that runs on below: drawn at this line, but read after the block's last line on
  /// the page, so that it does not stand in the middle of a sentence.
  std::vector<Piece> aside;
};

/// Lines of a cell that stands beside the block's own lines and is read on its own, before them: what hangs,
/// a table cell, or what stands under a picture.
struct SideText {
  std::vector<Piece> lines;                 ///< top to bottom, one piece each
  const compose::TableCell* cell = nullptr; ///< null: what hangs, or stands under a picture
};

/// Where a picture stands across the page.
struct FigurePlace {
  base::Pt left;
  base::Size size;
};

struct BrokenBlock {
  ShownBlock shown;
  std::vector<BrokenLine> lines; ///< for table rows and the photo without pieces
  std::vector<SideText> beside;
  std::vector<FigurePlace> figures; ///< of a row of pictures, each with one of `beside`
  base::Pt left;                    ///< edges of the block with its box
  base::Pt right;
};

/// The edges of a card, whose text stands within the padding.
struct CardEdges {
  base::Pt left;
  base::Pt right;
};

/// Those of a card in a row between two edges.
CardEdges edges_of(const compose::TableCell& cell, base::Pt left, base::Pt right, const Measures& measures);

/// Breaks every block into lines. What the blocks point to must outlive the result. `cells` are what is known
/// of their texts from other widths.
std::vector<BrokenBlock> break_blocks(std::span<const ShownBlock> blocks, const Measures& measures,
                                      const text::FontSet& fonts, MeasuredCells& cells);

/// The same at one width.
std::vector<BrokenBlock> break_blocks(std::span<const ShownBlock> blocks, const Measures& measures,
                                      const text::FontSet& fonts);

} // namespace hanjang::layout
