#pragma once
// The story of a fit, for people. Private to layout/.

#include "layout/detail/fit.h"
#include "layout/layout.h"

namespace hanjang::layout {

/// What was tried, what it came to and how full the pages are.
FitReport tell(const Fit& fit, const std::vector<Trial>& trials, const Setting& setting,
               resume::PageBudget budget);

} // namespace hanjang::layout
