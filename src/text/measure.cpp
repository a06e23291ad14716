#include "text/detail/stops.h"

#include <algorithm>
#include <span>

namespace hanjang::text {

base::Pt width_of(const ShapedText& text, SpanSizes sizes, const FontSet& fonts, std::uint32_t begin,
                  std::uint32_t end) {
  const auto first = std::ranges::lower_bound(text.runs, begin + 1, {}, &ShapedRun::text_end);
  double width = 0;
  for (auto run = first; run != text.runs.end() && run->text_begin < end; ++run) {
    const std::span glyphs =
        std::span(text.glyphs).subspan(run->glyph_begin, run->glyph_end - run->glyph_begin);
    double ems = 0;
    for (auto glyph = std::ranges::lower_bound(glyphs, begin, {}, &ShapedGlyph::text_begin);
         glyph != glyphs.end() && glyph->text_begin < end; ++glyph) {
      ems += glyph->advance;
    }
    width += ems * run_size(*run, sizes, fonts);
  }
  return base::Pt{width};
}

double ink_middle(const ShapedText& text, const FontSet& fonts) {
  if (text.glyphs.empty() || text.runs.empty()) return 0;
  const FontFace& face = fonts[text.runs.front().face];
  hb_glyph_extents_t extents{};
  if (hb_font_get_glyph_extents(face.font.get(), text.glyphs.front().id, &extents) == 0) return 0;
  // HarfBuzz counts the height down from the top.
  return (extents.y_bearing + extents.height / 2.0) / face.units_per_em;
}

} // namespace hanjang::text
