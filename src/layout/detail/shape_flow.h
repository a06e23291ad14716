#pragma once
// Flow → shaped text, once for each document: page fitting sets the same glyphs at many tightnesses.

#include "compose/flow.h"
#include "design/design.h"
#include "text/paragraph.h"

#include <span>
#include <string>
#include <vector>

namespace hanjang::layout {

/// How one span of a shaped text looks and what it belongs to.
struct ShapedSpan {
  design::StyleIndex style = 0; ///< gives size and leading
  base::Color color;
  page::TagId tag = 0;
  const design::IconPath* icon = nullptr; ///< drawn in the room of this span's blank
  std::uint32_t item = 0;                 ///< see compose::StyledSpan
  bool is_spread = false;                 ///< there is room between its letters
};

/// Shaped text that is broken into lines on its own.
struct ShapedCell {
  text::ShapedText text;
  std::string written = {}; ///< the same before it was set in capitals; empty: as it is
  /// For each byte of `text` and its end, where that stands in `written`, if there is any.
  std::vector<std::uint32_t> written_at = {};
  std::vector<ShapedSpan> spans; ///< by ShapedRun::span
  diag::Span source;             ///< where its first text was written
  text::TextKind kind = text::TextKind::prose;

  bool empty() const { return text.text.empty(); }
};

/// The texts of a block; which of them there are depends on its kind.
struct ShapedBlock {
  ShapedCell left;               ///< of a heading or list item the text
  ShapedCell right;              ///< of a row
  ShapedCell lead;               ///< what stands before `left`: a label or a marker
  ShapedCell hang;               ///< of a row or a list item
  std::vector<ShapedCell> cells; ///< of a table row or its titles; what stands under pictures
  std::vector<std::vector<ShapedCell>> labels = {}; ///< of each picture the texts in it
  bool can_hang = false; ///< of a heading: in the hanging column, which has room for each of its words
};

/// Shapes text of one flow.
class FlowShaper {
public:
  /// All references must outlive it.
  FlowShaper(const compose::Flow& flow, const design::Design& design, text::FontSet& fonts,
             diag::Diagnostics& diagnostics);

  /// A blank after the last word makes whatever follows on the line a word of its own.
  enum class End { bare, blank };

  /// A character that no font has is reported at its place.
  ShapedCell shape(const compose::StyledText& text, End end = End::bare);

  ShapedBlock shape(const compose::Block& block);

private:
  const compose::Flow& flow_;
  const design::Design& design_;
  text::FontSet& fonts_;
  diag::Diagnostics& diagnostics_;
  std::vector<text::FontRequest> requests_; ///< by look
};

/// The texts of every block, by its index. `shaper` is that of the flow.
std::vector<ShapedBlock> shape_flow(const compose::Flow& flow, FlowShaper& shaper);

} // namespace hanjang::layout
