#pragma once
// Whether the regions of a page have room for text. Private to design/.

#include "design/detail/resolver.h"

namespace hanjang::design {

/// Reports margins, columns and photos that leave less room than a word needs, where they are said.
void check_space(const Design& design, const Resolver& resolver);

} // namespace hanjang::design
