#pragma once
// Where the lines of a paragraph may end, and how far along each place is.

#include "text/paragraph.h"

#include <cstdint>
#include <vector>

namespace hanjang::text {

/// Sums of the same advances differ by far less; points.
inline constexpr double kLengthTolerance = 1e-6;

/// The size of a run's glyphs, points.
double run_size(const ShapedRun& run, SpanSizes sizes, const FontSet& fonts);

/// The stops of the tiers up to `worst`, ascending; the last one is the end of the text.
std::vector<Stop> find_stops(const ShapedText& text, SpanSizes sizes, const FontSet& fonts,
                             BreakTier worst = BreakTier::grapheme);

/// The line from one stop's end (`begin`, `x`) to another.
LineRange line_to(const Stop& stop, std::uint32_t begin, double x);

} // namespace hanjang::text
