#pragma once
// Misspellings of English that are often seen, which need no dictionary.

#include <string_view>

namespace hanjang::spelling {

/// What is meant by a misspelling in small letters, from a list that is compiled in; empty for any other
/// word.
std::string_view right_form_of(std::string_view misspelling);

} // namespace hanjang::spelling
