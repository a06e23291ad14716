#pragma once
// How pages were made to fit, as text.

#include "layout/detail/fit.h"

namespace hanjang::layout {

/// What was tried, what it came to and how full the pages are.
FitReport report_fit(const Fit& fit, const std::vector<Trial>& trials, const Measures& measures,
                     resume::PageBudget budget);

} // namespace hanjang::layout
