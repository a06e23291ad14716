#pragma once
// What a layout leaves out must be told.

#include "design/design.h"
#include "diag/diagnostic.h"
#include "resume/model.h"

namespace hanjang::compose {

/// A note for each key and section that this resume uses and the layout does not print, with how often.
void report_not_shown(const resume::Resume& resume, const design::Design& design,
                      diag::Diagnostics& diagnostics);

} // namespace hanjang::compose
