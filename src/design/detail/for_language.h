#pragma once
// What a layout file says for one language, and one format.

#include "syntax/node.h"

#include <string_view>

namespace hanjang::design {

/// A layout file with its own `[language.CODE]` laid over it, and over that its `[format.WORD]`; both keys
/// are taken out. For `en-GB`, what there is for `en` lies below that.
syntax::Node for_document(const syntax::Node& layout, std::string_view language, std::string_view format);

} // namespace hanjang::design
