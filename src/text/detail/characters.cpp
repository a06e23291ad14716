#include "text/detail/characters.h"

#include "base/hangul.h"
#include "base/utf8.h"

#include <unicode/uchar.h>

namespace hanjang::text {
namespace {

constexpr char32_t kZeroWidthJoiner = 0x200D;

bool is_regional_indicator(char32_t c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }

// Most text: nothing in these ranges joins with its like.
bool stands_alone(char32_t c) {
  return c < 0x300 || base::hangul::is_syllable(c) || (c >= 0x4E00 && c <= 0x9FFF);
}

// The character before `end` is of three bytes and U+A000 or above: Hangul, most of all. No blank is.
bool ends_above_blanks(std::string_view text, std::size_t end) {
  return end >= 3 && base::utf8::is_continuation(text[end - 1]) &&
         static_cast<unsigned char>(text[end - 3]) >= 0xEA;
}

int cluster_class(char32_t c) {
  return u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_GRAPHEME_CLUSTER_BREAK);
}

// GB6, GB7, GB8: syllables written as conjoining jamo.
bool joins_jamo(int before, int after) {
  if (after == U_GCB_L || after == U_GCB_LV || after == U_GCB_LVT) return before == U_GCB_L;
  if (after == U_GCB_V) return before == U_GCB_L || before == U_GCB_LV || before == U_GCB_V;
  return after == U_GCB_T &&
         (before == U_GCB_LV || before == U_GCB_V || before == U_GCB_LVT || before == U_GCB_T);
}

} // namespace

bool continues_grapheme(char32_t before, char32_t c) {
  if (stands_alone(before) && stands_alone(c)) return false;
  const int after_class = cluster_class(c);
  if (after_class == U_GCB_EXTEND || after_class == U_GCB_ZWJ || after_class == U_GCB_SPACING_MARK) {
    const int before_class = cluster_class(before);
    return before_class != U_GCB_CONTROL && before_class != U_GCB_CR && before_class != U_GCB_LF;
  }
  if (before == kZeroWidthJoiner) {
    return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_EXTENDED_PICTOGRAPHIC) != 0;
  }
  return joins_jamo(cluster_class(before), after_class);
}

std::size_t grapheme_end(std::string_view text, std::size_t begin) {
  const auto is_ascii_at = [&](std::size_t at) {
    return at == text.size() || base::utf8::is_ascii(text[at]);
  };
  if (is_ascii_at(begin) && is_ascii_at(begin + 1)) return begin + 1;
  base::utf8::Decoded last = base::utf8::decode(text, begin);
  std::size_t end = begin + last.length;
  bool flag_open = is_regional_indicator(last.code_point); // GB12: flags are pairs
  while (end < text.size()) {
    const base::utf8::Decoded next = base::utf8::decode(text, end);
    const bool flag_closes = flag_open && is_regional_indicator(next.code_point);
    if (!flag_closes && !continues_grapheme(last.code_point, next.code_point)) break;
    flag_open = false;
    last = next;
    end += next.length;
  }
  return end;
}

std::size_t trim_blanks(std::string_view text, std::size_t begin, std::size_t end) {
  while (end > begin && !ends_above_blanks(text, end)) {
    const std::size_t last = base::utf8::previous(text, end);
    if (last < begin || !is_blank(base::utf8::decode(text, last).code_point)) break;
    end = last;
  }
  return end;
}

} // namespace hanjang::text
