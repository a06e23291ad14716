#include "text/detail/break_units.h"

#include "base/ascii.h"
#include "base/hangul.h"
#include "base/utf8.h"
#include "text/detail/characters.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace hanjang::text {
namespace {

bool is_separator(char32_t c) {
  switch (c) {
  case U'/':
  case U'-':
  case U'|':
  case U'~':
  case 0xB7:   // middle dot
  case 0x2010: // hyphen
  case 0x2013: // en dash
  case 0x2014: // em dash
  case 0x2015: // horizontal bar
  case 0x2027: // hyphenation point
  case 0x30FB: // katakana middle dot
  case 0x301C: // wave dash
  case 0xFF5E: // full-width tilde
    return true;
  default:
    return false;
  }
}

bool is_stop(char32_t c) {
  switch (c) {
  case U'!':
  case U'?':
  case U',':
  case U'.':
  case U':':
  case U';':
  case 0x2026: // horizontal ellipsis
  case 0x22EF: // midline horizontal ellipsis
  case 0x3001: // ideographic comma
  case 0x3002: // ideographic full stop
  case 0xFF01:
  case 0xFF0C:
  case 0xFF0E:
  case 0xFF1A:
  case 0xFF1B:
  case 0xFF1F:
    return true;
  default:
    return false;
  }
}

UnitKind ascii_kind(char32_t c) {
  if (base::ascii::is_letter(c)) return UnitKind::letter;
  if (base::ascii::is_digit(c)) return UnitKind::digit;
  if (c == U'(' || c == U'[' || c == U'{') return UnitKind::opener;
  if (c == U')' || c == U']' || c == U'}') return UnitKind::closer;
  return UnitKind::other;
}

UnitKind kind_by_category(char32_t c) {
  const auto code_point = static_cast<UChar32>(c);
  switch (u_charType(code_point)) {
  case U_START_PUNCTUATION:
  case U_INITIAL_PUNCTUATION:
    return UnitKind::opener;
  case U_END_PUNCTUATION:
  case U_FINAL_PUNCTUATION:
    return UnitKind::closer;
  case U_DECIMAL_DIGIT_NUMBER:
    return UnitKind::digit;
  default:
    return u_isalpha(code_point) != 0 ? UnitKind::letter : UnitKind::other;
  }
}

UScriptCode script_of(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
  return U_SUCCESS(status) != 0 ? script : USCRIPT_COMMON;
}

UnitKind kind_by_script(char32_t c, bool han_breaks) {
  switch (script_of(c)) {
  case USCRIPT_HANGUL:
    return UnitKind::syllable;
  case USCRIPT_HAN:
    return han_breaks ? UnitKind::foreign : UnitKind::syllable;
  case USCRIPT_HIRAGANA:
  case USCRIPT_KATAKANA:
  case USCRIPT_BOPOMOFO:
  case USCRIPT_THAI:
  case USCRIPT_LAO:
  case USCRIPT_KHMER:
  case USCRIPT_MYANMAR:
    return UnitKind::foreign;
  default:
    return kind_by_category(c);
  }
}

UnitKind kind_of(char32_t c, bool han_breaks) {
  if (is_blank(c)) return UnitKind::blank;
  if (is_separator(c)) return UnitKind::separator;
  if (is_stop(c)) return UnitKind::stop;
  if (c < 0x80) return ascii_kind(c);
  if (base::hangul::is_syllable(c)) return UnitKind::syllable;
  return kind_by_script(c, han_breaks);
}

} // namespace

std::vector<Unit> split_units(std::string_view text, const locale::LineRules& rules) {
  std::vector<Unit> units;
  units.reserve(text.size());
  for (std::size_t begin = 0; begin < text.size();) {
    const base::utf8::Decoded base = base::utf8::decode(text, begin);
    const std::size_t end = grapheme_end(text, begin);
    UnitKind kind = kind_of(base.code_point, rules.breaks_between_han);
    const bool marked = end != begin + base.length;
    if (marked && kind == UnitKind::blank) kind = UnitKind::other; // the mark on it shows
    units.push_back({static_cast<std::uint32_t>(begin), kind, base.code_point});
    begin = end;
  }
  return units;
}

} // namespace hanjang::text
