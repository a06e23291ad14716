#pragma once
// What is drawn besides text: fills, rules, boxes, dots and the photo. Private to layout/.

#include "layout/paginate.h"

namespace hanjang {

/// The decoration of a page, to be painted before its text: the grounds first.
std::vector<Item> decorations(const PlacedPage& page, const Flow& flow, const Setting& setting);

} // namespace hanjang
