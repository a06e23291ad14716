#include "text/detail/stops.h"

#include "text/detail/characters.h"

#include <algorithm>
#include <string_view>

namespace hanjang::text {
namespace {

// Walks the glyphs once, from stop to stop.
class StopFinder {
public:
  StopFinder(const ShapedText& text, SpanSizes sizes, const FontSet& fonts)
      : text_(text), sizes_(sizes), fonts_(fonts) {}

  std::vector<Stop> find(BreakTier worst) {
    const auto is_wanted = [&](const Break& place) { return place.tier <= worst; };
    std::vector<Stop> stops;
    stops.reserve(static_cast<std::size_t>(std::ranges::count_if(text_.breaks, is_wanted)) + 1);
    for (const Break& place : text_.breaks)
      if (is_wanted(place)) stops.push_back(advance_to(place));
    stops.push_back(advance_to({static_cast<std::uint32_t>(text_.text.size()), BreakTier::space}));
    return stops;
  }

private:
  Stop advance_to(const Break& place) {
    // No blank stands before a break inside a word, and most breaks are that.
    const bool inside_word = place.tier >= BreakTier::syllable;
    const auto visible_end =
        inside_word
            ? place.offset
            : static_cast<std::uint32_t>(trim_blanks(text_.text, previous_, place.offset - place.discards));
    add_glyphs_before(visible_end);
    if (visible_end > previous_) {
      visible_end_ = visible_end;
      visible_x_ = x_;
    }
    const double mark = place.discards == 0 ? 0 : mark_width(place);
    add_glyphs_before(place.offset);
    previous_ = place.offset;
    return {place.offset, visible_end_, x_, visible_x_, mark, place.tier};
  }

  double mark_width(const Break& place) {
    const std::string_view separator =
        std::string_view(text_.text).substr(place.offset - place.discards, place.discards);
    const std::size_t first = separator.find_first_not_of(' ');
    if (first == std::string_view::npos) return 0;
    const auto begin = place.offset - place.discards;
    add_glyphs_before(begin + static_cast<std::uint32_t>(first));
    const double x = x_;
    add_glyphs_before(begin + static_cast<std::uint32_t>(separator.find_last_not_of(' ') + 1));
    return x_ - x;
  }

  void add_glyphs_before(std::uint32_t offset) {
    for (; run_ < text_.runs.size(); ++run_) {
      const ShapedRun& run = text_.runs[run_];
      const double size = run_size(run, sizes_, fonts_);
      for (; glyph_ < run.glyph_end; ++glyph_) {
        if (text_.glyphs[glyph_].text_begin >= offset) return;
        x_ += text_.glyphs[glyph_].advance * size;
      }
    }
  }

  const ShapedText& text_;
  SpanSizes sizes_;
  const FontSet& fonts_;
  std::size_t run_ = 0;
  std::uint32_t glyph_ = 0;
  std::uint32_t previous_ = 0;
  std::uint32_t visible_end_ = 0;
  double x_ = 0;
  double visible_x_ = 0;
};

} // namespace

double run_size(const ShapedRun& run, SpanSizes sizes, const FontSet& fonts) {
  return sizes[run.span].value * fonts[run.face].scale;
}

std::vector<Stop> find_stops(const ShapedText& text, SpanSizes sizes, const FontSet& fonts, BreakTier worst) {
  return StopFinder(text, sizes, fonts).find(worst);
}

LineRange line_to(const Stop& stop, std::uint32_t begin, double x) {
  return {.begin = begin,
          .visible_end = std::max(begin, stop.visible_end),
          .end = stop.offset,
          .width = base::Pt{std::max(0.0, stop.visible_x - x)},
          .squeeze = 0};
}

} // namespace hanjang::text
