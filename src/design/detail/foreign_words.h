#pragma once
// Words that a layout has in another language only.

#include "design/design.h"

#include <string_view>

namespace hanjang::design {

/// The words of a layout, resolved for a language, that are none of that language: `title.experience`,
/// `word.score`. None where the root of the chain knows the language, which it does by a `[language.CODE]`.
ForeignWords foreign_words(const LayoutChain& chain, const syntax::Node& resolved, std::string_view language);

} // namespace hanjang::design
