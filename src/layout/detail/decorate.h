#pragma once
// What is drawn besides text: fills, rules, boxes, dots and the photo. Private to layout/.

#include "layout/detail/paginate.h"

namespace hanjang::layout {

/// The decoration of a page, to be painted before its text: the grounds first.
std::vector<page::Item> decorations(const PlacedPage& page, const compose::Flow& flow,
                                    const Setting& setting);

} // namespace hanjang::layout
