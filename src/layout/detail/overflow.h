#pragma once
// Whether what was set has room on the page.

#include "layout/detail/fit.h"

namespace hanjang::layout {

/// Reports the first thing that would run off the paper or into other text: a line taller than the page, a
/// letter wider than its column, a photo that leaves no room.
void check_overflow(const Fit& fit, const FitInput& input, diag::Diagnostics& diagnostics);

/// Notes what was to be kept on one page and is on several, because no page holds it.
void note_parted(const Fit& fit, const compose::Flow& flow, diag::Diagnostics& diagnostics);

} // namespace hanjang::layout
