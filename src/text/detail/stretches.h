#pragma once
// Stretches of a text that are told in one word: letters of a script, characters that no face has.

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace hanjang::text {

bool is_right_to_left(char32_t c);

/// The name of a script that a letter belongs to: one word for all its letters. nullptr for signs, and for
/// scripts of which faces lack but some letters.
const char* foreign_script(char32_t c);

/// Where a stretch of letters of foreign scripts ends; blanks inside belong to it.
std::size_t end_of_foreign(std::string_view text, std::size_t begin);

/// Characters that no face has, one behind the other.
struct Stretch {
  std::size_t end = 0;
  std::size_t characters = 0;
  std::string substitute = {}; ///< what to write for all of them; empty if one has none
};

/// The stretch that begins at `begin` with such a character. A mark between two of them, as in a telephone
/// number, belongs to it.
Stretch missing_stretch(std::string_view text, std::size_t begin,
                        const std::function<bool(char32_t)>& is_missing);

} // namespace hanjang::text
