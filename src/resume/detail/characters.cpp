#include "resume/detail/characters.h"

#include "base/hangul.h"
#include "base/utf8.h"

#include <unicode/uchar.h>

namespace hanjang::resume {

char32_t character_before(std::string_view text, std::size_t at) {
  return at == 0 ? 0 : base::utf8::decode(text, base::utf8::previous(text, at)).code_point;
}

char32_t character_at(std::string_view text, std::size_t at) {
  return at >= text.size() ? 0 : base::utf8::decode(text, at).code_point;
}

bool is_word_character(char32_t c) {
  const auto point = static_cast<UChar32>(c);
  return u_isalnum(point) || (U_GET_GC_MASK(point) & U_GC_M_MASK) != 0;
}

bool is_hangul(char32_t c) { return base::hangul::is_syllable(c) || base::hangul::is_lone_letter(c); }

bool has_hangul(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, length] = base::utf8::decode(text, at);
    if (is_hangul(c)) return true;
    at += length;
  }
  return false;
}

bool is_space_or_end(char32_t c) { return c == 0 || u_isUWhiteSpace(static_cast<UChar32>(c)); }

bool is_opening(char32_t c) {
  const auto kind = u_charType(static_cast<UChar32>(c));
  return kind == U_START_PUNCTUATION || kind == U_INITIAL_PUNCTUATION;
}

} // namespace hanjang::resume
