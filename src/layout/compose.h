#pragma once
// Resume + Design → Flow: which fields stand in which row, their separators, their styles and their tags.
// Private to layout/.

#include "layout/fields.h"
#include "layout/flow.h"

namespace hanjang {

/// Composes and shapes the whole resume. A character that no font has is reported at its place.
Flow compose(const Resume& resume, const Design& design, Date today, FontSet& fonts,
             Diagnostics& diagnostics);

} // namespace hanjang
