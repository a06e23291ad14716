#pragma once
// Lists of words as they are compiled in: one text, which costs nothing to load, sorted to be looked up in.

#include <string_view>

namespace hanjang::spelling {

/// The entry for `word` in a list, or an empty text. The entries stand with one blank between them, sorted by
/// their bytes with A to Z taken for small letters, which is how they are compared too. An entry may go on
/// behind a colon
/// (`teh:the`): what is there has no part in the order. The entry is given as it is written, with all of it.
std::string_view find_entry(std::string_view list, std::string_view word);

/// Which of two texts goes first in such a list: negative, zero or positive, as of
/// std::string_view::compare().
int compare_caseless(std::string_view a, std::string_view b);

} // namespace hanjang::spelling
