#include "pdf/detail/glyph_text.h"

#include "base/utf8.h"

namespace hanjang::pdf {

std::size_t GlyphUseHash::operator()(const GlyphUse& use) const noexcept {
  std::uint64_t hash = use.glyph;
  for (const char c : use.text) hash = hash * 257 + static_cast<unsigned char>(c);
  return static_cast<std::size_t>(hash * 0x9e3779b97f4a7c15U >> 16);
}

void split_text(const page::GlyphRun& run, std::vector<std::string_view>& texts) {
  texts.clear();
  const auto& glyphs = run.glyphs;
  std::uint32_t taken = 0; // of the current cluster
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const page::Glyph& glyph = glyphs[i];
    const bool first = i == 0 || glyphs[i - 1].text_begin != glyph.text_begin;
    const bool last = i + 1 == glyphs.size() || glyphs[i + 1].text_begin != glyph.text_begin;
    if (first) taken = glyph.text_begin;
    std::uint32_t end = glyph.text_end;
    if (!last && taken < end)
      end = taken + static_cast<std::uint32_t>(base::utf8::decode(run.text, taken).length);
    texts.push_back(std::string_view(run.text).substr(taken, end - taken));
    taken = end;
  }
}

} // namespace hanjang::pdf
