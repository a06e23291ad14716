#pragma once
// Rows of pictures: their places and what stands under them.

#include "layout/detail/breaking.h"

#include <span>
#include <vector>

namespace hanjang::layout {

/// Pictures beside each other between two edges: all of one height, which is as much as fills the width, but
/// neither more than the row allows nor so much that any would look coarse, or have text larger than that of
/// the page.
std::vector<FigurePlace> place_figures(const compose::FigureRow& row, base::Pt left, base::Pt right,
                                       const Measures& measures);

/// The width that a caption has: at least that of its picture, and alone in its row some more.
base::Pt caption_measure(std::span<const FigurePlace> figures, std::size_t index, base::Pt right);

} // namespace hanjang::layout
