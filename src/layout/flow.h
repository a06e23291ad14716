#pragma once
// A resume composed but not yet set: shaped text in blocks, in reading order, without places. Page fitting
// sets the same flow at many tightnesses. Private to layout/.

#include "base/color.h"
#include "design/design.h"
#include "page/page.h"
#include "text/paragraph.h"

#include <optional>
#include <string>
#include <vector>

namespace hanjang {

/// How one TextSpan of a cell looks and what it belongs to.
struct CellSpan {
  StyleIndex style = 0; ///< gives size and leading
  Color color;
  TagId tag = 0;
  bool vanishes_at_line_end = false; ///< a separator of equals: the line's end parts them as well
};

/// Shaped text that is broken into lines on its own.
struct Cell {
  ShapedText text;
  std::vector<CellSpan> spans; ///< by ShapedRun::span

  bool empty() const { return text.text.empty(); }
};

/// What stands in front of a block's text.
enum class Lead {
  none,
  marker, ///< a bullet in `Block::lead`, the text hanging from it
  hanging,///< nothing, but indented as if behind a marker
  label,  ///< `Block::lead` in a label column, as wide as the widest of its group
};

/// A paragraph, row, list item or heading.
struct Block {
  Cell left;
  Cell right; ///< at the right margin of the first line; may be empty
  Cell lead;
  Lead kind = Lead::none;
  std::size_t label_group = 0; ///< blocks of one group share the width of their label column
  StyleIndex style = 0;
  std::vector<Range> space_above; ///< summed
  bool is_heading = false;        ///< with the heading's rule under it
  bool keep_with_next = false;
  bool center = false;
};

struct Flow {
  std::vector<Block> blocks;
  std::vector<Tag> tags;
  std::size_t label_groups = 0;
};

} // namespace hanjang
