#pragma once
// From glyphs back to text: what each glyph of a run stands for, and the map that tells readers. A font maps
// one code to one text, a cluster may have several glyphs.

#include "page/page.h"

#include <cstddef>
#include <cstdint>
#include <string>
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

/// A code of a font and the text it stands for.
struct CodeText {
  std::uint16_t cid = 0;
  std::string_view text; ///< UTF-8
};

/// The ToUnicode CMap stream (ISO 32000-1, 9.10.3) for two-byte codes. `codes` ascend by cid.
std::string to_unicode_cmap(const std::vector<CodeText>& codes);

} // namespace hanjang::pdf
