#pragma once
// A paragraph's text as graphemes with the part they play in line breaking.

#include "locale/line_rules.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace hanjang::text {

/// Line breaking classes, fewer than those of Unicode Standard Annex #14: only what the rules tell apart.
enum class UnitKind : std::uint8_t {
  blank,
  syllable, ///< Hangul, and Hanja where it stands in Korean or Western text
  letter,   ///< of any alphabet
  digit,
  opener,    ///< ( [ “ 「
  closer,    ///< ) ] ” 」
  stop,      ///< what ends a phrase and may not begin a line: ! ? , . : ; …
  separator, ///< / - · – — | ~
  foreign,   ///< of a script whose rules ICU knows: kana, Thai, Chinese in Chinese text
  other,
};

/// A grapheme.
struct Unit {
  std::uint32_t offset = 0;
  UnitKind kind = UnitKind::other;
  char32_t code_point = 0; ///< its first
};

/// The graphemes of `text`. The rules of its language decide whether Han characters are words or ideographs.
std::vector<Unit> split_units(std::string_view text, const locale::LineRules& rules);

constexpr bool is_word(UnitKind kind) {
  return kind == UnitKind::syllable || kind == UnitKind::letter || kind == UnitKind::digit;
}

} // namespace hanjang::text
