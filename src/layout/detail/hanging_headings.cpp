#include "layout/detail/hanging_headings.h"

#include "layout/detail/breaking.h"

#include <algorithm>

namespace hanjang::layout {

base::Pt room_beside(const Measures& measures, std::size_t region) {
  const design::HangDesign& hang = measures.design.regions[region].hang;
  const base::Pt width = measures.width(hang.width);
  return hang.rule.is_drawn() ? width : width + measures.width(hang.gap) / 2;
}

base::Pt widest_word(const ShapedCell& cell, const Measures& measures, const text::FontSet& fonts) {
  const std::vector<base::Pt> sizes = sizes_of(cell, measures);
  base::Pt widest;
  std::uint32_t begin = 0;
  const auto word_until = [&](std::uint32_t end) {
    std::uint32_t visible_end = end;
    while (visible_end > begin && cell.text.text[visible_end - 1] == ' ') --visible_end;
    widest = std::max(widest, text::width_of(cell.text, sizes, fonts, begin, visible_end));
    begin = end;
  };
  for (const text::Break& place : cell.text.breaks)
    if (place.tier <= text::BreakTier::boundary) word_until(place.offset);
  word_until(static_cast<std::uint32_t>(cell.text.text.size()));
  return widest;
}

bool has_room_beside(const ShapedCell& heading, std::size_t region, const design::Design& design,
                     const text::FontSet& fonts) {
  const Measures loosest(design, 0); // has the largest type
  const Measures tightest(design, 1);
  return widest_word(heading, loosest, fonts) <= room_beside(tightest, region);
}

} // namespace hanjang::layout
