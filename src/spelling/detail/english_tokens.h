#pragma once
// The words of an English text that a dictionary can be asked about.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::spelling {

enum class Shape {
  small,       ///< small letters of ASCII, and apostrophes inside
  capitalised, ///< the same behind one capital
  accented,    ///< small letters, some of them not of ASCII
};

struct Token {
  std::size_t begin; ///< in bytes
  std::size_t end;
  Shape shape;
  std::string word; ///< with straight apostrophes
};

/// The words, hyphens taken apart, without the `'s` of a possessive. Left out is what is no word of a
/// language: what has a digit, capitals inside or nothing but capitals; and all of an address, a file name, a
/// path, an option, a name with `_`, a mention.
std::vector<Token> english_tokens(std::string_view text);

} // namespace hanjang::spelling
