#pragma once
// What may be left out to keep to a page budget. Private to layout/.

#include "layout/flow.h"
#include "layout/layout.h"

#include <vector>

namespace hanjang {

/// Takes parts with a priority out of the flow, the lowest first, as few as it takes to meet the budget at
/// the tightest; what went before a large part and need not have gone is put back. Returns what was taken.
/// Where even all of them are not enough, nothing is.
std::vector<Part> drop_to_fit(Flow& flow, const LayoutInput& input, const FontSet& fonts);

} // namespace hanjang
