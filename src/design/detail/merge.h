#pragma once
// Laying one tree over another.

#include "syntax/node.h"

#include <string_view>

namespace hanjang::design {

/// `over` laid on `under`: tables merge key by key, anything else replaces. Keys keep the order of `under`,
/// new ones follow.
syntax::Node merge(syntax::Node under, syntax::Node over);

/// A layout file with its own `[language.CODE]` laid over it and the `language` key taken out. For `en-GB`,
/// what there is for `en` lies below that.
syntax::Node for_language(const syntax::Node& layout, std::string_view language);

} // namespace hanjang::design
