#pragma once
// Headings beside the text: none breaks inside a word, however narrow their column is.

#include "layout/detail/measures.h"
#include "layout/detail/shape_flow.h"

namespace hanjang::layout {

/// How wide a line of a heading in the hanging column of a region may be. A long word reaches into the gap,
/// half of the way; not at all where a rule stands there.
base::Pt room_beside(const Measures& measures, std::size_t region);

/// The width of the widest word of a cell, which is not parted unless a line is narrower.
base::Pt widest_word(const ShapedCell& cell, const Measures& measures, const text::FontSet& fonts);

/// True if each word of a heading has room beside the text of a region at every tightness. If it depended on
/// the tightness, the heading would come and go as a block of its own while pages are fitted.
bool has_room_beside(const ShapedCell& heading, std::size_t region, const design::Design& design,
                     const text::FontSet& fonts);

} // namespace hanjang::layout
