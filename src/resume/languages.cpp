#include "resume/languages.h"

#include "base/utf8.h"
#include "resume/strings.h"
#include "syntax/language_codes.h"
#include "syntax/schema.h"

#include <array>
#include <unicode/uloc.h>
#include <utility>

namespace hanjang {
namespace {

std::string_view primary_subtag(std::string_view code) { return code.substr(0, code.find('-')); }

} // namespace

bool is_language(std::string_view code) { return looks_like_language(code) && is_known_language(code); }

std::string meant_language(std::string_view code) {
  using Entry = std::pair<std::string_view, std::string_view>;
  constexpr std::array slips{
      Entry{"kr", "ko"},     Entry{"kor", "ko"},     Entry{"korean", "ko"}, Entry{"korea", "ko"},
      Entry{"한국어", "ko"}, Entry{"한글", "ko"},    Entry{"eng", "en"},    Entry{"english", "en"},
      Entry{"us", "en"},     Entry{"uk", "en"},      Entry{"영어", "en"},   Entry{"영문", "en"},
      Entry{"jp", "ja"},     Entry{"jpn", "ja"},     Entry{"일본어", "ja"}, Entry{"japanese", "ja"},
      Entry{"cn", "zh"},     Entry{"chinese", "zh"}, Entry{"중국어", "zh"}, Entry{"german", "de"},
      Entry{"french", "fr"}, Entry{"spanish", "es"},
  };
  const std::string lower = to_lower_ascii(trim(code));
  for (const auto& [slip, meant] : slips)
    if (lower == slip || primary_subtag(lower) == slip) return std::string(meant);
  if (lower != code && is_language(lower)) return lower;
  // "ko_KR" is how operating systems write it.
  std::string dashed(trim(code));
  for (char& c : dashed)
    if (c == '_') c = '-';
  return dashed != code && is_language(dashed) ? dashed : std::string{};
}

bool same_language(std::string_view a, std::string_view b) {
  return to_lower_ascii(primary_subtag(a)) == to_lower_ascii(primary_subtag(b));
}

bool has_hangul(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, length] = utf8::decode(text, at);
    if ((c >= U'\uAC00' && c <= U'\uD7A3') || (c >= U'\u3131' && c <= U'\u318E')) return true;
    at += length;
  }
  return false;
}

} // namespace hanjang
