#pragma once
// What to say when a resume does not fit.

#include "layout/detail/fit.h"
#include "layout/detail/shape_flow.h"

namespace hanjang::layout {

/// Reports by how much the tightest fit misses the budget and what the cheapest cuts are: paragraphs whose
/// last line is shortest, and parts of the lowest priority.
void report_over_budget(const Fit& tightest, const FitInput& input, FlowShaper& shaper,
                        diag::Diagnostics& diagnostics);

/// Reports a flow of so many parts that setting it would tell nothing new: even with a line each, in the
/// smallest leading of the design at its tightest, they do not fit. Returns false where there is no telling.
bool report_far_over_budget(const FitInput& input, diag::Diagnostics& diagnostics);

} // namespace hanjang::layout
