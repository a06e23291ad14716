#pragma once
// The line at the foot of every page. Private to layout/.

#include "layout/detail/setting.h"
#include "page/page.h"
#include "resume/model.h"

namespace hanjang::layout {

/// Puts the design's footer on the finished pages, as decoration. A document of one page has none unless the
/// design says so.
void add_footers(page::Document& document, const resume::Resume& resume, const Setting& setting,
                 text::FontSet& fonts, diag::Diagnostics& diagnostics);

} // namespace hanjang::layout
