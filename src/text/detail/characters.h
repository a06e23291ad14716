#pragma once
// What kinds of characters the text stages tell apart.

#include <cstddef>
#include <string_view>

namespace hanjang::text {

/// A blank at which a line may end: spaces that are not glued to their neighbours, the zero-width space, and
/// line ends or tabs that nobody collapsed.
bool is_blank(char32_t code_point);

/// A format character that neither prints nor changes how its neighbours look: soft hyphen, word joiner,
/// zero-width space, byte order mark, direction marks.
bool is_unprinted(char32_t code_point);

/// True for a character that an extended grapheme cluster cannot begin with when it stands behind `before`
/// (Unicode Standard Annex #29, GB6 to GB11, without GB9b and the emoji condition of GB11).
bool continues_grapheme(char32_t before, char32_t code_point);

/// Where the grapheme that begins at `begin` ends. `begin` must lie inside `text`.
std::size_t grapheme_end(std::string_view text, std::size_t begin);

/// `end` moved back over the blanks that stand before it, not past `begin`.
std::size_t trim_blanks(std::string_view text, std::size_t begin, std::size_t end);

} // namespace hanjang::text
