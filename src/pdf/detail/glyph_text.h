#pragma once
// What each glyph of a run stands for. A font maps one code to one text, a cluster may have several glyphs.

#include "page/page.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace hanjang::pdf {

/// A glyph with the text it stands for: what gets a code of its own. The text is a view into a document.
struct GlyphUse {
  std::uint32_t glyph = 0;
  std::string_view text;

  bool operator==(const GlyphUse&) const = default;
};

struct GlyphUseHash {
  std::size_t operator()(const GlyphUse& use) const noexcept;
};

/// One text per glyph of the run; joined they are the run's text. The glyphs of a cluster take a code point
/// each and the last one takes what is left, which is nothing where there are more glyphs than code points.
/// `texts` is overwritten.
void split_text(const page::GlyphRun& run, std::vector<std::string_view>& texts);

} // namespace hanjang::pdf
