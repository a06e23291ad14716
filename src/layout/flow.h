#pragma once
// A resume composed but not yet set: shaped text in blocks, in reading order, without places. Page fitting
// sets the same flow at many tightnesses. Private to layout/.

#include "base/color.h"
#include "design/design.h"
#include "page/page.h"
#include "text/paragraph.h"

#include <cstdint>
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
  Span source;                 ///< where its first text was written

  bool empty() const { return text.text.empty(); }
};

/// What stands in front of a block's text.
enum class Lead {
  none,
  marker,  ///< a bullet in `Block::lead`, the text hanging from it
  hanging, ///< nothing, but indented as if behind a marker
  label,   ///< `Block::lead` in a label column, as wide as the widest of its group
};

/// A paragraph, row, list item or heading.
struct Block {
  Cell left;
  Cell right; ///< at the right margin of the first line; may be empty
  Cell lead;
  Lead kind = Lead::none;
  std::size_t entry = 0;       ///< which entry of a section it is part of, from 1; 0: of none
  std::size_t label_group = 0; ///< blocks of one group share the width of their label column
  StyleIndex style = 0;
  std::vector<Range> space_above; ///< summed
  bool is_heading = false;        ///< with the heading's rule under it
  bool keep_with_next = false;
  bool center = false;
};

/// What a resume could do without: an entry or a line of work, by the blocks it prints.
struct Part {
  Span span;
  std::int64_t priority = 0; ///< as the writer gave it; 0: none given, never dropped
  std::size_t first_block = 0;
  std::size_t end_block = 0;
};

struct Flow {
  std::vector<Block> blocks;
  std::vector<Part> parts;
  std::vector<Tag> tags;
  std::size_t label_groups = 0;
};

/// Takes the blocks of a part out, with those of parts inside it, and a heading that then has nothing under
/// it.
void remove_part(Flow& flow, const Part& part);

} // namespace hanjang
