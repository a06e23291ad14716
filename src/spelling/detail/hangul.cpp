#include "spelling/detail/hangul.h"

#include "base/hangul.h"
#include "base/utf8.h"

#include <cstddef>

namespace hanjang::spelling {
namespace {

namespace hangul = base::hangul;

// The arithmetic of Unicode, chapter 3.12.
constexpr char32_t kFirstInitial = 0x1100;
constexpr char32_t kFirstVowel = 0x1161;
constexpr char32_t kBeforeFinals = 0x11A7;
constexpr char32_t kInitials = 19;
constexpr char32_t kVowels = 21;
constexpr char32_t kFinals = 28; // with none

bool is_in(char32_t c, char32_t first, char32_t count) { return c >= first && c - first < count; }

// The character that `c` makes with the one before it, or 0.
char32_t joined(char32_t before, char32_t c) {
  if (is_in(before, kFirstInitial, kInitials) && is_in(c, kFirstVowel, kVowels))
    return hangul::kFirstSyllable + ((before - kFirstInitial) * kVowels + (c - kFirstVowel)) * kFinals;
  const bool is_open = hangul::is_syllable(before) && hangul::final_of(before) == 0;
  if (is_open && is_in(c, kBeforeFinals + 1, kFinals - 1)) return before + (c - kBeforeFinals);
  return 0;
}

} // namespace

bool is_hangul(char32_t c) {
  return hangul::is_syllable(c) || (c >= 0x1100 && c <= 0x11FF) || (c >= 0xA960 && c <= 0xA97F) ||
         (c >= 0xD7B0 && c <= 0xD7FF);
}

Final final_of(char32_t syllable) {
  const unsigned final = hangul::final_of(syllable);
  if (final == 0) return Final::none;
  return final == hangul::kFinalRieul ? Final::rieul : Final::other;
}

std::string composed(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  char32_t last = 0;
  std::size_t last_begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const base::utf8::Decoded next = base::utf8::decode(text, at);
    if (const char32_t syllable = joined(last, next.code_point); syllable != 0) {
      result.resize(last_begin);
      last = syllable;
      base::utf8::append(result, last);
    } else {
      last = next.code_point;
      last_begin = result.size();
      result.append(text.substr(at, next.length)); // as it is, though it may not be UTF-8
    }
    at += next.length;
  }
  return result;
}

} // namespace hanjang::spelling
