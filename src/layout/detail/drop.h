#pragma once
// What may be left out to keep to a page budget.

#include "layout/detail/fit.h"

#include <span>
#include <vector>

namespace hanjang::layout {

/// Which parts with a priority to leave out of a flow, the lowest first: as few as it takes to meet the
/// budget at the tightest. What went before a large part and need not have gone is put back. None where even
/// all of them are not enough.
std::vector<compose::Part> parts_to_drop(const FitInput& input);

/// Parts any one of which is enough to leave out to meet the budget at the tightest, the shortest first; no
/// more than so many.
std::vector<compose::Part> parts_enough_alone(const FitInput& input, std::size_t most);

/// Leaves these parts out of what is set.
void drop(std::span<const compose::Part> parts, FitInput& input);

} // namespace hanjang::layout
