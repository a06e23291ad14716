#pragma once
// Dates that today's date proves wrong, and totals that cannot be told.

#include "base/date.h"
#include "design/design.h"
#include "diag/diagnostic.h"
#include "resume/model.h"

namespace hanjang::compose {

/// Reports dates that are written as expected and are over, and periods without an end or a start or that go
/// on before they begin. Without a `today` nothing is known of them.
void check_periods(const resume::Resume& resume, base::Date today, diag::Diagnostics& diagnostics);

/// Reports the job that keeps a layout from telling how long all of them took.
void check_career(const resume::Resume& resume, const design::Design& design, base::Date today,
                  diag::Diagnostics& diagnostics);

} // namespace hanjang::compose
