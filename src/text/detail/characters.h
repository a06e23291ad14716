#pragma once
// What kinds of characters the text stages tell apart.

#include <cstddef>
#include <string_view>

namespace hanjang::text {

/// A blank at which a line may end: spaces that are not glued to their neighbours, the zero-width space, and
/// line ends or tabs that nobody collapsed.
constexpr bool is_blank(char32_t c) {
  if (c == U' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85) return true;
  if (c < 0x1680 || c > 0x3000) return false;
  const bool glued = c == 0x2007 || c == 0x202F;
  const bool space = c == 0x1680 || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x205F;
  return (space && !glued) || c == 0x3000;
}

/// A format character that neither prints nor changes how its neighbours look: soft hyphen, word joiner,
/// zero-width space, byte order mark, direction marks.
constexpr bool is_unprinted(char32_t c) {
  if (c < 0xAD) return false;
  if (c == 0xAD || c == 0x61C || c == 0x180E || c == 0xFEFF) return true;
  if (c < 0x200B || c > 0x206F) return false;
  return c == 0x200B || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || c >= 0x2060;
}

/// True for a character that an extended grapheme cluster cannot begin with when it stands behind `before`
/// (Unicode Standard Annex #29, GB6 to GB11, without GB9b and the emoji condition of GB11).
bool continues_grapheme(char32_t before, char32_t code_point);

/// Where the grapheme that begins at `begin` ends. `begin` must lie inside `text`.
std::size_t grapheme_end(std::string_view text, std::size_t begin);

/// `end` moved back over the blanks that stand before it, not past `begin`.
std::size_t trim_blanks(std::string_view text, std::size_t begin, std::size_t end);

} // namespace hanjang::text
