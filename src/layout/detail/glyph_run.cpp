#include "layout/detail/glyph_run.h"

#include <algorithm>
#include <span>

namespace hanjang::layout {

page::GlyphRun glyph_run(const ShapedCell& cell, const text::ShapedRun& run, std::uint32_t begin,
                         std::uint32_t end, base::Pt size) {
  const text::ShapedText& text = cell.text;
  const ShapedSpan& look = cell.spans[run.span];
  page::GlyphRun result;
  result.face = run.face;
  result.size = size;
  result.color = look.color;
  result.tag = look.tag;
  result.text = text.text.substr(begin, end - begin);
  const std::span glyphs = std::span(text.glyphs).subspan(run.glyph_begin, run.glyph_end - run.glyph_begin);
  const auto first = std::ranges::lower_bound(glyphs, begin, {}, &text::ShapedGlyph::text_begin);
  const auto last =
      std::find_if(first, glyphs.end(), [end](const auto& glyph) { return glyph.text_begin >= end; });
  const std::span shown(first, last);
  result.glyphs.reserve(shown.size());
  for (const text::ShapedGlyph& glyph : shown) {
    result.glyphs.push_back({.id = glyph.id,
                             .advance = result.size * glyph.advance,
                             .x_offset = result.size * glyph.x_offset,
                             .y_offset = -(result.size * glyph.y_offset),
                             .text_begin = glyph.text_begin - begin,
                             .text_end = std::min(glyph.text_end, end) - begin});
  }
  return result;
}

} // namespace hanjang::layout
