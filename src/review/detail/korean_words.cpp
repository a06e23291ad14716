#include "review/detail/korean_words.h"

#include "base/hangul.h"
#include "base/utf8.h"
#include "review/detail/scan.h"
#include "review/detail/words/particles_korean.h"

#include <algorithm>

namespace hanjang::review {
namespace {

bool ends_word(std::string_view text, std::size_t at) {
  return !base::hangul::is_syllable(character_at(text, at));
}

} // namespace

std::size_t word_begin(std::string_view text, std::size_t at) {
  while (at > 0 && base::hangul::is_syllable(character_before(text, at))) at = base::utf8::previous(text, at);
  return at;
}

bool ends_noun(std::string_view text, std::size_t at) {
  if (ends_word(text, at)) return true;
  const std::string_view rest = text.substr(at);
  return std::ranges::any_of(kParticlesKorean, [&](std::string_view particle) {
    return rest.starts_with(particle) && ends_word(text, at + particle.size());
  });
}

bool stands_as(Match match, std::string_view text, std::size_t at, std::size_t size) {
  if (match == Match::any) return true;
  if (base::hangul::is_syllable(character_before(text, at))) return false;
  const std::size_t end = at + size;
  const auto goes_on = [&](std::string_view ending) {
    return text.substr(end).starts_with(ending) && ends_word(text, end + ending.size());
  };
  return match == Match::start || ends_noun(text, end) || std::ranges::any_of(kVerbEndingsKorean, goes_on);
}

std::size_t spaced_at(const Spaced& row, std::string_view word) {
  for (std::size_t at = word.find(row.noun, 1); at != std::string_view::npos;
       at = word.find(row.noun, at + 1)) {
    const std::string_view before = word.substr(0, at);
    const std::size_t end = at + row.noun.size();
    const auto follows = [&](std::string_view one) {
      return word.substr(end).starts_with(one) && ends_word(word, end + one.size());
    };
    if (!ends_word(word, end) && std::ranges::none_of(row.follows, follows)) continue;
    const bool is_behind_verb =
        row.behind.empty() && base::hangul::final_of(character_before(word, at)) == base::hangul::kFinalRieul;
    const auto is_behind = [&](std::string_view noun) { return before.ends_with(noun); };
    const auto is_other = [&](std::string_view other) { return word.find(other) != std::string_view::npos; };
    const bool is_apart = is_behind_verb || std::ranges::any_of(row.behind, is_behind);
    if (is_apart && std::ranges::none_of(row.others, is_other)) return at;
  }
  return std::string_view::npos;
}

} // namespace hanjang::review
