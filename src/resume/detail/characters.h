#pragma once
// What stands beside a place in a text.

#include <cstddef>
#include <optional>
#include <string_view>

namespace hanjang::resume {

/// The character before or at a place; 0 at the ends of the text.
char32_t character_before(std::string_view text, std::size_t at);
char32_t character_at(std::string_view text, std::size_t at);

/// A letter, mark or digit of any script.
bool is_word_character(char32_t c);
bool is_hangul(char32_t c);
/// True if a Hangul syllable or letter occurs.
bool has_hangul(std::string_view text);
/// White space, a line separator, or the end of the text.
bool is_space_or_end(char32_t c);
/// A bracket or quotation mark that opens.
bool is_opening(char32_t c);

} // namespace hanjang::resume
