#pragma once
// Laying one tree over another.

#include "syntax/node.h"

#include <string_view>

namespace hanjang {

/// `over` laid on `under`: tables merge key by key, anything else replaces. Keys keep the order of `under`,
/// new ones follow.
Node merge(Node under, const Node& over);

/// A layout file with its own `[language.CODE]` laid over it and the `language` key taken out.
Node for_language(const Node& layout, std::string_view language);

} // namespace hanjang
