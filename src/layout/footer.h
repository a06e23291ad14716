#pragma once
// The line at the foot of every page. Private to layout/.

#include "layout/setting.h"
#include "page/page.h"
#include "resume/model.h"

namespace hanjang {

/// Puts the design's footer on the finished pages, as decoration. A document of one page has none unless the
/// design says so.
void add_footers(Document& document, const Resume& resume, const Setting& setting, FontSet& fonts,
                 Diagnostics& diagnostics);

} // namespace hanjang
