#pragma once
// The plain way to break lines, as the yardstick for total fit.

#include "text/paragraph.h"

#include <vector>

namespace hanjang::test {

/// First-fit lines of at most `measure`. A token wider than the measure is broken at the lower tiers; a
/// grapheme wider than the measure stands alone and juts out. No lines for an empty text.
std::vector<text::LineRange> first_fit_lines(const text::ShapedText& text, text::SpanSizes sizes,
                                             const text::FontSet& fonts, base::Pt measure);

} // namespace hanjang::test
