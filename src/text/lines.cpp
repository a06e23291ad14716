#include "text/characters.h"
#include "text/paragraph.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

namespace hanjang {
namespace {

constexpr double kTolerance = 1e-6; // points; sums of the same advances differ by far less

// A place where a line may end, and how far from the paragraph's first byte it is when set on one line.
struct Stop {
  std::uint32_t offset = 0;
  std::uint32_t visible_end = 0;
  double x = 0;         // of the next line's first glyph
  double visible_x = 0; // without the blanks before the stop
  BreakTier tier = BreakTier::space;
};

double run_size(const ShapedRun& run, SpanSizes sizes, const FontSet& fonts) {
  return sizes[run.span].value * fonts[run.face].scale;
}

// Walks the glyphs once, from stop to stop.
class StopFinder {
public:
  StopFinder(const ShapedText& text, SpanSizes sizes, const FontSet& fonts)
      : text_(text), sizes_(sizes), fonts_(fonts) {}

  std::vector<Stop> find() {
    std::vector<Stop> stops;
    stops.reserve(text_.breaks.size() + 1);
    for (const Break& place : text_.breaks) stops.push_back(advance_to(place.offset, place.tier));
    stops.push_back(advance_to(static_cast<std::uint32_t>(text_.text.size()), BreakTier::space));
    return stops;
  }

private:
  Stop advance_to(std::uint32_t offset, BreakTier tier) {
    const auto visible_end = static_cast<std::uint32_t>(trim_blanks(text_.text, previous_, offset));
    add_glyphs_before(visible_end);
    if (visible_end > previous_) {
      visible_end_ = visible_end;
      visible_x_ = x_;
    }
    add_glyphs_before(offset);
    previous_ = offset;
    return {offset, visible_end_, x_, visible_x_, tier};
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

// The stop for a line that begins at `x` and whose first possible stop is `first`: the last that fits of the
// best tier that has one. T0 and T1 count alike. Nothing fits: the first.
std::size_t choose_stop(const std::vector<Stop>& stops, std::size_t first, double x, double measure) {
  std::array<std::optional<std::size_t>, 5> last_of_tier;
  std::size_t i = first;
  for (; i < stops.size() && stops[i].visible_x - x <= measure + kTolerance; ++i) {
    const BreakTier tier = stops[i].tier == BreakTier::joint ? BreakTier::space : stops[i].tier;
    last_of_tier[static_cast<std::size_t>(tier)] = i;
  }
  for (const auto& stop : last_of_tier) {
    if (stop) return *stop;
  }
  return first;
}

} // namespace

Pt measure(const ShapedText& text, SpanSizes sizes, const FontSet& fonts, std::uint32_t begin,
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
  return Pt{width};
}

std::vector<LineRange> break_lines(const ShapedText& text, SpanSizes sizes, const FontSet& fonts, Pt measure,
                                   Pt first_indent) {
  std::vector<LineRange> lines;
  if (text.text.empty()) return lines;
  const std::vector<Stop> stops = StopFinder(text, sizes, fonts).find();
  std::uint32_t begin = 0;
  double x = 0;
  for (std::size_t next = 0; next < stops.size();) {
    const Pt room = lines.empty() ? measure - first_indent : measure;
    const std::size_t chosen = choose_stop(stops, next, x, room.value);
    const Stop& stop = stops[chosen];
    lines.push_back(
        {begin, std::max(begin, stop.visible_end), stop.offset, Pt{std::max(0.0, stop.visible_x - x)}});
    begin = stop.offset;
    x = stop.x;
    next = chosen + 1;
  }
  return lines;
}

} // namespace hanjang
