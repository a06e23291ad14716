#pragma once
// UTF-8: checking, walking and writing. No tables: what needs the Unicode database uses ICU.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace hanjang::base::utf8 {

/// U+2028 LINE SEPARATOR: inside of a text a line ends here in any case. It prints nothing.
inline constexpr std::string_view kLineSeparator = "\u2028";

/// Where a byte sequence stops being UTF-8, or nothing if all of it is (RFC 3629: no surrogates, no
/// over-long forms, nothing above U+10FFFF).
std::optional<std::size_t> find_invalid(std::string_view text);

struct Decoded {
  char32_t code_point; ///< U+FFFD if the bytes at this place are not UTF-8
  std::size_t length;  ///< bytes taken, at least 1
};

/// True for a byte that is a character of its own.
constexpr bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80; }

/// True for a byte inside a character: any but its first.
constexpr bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// Where the character before `end` starts, which must be above 0; one byte back where none is whole.
std::size_t previous(std::string_view text, std::size_t end);

/// The code point that starts at `offset`, where a byte of more than ASCII stands.
Decoded decode_long(std::string_view text, std::size_t offset);

/// The code point that starts at `offset`, which must lie inside `text`.
inline Decoded decode(std::string_view text, std::size_t offset) {
  if (is_ascii(text[offset])) return {static_cast<char32_t>(text[offset]), 1};
  return decode_long(text, offset);
}

/// A full-width sign, letter or digit (U+FF01 to U+FF5E) as that of ASCII; any other as it is.
constexpr char32_t narrow(char32_t c) { return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFF01 + U'!' : c; }

/// Appends one code point as UTF-8.
void append(std::string& text, char32_t code_point);

std::u32string to_utf32(std::string_view text);
std::u16string to_utf16(std::string_view text);

/// How many characters a text has: code points, and one for each byte that is none.
std::size_t count(std::string_view text);

} // namespace hanjang::base::utf8
