#pragma once
// What may be left out to keep to a page budget. Private to layout/.

#include "compose/flow.h"
#include "layout/layout.h"

#include <vector>

namespace hanjang::layout {

/// Takes parts with a priority out of the flow, the lowest first, as few as it takes to meet the budget at
/// the tightest; what went before a large part and need not have gone is put back. Returns what was taken.
/// Where even all of them are not enough, nothing is.
std::vector<compose::Part> drop_to_fit(compose::Flow& flow, const LayoutInput& input,
                                       const text::FontSet& fonts);

} // namespace hanjang::layout
