#include "text/detail/stretches.h"

#include "base/contains.h"
#include "base/utf8.h"
#include "text/detail/characters.h"
#include "text/detail/substitutes.h"

#include <algorithm>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace hanjang::text {

bool is_right_to_left(char32_t c) {
  if (c < 0x590) return false;
  const UCharDirection direction = u_charDirection(static_cast<UChar32>(c));
  return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

const char* foreign_script(char32_t c) {
  if (c < 0x530 || u_isalpha(static_cast<UChar32>(c)) == 0) return nullptr;
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
  const bool is_own = script == USCRIPT_HANGUL || script == USCRIPT_HAN || script == USCRIPT_HIRAGANA ||
                      script == USCRIPT_KATAKANA || script == USCRIPT_LATIN || script == USCRIPT_GREEK ||
                      script == USCRIPT_COMMON || script == USCRIPT_INHERITED;
  return U_SUCCESS(status) == 0 || is_own ? nullptr : uscript_getName(script);
}

std::size_t end_of_foreign(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  for (std::size_t at = begin; at < text.size();) {
    const base::utf8::Decoded decoded = base::utf8::decode(text, at);
    const char32_t c = decoded.code_point;
    const bool is_part = is_right_to_left(c) || foreign_script(c) != nullptr ||
                         (c >= 0x530 && (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0);
    if (!is_part && !is_blank(c)) break;
    at += decoded.length;
    if (is_part) end = at;
  }
  return std::max(end, begin + 1);
}

Stretch missing_stretch(std::string_view text, std::size_t begin,
                        const std::function<bool(char32_t)>& is_missing) {
  const auto begins = [&](std::size_t at) {
    const char32_t c = at < text.size() ? base::utf8::decode(text, at).code_point : U'\0';
    return c >= 0x80 && !is_right_to_left(c) && foreign_script(c) == nullptr && is_missing(c);
  };
  Stretch stretch{.end = begin};
  bool has_substitutes = true;
  do {
    if (stretch.end > begin && base::contains("-.()/ ", text[stretch.end]))
      stretch.substitute += text[stretch.end++];
    const base::utf8::Decoded decoded = base::utf8::decode(text, stretch.end);
    const std::string substitute = substitute_for(decoded.code_point);
    has_substitutes = has_substitutes && !substitute.empty();
    stretch.substitute += substitute;
    stretch.end += decoded.length;
    ++stretch.characters;
  } while (begins(stretch.end) || (stretch.end < text.size() && base::contains("-.()/ ", text[stretch.end]) &&
                                   begins(stretch.end + 1)));
  if (!has_substitutes) stretch.substitute.clear();
  return stretch;
}

} // namespace hanjang::text
