#pragma once
// Laying one tree over another.

#include "syntax/node.h"

namespace hanjang::syntax {

/// `over` laid on `under`: tables merge key by key, anything else replaces. Keys keep the order of `under`,
/// new ones follow.
Node merge(Node under, Node over);

} // namespace hanjang::syntax
