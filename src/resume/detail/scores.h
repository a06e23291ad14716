#pragma once
// Marks and the best mark there is.

#include "diag/diagnostic.h"
#include "resume/model.h"

namespace hanjang::resume {

/// Holds `score` against `scale`. A scale without a mark to measure is reported and taken out, so that no
/// "4.5" stands there as if it were a grade; so is one that the mark names itself, as "4.3/4.5" does. A mark
/// above its scale is an error.
void check_score(SourceRecord& record, diag::Diagnostics& diagnostics);

} // namespace hanjang::resume
