#pragma once
// What a layout says to no effect. Private to design/.

#include "design/resolver.h"

namespace hanjang {

/// Warns of a region that the file which sets it does not put on the page, and of a word that no row asks for
/// while one asks for a name much like it. What an inherited layout leaves unused is no fault.
void check_unused(const LayoutChain& chain, const Resolver& resolver);

} // namespace hanjang
