#pragma once
// A syntax tree in another SourceMap.

#include "syntax/node.h"

namespace hanjang::driver {

/// The tree with every span of it in the file `source`, which must hold the text that the tree was read from.
syntax::Node rebased(syntax::Node tree, diag::SourceId source);

} // namespace hanjang::driver
