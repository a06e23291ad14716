#include "compose/detail/language_runs.h"

#include "base/ascii.h"
#include "base/hangul.h"
#include "base/utf8.h"

#include <algorithm>
#include <array>

namespace hanjang::compose {
namespace {

constexpr std::string_view kKorean = "ko";
constexpr std::string_view kEnglish = "en";
constexpr std::array<std::string_view, 3> kWithoutLatin{"ko", "ja", "zh"};
constexpr char32_t kFirstOtherLetter = 0x250; // behind Latin-1 and the Latin of Europe's languages
constexpr std::size_t kLeastWords = 2;
constexpr std::size_t kLeastLetters = 2; // of a word

enum class Script { none, latin, hangul, other };

bool is_among(char32_t code_point, char32_t first, char32_t last) {
  return code_point >= first && code_point <= last;
}

bool is_hangul(char32_t code_point) {
  return base::hangul::is_syllable(code_point) || base::hangul::is_lone_letter(code_point) ||
         base::hangul::is_conjoining_letter(code_point);
}

Script script_of(char32_t code_point) {
  if (code_point < 0x80)
    return base::ascii::is_letter(static_cast<char>(code_point)) ? Script::latin : Script::none;
  if (is_hangul(code_point)) return Script::hangul;
  if (is_among(code_point, 0xc0, kFirstOtherLetter - 1))
    return code_point == 0xd7 || code_point == 0xf7 ? Script::none : Script::latin;
  // Marks and symbols; what follows are letters of other scripts, and signs that stand among them.
  if (code_point < kFirstOtherLetter || is_among(code_point, 0x2000, 0x2bff) ||
      is_among(code_point, 0x3000, 0x3004) || is_among(code_point, 0x3008, 0x3020) || code_point > 0xffff)
    return Script::none;
  return Script::other;
}

// True for at least two words of Latin letters with blanks between, and no letter of another script.
bool is_latin(std::string_view text) {
  std::size_t words = 0;
  std::size_t letters = 0;
  bool is_counted = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto [code_point, length] = base::utf8::decode(text, at);
    at += length;
    const Script script = script_of(code_point);
    if (script == Script::hangul || script == Script::other) return false;
    letters = script == Script::latin ? letters + 1 : 0;
    if (code_point == U' ') is_counted = false;
    if (letters == kLeastLetters && !is_counted) {
      ++words;
      is_counted = true;
    }
  }
  return words >= kLeastWords;
}

// Hangul, and what stands between Hangul but letters of other scripts.
std::vector<LanguageRun> hangul_runs(std::string_view text) {
  std::vector<LanguageRun> runs;
  bool is_open = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto [code_point, length] = base::utf8::decode(text, at);
    const Script script = script_of(code_point);
    if (script == Script::hangul && is_open) runs.back().end = at + length;
    if (script == Script::hangul && !is_open) runs.push_back({at, at + length, kKorean});
    if (script != Script::none) is_open = script == Script::hangul;
    at += length;
  }
  return runs;
}

// `en-GB` is of `en`, `kok` is not of `ko`.
bool is_of(std::string_view tag, std::string_view primary) {
  return tag.starts_with(primary) && (tag.size() == primary.size() || tag[primary.size()] == '-');
}

} // namespace

std::vector<LanguageRun> language_runs(std::string_view text, std::string_view document) {
  const bool lacks_latin = std::ranges::any_of(
      kWithoutLatin, [&](std::string_view language) { return is_of(document, language); });
  if (lacks_latin && is_latin(text)) return {{0, text.size(), kEnglish}};
  std::vector<LanguageRun> runs;
  std::size_t begin = 0;
  if (!is_of(document, kKorean)) {
    for (const LanguageRun& run : hangul_runs(text)) {
      if (run.begin > begin) runs.push_back({begin, run.begin, {}});
      runs.push_back(run);
      begin = run.end;
    }
  }
  if (begin < text.size() || runs.empty()) runs.push_back({begin, text.size(), {}});
  return runs;
}

} // namespace hanjang::compose
