#pragma once
// What a layout says to no effect. Private to design/.

#include "design/detail/resolver.h"

namespace hanjang::design {

/// Warns of a region that the file which sets it does not put on the page, and of a word, style, colour or
/// font that nothing asks for while something asks for a name much like it. What else is unused is no fault:
/// a layout inherits more than it needs.
void check_unused(const LayoutChain& chain, const Resolver& resolver);

} // namespace hanjang::design
