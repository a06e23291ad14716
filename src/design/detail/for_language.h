#pragma once
// What a layout file says for one language.

#include "syntax/node.h"

#include <string_view>

namespace hanjang::design {

/// A layout file with its own `[language.CODE]` laid over it and the `language` key taken out. For `en-GB`,
/// what there is for `en` lies below that.
syntax::Node for_language(const syntax::Node& layout, std::string_view language);

} // namespace hanjang::design
