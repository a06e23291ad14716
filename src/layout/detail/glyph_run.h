#pragma once
// Shaped glyphs → glyphs of a page.

#include "layout/detail/shape_flow.h"
#include "page/page.h"

#include <cstdint>

namespace hanjang::layout {

/// The glyphs of bytes [begin, end) of a cell's text that are in `run`, in type of `size`. Its origin is not
/// set.
page::GlyphRun glyph_run(const ShapedCell& cell, const text::ShapedRun& run, std::uint32_t begin,
                         std::uint32_t end, base::Pt size);

} // namespace hanjang::layout
