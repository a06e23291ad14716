#pragma once
// Whether text can be read on its ground. Private to design/.

#include "design/detail/resolver.h"

namespace hanjang::design {

/// A warning for each style whose colour has a contrast below 4.5 : 1 (WCAG 2.1, success criterion 1.4.3)
/// with what lies behind it: the paper, or the fill of the region its section stands in. Icons need 3 : 1
/// (1.4.11).
void check_contrast(const Design& design, const Resolver& resolver);

} // namespace hanjang::design
