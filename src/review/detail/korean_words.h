#pragma once
// Where words of Korean begin and end.

#include "review/detail/words/rows.h"

#include <cstddef>
#include <span>
#include <string_view>

namespace hanjang::review {

/// Where the Hangul that a place of a text lies in begins.
std::size_t word_begin(std::string_view text, std::size_t at);

/// True where a noun may end: no Hangul follows, or a particle and then none.
bool ends_noun(std::string_view text, std::size_t at);

/// True if `size` bytes at a place of a text stand there as a list asks.
bool stands_as(Match match, std::string_view text, std::size_t at, std::size_t size);

/// A dependent noun that is written apart from what is before it (Korean orthography, article 42).
struct Spaced {
  std::string_view noun;
  std::span<const std::string_view> behind;  ///< nouns that it is written together with; none: a verb in -ㄹ
  std::span<const std::string_view> follows; ///< what may stand behind it, besides nothing
  std::span<const std::string_view> others;  ///< beginnings of words that look like it and are none
};

/// Where in a word such a noun begins that ought to stand apart; npos if nowhere.
std::size_t spaced_at(const Spaced& row, std::string_view word);

} // namespace hanjang::review
