#pragma once
// What the rules for typed marks see of a text: its graphemes, and which of them are not the rules' business.

#include "text/detail/break_units.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace hanjang::text {

/// A text as units. `is_literal` has an entry for each.
struct MarkContext {
  std::span<const Unit> units;
  const std::vector<bool>& is_literal;
  std::uint32_t text_end = 0; ///< its length in bytes

  /// The unit there; null before the first and behind the last.
  const Unit* at(std::size_t i) const { return i < units.size() ? &units[i] : nullptr; }
  const Unit* before(std::size_t i) const { return i == 0 ? nullptr : at(i - 1); }
  const Unit* after(std::size_t i) const { return at(i + 1); }
  std::uint32_t end_of(std::size_t i) const { return i + 1 < units.size() ? units[i + 1].offset : text_end; }
  /// True for that character alone, where it is not literal.
  bool is_mark(std::size_t i, char32_t c) const {
    return i < units.size() && units[i].code_point == c && !is_literal[i] && end_of(i) == units[i].offset + 1;
  }
};

/// A blank, whether a line may end there or not.
constexpr bool is_gap(const Unit& unit) {
  return unit.kind == UnitKind::blank || unit.code_point == 0xA0 || unit.code_point == 0x2007 ||
         unit.code_point == 0x202F;
}
/// Nothing, or a blank.
constexpr bool is_gap(const Unit* unit) { return unit == nullptr || is_gap(*unit); }
constexpr bool is_kind(const Unit* unit, UnitKind kind) { return unit != nullptr && unit->kind == kind; }
constexpr bool is_char(const Unit* unit, char32_t c) { return unit != nullptr && unit->code_point == c; }
/// A digit of ASCII.
constexpr bool is_figure(const Unit* unit) {
  return unit != nullptr && unit->code_point >= U'0' && unit->code_point <= U'9';
}
/// Hangul or a script without blanks between its words.
constexpr bool is_syllabic(const Unit* unit) {
  return is_kind(unit, UnitKind::syllable) || is_kind(unit, UnitKind::foreign);
}
/// Part of a word or number of any script.
constexpr bool is_wordly(const Unit* unit) {
  return unit != nullptr && (is_word(unit->kind) || unit->kind == UnitKind::foreign);
}

} // namespace hanjang::text
