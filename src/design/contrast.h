#pragma once
// Whether text can be read on its ground. Private to design/.

#include "design/design.h"

namespace hanjang {

/// A warning for each style whose colour has a contrast below 4.5 : 1 (WCAG 2.1, success criterion 1.4.3)
/// with what lies behind it: the sheet, or the fill of the region its section stands in. `root` is the merged
/// layout, which says where a colour was given.
void check_contrast(const Design& design, const Node& root, Diagnostics& diagnostics);

} // namespace hanjang
