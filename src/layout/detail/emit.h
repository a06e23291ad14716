#pragma once
// Placed lines → page items. Private to layout/.

#include "layout/detail/paginate.h"

namespace hanjang::layout {

/// Draws the pages of a setting. Everything is copied into the document.
page::Document emit(const std::vector<PlacedPage>& pages, const compose::Flow& flow, const Setting& setting,
                    const text::FontSet& fonts, page::Metadata metadata);

/// One piece of text on a baseline, `y` from the top of the sheet.
page::TextLine text_line(const Piece& piece, base::Pt y, const Setting& setting, const text::FontSet& fonts);

} // namespace hanjang::layout
