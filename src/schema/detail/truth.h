#pragma once
// Truth values that are written as words.

#include "syntax/node.h"

#include <optional>
#include <string_view>
#include <vector>

namespace hanjang::schema {

/// What a string such as `"no"`, `"False"` or `"예"` means; so does a text whose first language is such a
/// string. Nothing for all others.
std::optional<bool> truth_word(const syntax::Node& node);

/// All such words, in small letters.
std::vector<std::string_view> truth_words();

} // namespace hanjang::schema
