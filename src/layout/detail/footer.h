#pragma once
// The line at the foot of every page.

#include "layout/detail/measures.h"
#include "layout/detail/shape_flow.h"
#include "page/page.h"

namespace hanjang::layout {

/// Puts the flow's footer on the finished pages, as decoration. A document of one page has none unless the
/// design says so. `shaper` is that of the flow.
void add_footers(page::Document& document, const compose::Flow& flow, const Measures& measures,
                 FlowShaper& shaper, const text::FontSet& fonts);

} // namespace hanjang::layout
