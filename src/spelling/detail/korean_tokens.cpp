#include "spelling/detail/korean_tokens.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "spelling/detail/hangul.h"

#include <utility>

namespace hanjang::spelling {
namespace {

// Behind these a word begins: blanks, what opens, and what stands between two words.
bool begins_word(char32_t before) {
  constexpr std::u32string_view kOpening = U"([{<‘“「『《〈（［｛/,.·:;|+~–—-…→&!?‧・";
  return before <= U' ' || before == 0xA0 || before == 0x3000 || (before >= 0x2000 && before <= 0x200B) ||
         kOpening.find(before) != std::u32string_view::npos;
}

// A straight quotation mark or a star opens where it begins a word itself.
bool is_two_sided(char32_t c) { return c == U'"' || c == U'\'' || c == U'*' || c == U'`'; }

} // namespace

std::vector<KoreanToken> korean_tokens(std::string_view text) {
  std::vector<KoreanToken> tokens;
  bool may_begin = true; // a word may begin here
  for (std::size_t at = 0; at < text.size();) {
    base::utf8::Decoded next = base::utf8::decode(text, at);
    if (!is_hangul(next.code_point)) {
      if (!is_two_sided(next.code_point)) may_begin = begins_word(next.code_point);
      at += next.length;
      continue;
    }
    const std::size_t begin = at;
    while (is_hangul(next.code_point)) {
      at += next.length;
      if (at == text.size()) break;
      next = base::utf8::decode(text, at);
    }
    std::string word = composed(text.substr(begin, at - begin));
    if (may_begin && base::utf8::count(word) >= 2) tokens.push_back({begin, at, std::move(word)});
    may_begin = false;
  }
  return tokens;
}

} // namespace hanjang::spelling
