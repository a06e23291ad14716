#pragma once
// A resume composed but not yet set: shaped text in blocks, in reading order, without places. Page fitting
// sets the same flow at many tightnesses. Private to layout/.

#include "base/color.h"
#include "design/design.h"
#include "page/page.h"
#include "text/paragraph.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hanjang::compose {

/// How one TextSpan of a cell looks and what it belongs to.
struct CellSpan {
  design::StyleIndex style = 0; ///< gives size and leading
  base::Color color;
  page::TagId tag = 0;
  bool vanishes_at_line_end = false;     ///< a separator of equals: the line's end parts them as well
  const design::Outline* icon = nullptr; ///< drawn in the room of this span's blank
  std::uint32_t item = 0; ///< spans of one item (a date, an address) are better not parted; 0: none
};

/// Shaped text that is broken into lines on its own.
struct Cell {
  text::ShapedText text;
  std::vector<CellSpan> spans; ///< by ShapedRun::span
  diag::Span source;           ///< where its first text was written

  bool empty() const { return text.text.empty(); }
};

/// A cell of a table row, between two shares of its measure.
struct TableCell {
  Cell cell;
  double from = 0;
  double to = 1;
  bool center = false;
  bool is_title = false; ///< a title or label, on the box's fill
};

/// What stands in front of a block's text.
enum class Lead {
  none,
  marker, ///< a bullet in `Block::lead`, the text hanging from it
  label,  ///< `Block::lead` in a label column, as wide as the widest of its group
};

/// A paragraph, row, list item, table row, heading or photo.
struct Block {
  Cell left;
  Cell right; ///< at the right margin of the first line; may be empty
  Cell lead;
  Cell hang;                    ///< in the hanging column of its region
  std::vector<TableCell> cells; ///< in place of all of these
  Lead kind = Lead::none;
  std::size_t region = 0;  ///< of Design::regions
  std::size_t section = 0; ///< which section it is part of, from 1
  std::size_t entry = 0;   ///< which entry of a section it is part of, from 1; 0: of none
  design::StyleIndex style = 0;
  std::vector<design::Range> space_above; ///< summed
  design::Range space_below;
  std::size_t depth = 0;      ///< of a list item: how many lists it is inside of, besides its own
  bool is_heading = false;    ///< of a section
  bool hangs_heading = false; ///< `hang` is the heading of its section
  bool keep_with_next = false;
  bool center = false;
  bool across = false;       ///< from the left edge of its region, over the hanging column
  bool boxed = false;        ///< with the box's lines around
  bool opens_box = false;    ///< with a line above, in a box
  bool has_titles = false;   ///< a table's titles, which stand above its rows on every page
  bool is_photo = false;     ///< the photo and nothing else
  bool beside_photo = false; ///< leaves room for the photo at its side
};

/// What a resume could do without: an entry or a line of work, by the blocks it prints.
struct Part {
  diag::Span span;
  std::int64_t priority = 0; ///< as the writer gave it; 0: none given, never dropped
  std::size_t first_block = 0;
  std::size_t end_block = 0;
};

struct Flow {
  std::vector<Block> blocks;
  std::vector<Part> parts;
  std::vector<page::Tag> tags;
  std::size_t sections = 0; ///< their number; blocks of one share the width of their label column
  std::shared_ptr<const page::Picture> photo; ///< null: none
  page::TagId photo_tag = page::kArtifact;
};

/// Takes the blocks of parts of this flow out, and headings that then have nothing under them.
void remove_parts(Flow& flow, std::span<const Part> parts);

} // namespace hanjang::compose
