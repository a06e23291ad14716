#pragma once
// What is drawn besides text: fills, rules, boxes, dots and the photo.

#include "layout/detail/paginate.h"
#include "page/page.h"

namespace hanjang::layout {

/// The decoration of a page, to be painted before its text: the grounds first.
std::vector<page::Item> decorations(const PlacedPage& page, const Measures& measures);

} // namespace hanjang::layout
