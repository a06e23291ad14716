#pragma once
// Resume + Design → Flow: which sections stand in which region, and their entries in blocks. Private to
// layout/.

#include "layout/flow.h"
#include "layout/layout.h"

namespace hanjang {

/// Composes and shapes the whole resume. A character that no font has is reported at its place.
Flow compose(const LayoutInput& input, FontSet& fonts, Diagnostics& diagnostics);

} // namespace hanjang
