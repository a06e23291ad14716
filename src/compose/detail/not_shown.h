#pragma once
// What layouts leave out of a resume must be told.

#include "design/design.h"
#include "diag/diagnostic.h"
#include "resume/model.h"

#include <span>

namespace hanjang::compose {

/// A note for each key and section that this resume uses and none of the layouts prints, with how often.
void report_not_shown(const resume::Resume& resume, std::span<const design::Design> designs,
                      diag::Diagnostics& diagnostics);

} // namespace hanjang::compose
