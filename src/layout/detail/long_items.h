#pragma once
// Items of lists that are longer than two lines.

#include "layout/detail/fit.h"
#include "layout/layout.h"

#include <vector>

namespace hanjang::layout {

/// Those of a fit, with what they have beyond their second line.
std::vector<LongItem> find_long_items(const Fit& fit);

} // namespace hanjang::layout
