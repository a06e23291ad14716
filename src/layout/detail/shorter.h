#pragma once
// What a block looks like with less text.

#include "layout/detail/fit.h"
#include "layout/detail/shape_flow.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace hanjang::layout {

/// So many characters at the end of a text: without them its block has fewer lines. Set without them to see.
struct Cut {
  diag::Span span;            ///< of the text in the file
  std::size_t characters = 0; ///< fewer than the text has
  std::size_t lines = 1;      ///< that it saves
};

/// A cut, and the texts of its block with it.
struct Shorter {
  Cut cut;
  ShapedBlock shaped;
};

/// Shortens blocks of a flow that is set as tightly as can be.
class Shortener {
public:
  /// `tightest` is the fit of the input at its tightest, `shaper` that of its flow. All references must
  /// outlive it.
  Shortener(const Fit& tightest, const FitInput& input, FlowShaper& shaper);

  /// How many characters the last lines of the block's text show, the blanks between them included; 0 where
  /// it has no more lines than that, or no text to cut.
  std::size_t characters_on_last(std::size_t place, std::size_t lines) const;

  /// The fewest characters at the end of a text of the block at `place` among those shown that take so many
  /// lines off it, and as much height off its page. Nothing where that would take most of the text, or leave
  /// it with an end that reads otherwise than it is written.
  std::optional<Shorter> without_lines(std::size_t place, std::size_t lines) const;

private:
  /// The section of a block, on a page without end.
  struct Section {
    std::vector<ShownBlock> blocks;
    std::vector<BrokenBlock> broken;
    std::size_t index = 0; ///< of the block
    base::Pt foot;
  };

  Section section_of(std::size_t place) const;
  base::Pt foot_of(const std::vector<BrokenBlock>& broken) const;
  /// Sets the block with other texts, which must outlive the section.
  base::Pt foot_with(Section& section, const ShapedBlock& shaped) const;

  const Fit& tightest_;
  const FitInput& input_;
  FlowShaper& shaper_;
  design::Design endless_; ///< the design, on a page that takes every section whole
  Measures measures_;
};

} // namespace hanjang::layout
