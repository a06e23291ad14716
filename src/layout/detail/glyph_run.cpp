#include "layout/detail/glyph_run.h"

#include "base/utf8.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace hanjang::layout {

namespace {

// What a reader should take a run for whose letters do not say it one by one; empty where they do.
std::string actual_text(const ShapedCell& cell, const ShapedSpan& look, std::size_t begin, std::size_t end) {
  const std::string_view shown = std::string_view(cell.text.text).substr(begin, end - begin);
  std::string_view written = shown;
  if (!cell.written.empty()) {
    const std::size_t from = cell.written_at[begin];
    written = std::string_view(cell.written).substr(from, cell.written_at[end] - from);
    if (written.empty()) written = shown; // the blank behind the text
  }
  const bool has_several = shown.size() > base::utf8::decode(shown, 0).length;
  return written != shown || (look.is_spread && has_several) ? std::string(written) : std::string();
}

} // namespace

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
  result.actual_text = actual_text(cell, look, begin, end);
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
