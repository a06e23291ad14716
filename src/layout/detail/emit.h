#pragma once
// Placed lines → page items.

#include "layout/detail/paginate.h"
#include "page/page.h"

namespace hanjang::layout {

/// Draws pages. Everything is copied into the document.
page::Document emit(const std::vector<PlacedPage>& pages, const compose::Flow& flow, const Measures& measures,
                    const text::FontSet& fonts);

/// One piece of text on a baseline, `y` from the top of the page.
page::TextLine text_line(const Piece& piece, base::Pt y, const Measures& measures,
                         const text::FontSet& fonts);

} // namespace hanjang::layout
