#pragma once
// Placed lines → page items. Private to layout/.

#include "layout/paginate.h"

namespace hanjang {

/// Draws the pages of a setting. Everything is copied into the document.
Document emit(const std::vector<PlacedPage>& pages, const Flow& flow, const Setting& setting,
              const FontSet& fonts, Metadata metadata);

} // namespace hanjang
