#include "unit/text/first_fit.h"

#include "text/detail/stops.h"

#include <array>
#include <optional>

namespace hanjang::test {

using namespace hanjang::text;

namespace {

// The stop for a line that begins at `x` and whose first possible stop is `first`: the last that fits of the
// best tier that has one. T0 and T1 count alike. Nothing fits: the first.
std::size_t choose_stop(const std::vector<Stop>& stops, std::size_t first, double x, double measure) {
  std::array<std::optional<std::size_t>, text::kBreakTiers> last_of_tier;
  std::size_t i = first;
  for (; i < stops.size() && stops[i].visible_x - x <= measure + kLengthTolerance; ++i) {
    const BreakTier tier = stops[i].tier == BreakTier::joint ? BreakTier::space : stops[i].tier;
    last_of_tier[static_cast<std::size_t>(tier)] = i;
  }
  for (const auto& stop : last_of_tier) {
    if (stop) return *stop;
  }
  return first;
}

} // namespace

std::vector<LineRange> first_fit_lines(const ShapedText& text, SpanSizes sizes, const FontSet& fonts,
                                       base::Pt measure) {
  std::vector<LineRange> lines;
  if (text.text.empty()) return lines;
  const std::vector<Stop> stops = find_stops(text, sizes, fonts);
  std::uint32_t begin = 0;
  double x = 0;
  for (std::size_t next = 0; next < stops.size();) {
    const std::size_t chosen = choose_stop(stops, next, x, measure.value);
    lines.push_back(line_to(stops[chosen], begin, x));
    begin = stops[chosen].offset;
    x = stops[chosen].x;
    next = chosen + 1;
  }
  return lines;
}

} // namespace hanjang::test
