#pragma once
// Dates of an entry that say something untrue together.

#include "diag/diagnostic.h"
#include "resume/model.h"

namespace hanjang::resume {

/// Reports an end before its start, a `date` beside `start` or `end`, positions and lines of work outside the
/// time of their entry.
void check_dates(const SourceRecord& record, diag::Diagnostics& diagnostics);

} // namespace hanjang::resume
