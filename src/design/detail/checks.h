#pragma once
// What is looked at once a design is whole: whether it can be read, whether there is space, and what it says
// to no effect.

#include "design/detail/resolver.h"

namespace hanjang::design {

/// A warning for each style whose colour has a contrast below 4.5 : 1 (WCAG 2.1, success criterion 1.4.3)
/// with what lies behind it: the paper, or the fill of the region its section stands in. Icons need 3 : 1
/// (1.4.11).
void check_contrast(const Design& design, const Resolver& resolver);

/// Reports margins, columns and photos that leave less room than a word needs, where they are said.
void check_space(const Design& design, const Resolver& resolver);

/// Warns of a region that the file which sets it does not put on the page, and of a word, style, colour or
/// font that nothing asks for while something asks for a name much like it. What else is unused is no fault:
/// a layout inherits more than it needs.
void check_unused(const LayoutChain& chain, const Resolver& resolver);

} // namespace hanjang::design
