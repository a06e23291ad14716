#pragma once
// Placed lines → page items. Private to layout/.

#include "layout/paginate.h"

namespace hanjang {

/// Draws the pages of a setting. Everything is copied into the document.
Document emit(const std::vector<PlacedPage>& pages, const Flow& flow, const Setting& setting,
              const FontSet& fonts, Metadata metadata);

/// One piece of text on a baseline, `y` from the top of the sheet.
TextLine text_line(const Piece& piece, Pt y, const Setting& setting, const FontSet& fonts);

} // namespace hanjang
