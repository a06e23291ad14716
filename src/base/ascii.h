#pragma once
// The letters and digits of ASCII, whatever the machine's locale: names, keys and numbers as they are written
// in files. Text of a language is ICU's affair.

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace hanjang::base::ascii {

constexpr bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
constexpr bool is_upper(char32_t c) { return c >= U'A' && c <= U'Z'; }
constexpr bool is_letter(char32_t c) { return (c >= U'a' && c <= U'z') || is_upper(c); }
constexpr bool is_letter_or_digit(char32_t c) { return is_letter(c) || is_digit(c); }

// A byte of UTF-8 that is not ASCII is none of these, though `char` may have a sign.
constexpr bool is_digit(char c) { return is_digit(static_cast<char32_t>(static_cast<unsigned char>(c))); }
constexpr bool is_upper(char c) { return is_upper(static_cast<char32_t>(static_cast<unsigned char>(c))); }
constexpr bool is_letter(char c) { return is_letter(static_cast<char32_t>(static_cast<unsigned char>(c))); }
/// True for an ASCII letter, and for every byte of a character that is not ASCII.
constexpr bool is_letter_byte(char c) { return is_letter(c) || static_cast<unsigned char>(c) >= 0x80; }
constexpr bool is_letter_or_digit(char c) { return is_letter(c) || is_digit(c); }

/// True if all of a text is ASCII.
constexpr bool is_all(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

constexpr char32_t to_lower(char32_t c) { return is_upper(c) ? c - U'A' + U'a' : c; }
constexpr char to_lower(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

/// The text with A to Z in small letters; all else stays.
inline std::string to_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = to_lower(c);
  return lower;
}

/// What a hexadecimal digit is worth, 0 to 15; nothing for any other character.
constexpr std::optional<unsigned> hex_value(char c) {
  if (is_digit(c)) return static_cast<unsigned>(c - '0');
  const char lower = to_lower(c);
  if (lower >= 'a' && lower <= 'f') return static_cast<unsigned>(lower - 'a') + 10;
  return std::nullopt;
}

} // namespace hanjang::base::ascii
