#include "spelling/detail/korean_speller.h"

#include "base/utf8.h"
#include "spelling/detail/hangul.h"
#include "spelling/detail/hunspell_dictionary.h"
#include "spelling/detail/korean_tokens.h"
#include "spelling/detail/korean_words.h"
#include "spelling/detail/sorted_words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hanjang::spelling {
namespace {

constexpr std::size_t kMostSuggestions = 5;
// Longer than any word with its endings; it keeps the work on one word small.
constexpr std::size_t kLongestWord = 90;

// A noun that the dictionary has, of which all is said with particles, 하다 and 되다, for each way a noun can
// end: what may follow a term that the dictionary lacks is what may follow the noun that ends like it.
std::string_view stand_in(std::string_view noun) {
  const char32_t last = base::utf8::decode(noun, base::utf8::previous(noun, noun.size())).code_point;
  switch (final_of(last)) {
  case Final::none:
    return "설계";
  case Final::rieul:
    return "개발";
  case Final::other:
    break;
  }
  return "구현";
}

// What makes another noun of a noun.
constexpr std::array<std::string_view, 24> kSuffixes{"들", "별", "용", "형", "화", "성", "적", "팀",
                                                     "자", "사", "률", "율", "당", "씩", "님", "기",
                                                     "장", "군", "판", "원", "량", "비", "급", "실"};

// A particle that may stand behind others, and those that it may stand behind: the dictionary has few such
// pairs.
constexpr std::array<std::string_view, 6> kSecondParticles{"의", "도", "만", "는", "은", "서"};
constexpr std::array<std::string_view, 11> kFirstParticles{"까지", "부터", "에서", "으로", "로",  "만으로",
                                                           "에게", "처럼", "마다", "대로", "만큼"};

std::string joined(std::string_view a, std::string_view b) { return std::string(a).append(b); }

} // namespace

bool KoreanSpeller::is_known(std::string_view word) const {
  return !find_entry(kKoreanWords, word).empty() || accepted_.has(word);
}

bool KoreanSpeller::is_inflected_term(const Dictionary& dictionary, std::string_view word) const {
  for (std::size_t end = base::utf8::previous(word, word.size()); end > 0;
       end = base::utf8::previous(word, end)) {
    const std::string_view term = word.substr(0, end);
    const std::string_view rest = word.substr(end);
    const bool is_term = is_known(term);
    if (is_term && dictionary.has(joined(stand_in(term), rest))) return true;
    // The dictionary's own words take suffixes too, but nothing else that it does not know of them: that
    // would hide what is wrong (`해야하는`). One syllable is a word too often.
    if (!is_term && (base::utf8::count(term) < 2 || !dictionary.has(term))) continue;
    for (const std::string_view suffix : kSuffixes)
      if (rest.starts_with(suffix) &&
          (rest == suffix || dictionary.has(joined(stand_in(suffix), rest.substr(suffix.size())))))
        return true;
  }
  return false;
}

bool KoreanSpeller::has_form(const Dictionary& dictionary, std::string_view word) const {
  return dictionary.has(word) || is_known(word) || is_inflected_term(dictionary, word);
}

bool KoreanSpeller::is_right(std::string_view word) {
  const auto [place, is_new] = judged_.try_emplace(composed(word));
  if (is_new) place->second = judge(place->first);
  return place->second;
}

bool KoreanSpeller::judge(std::string_view word) const {
  if (word.empty() || word.size() > kLongestWord || is_known(word)) return true;
  const Dictionary* const dictionary = dictionaries_.load(DictionaryName::korean);
  if (dictionary == nullptr || has_form(*dictionary, word)) return true;
  return std::ranges::any_of(kSecondParticles, [&](std::string_view second) {
    if (!word.ends_with(second)) return false;
    const std::string_view first = word.substr(0, word.size() - second.size());
    return std::ranges::any_of(kFirstParticles,
                               [&](std::string_view particle) { return first.ends_with(particle); }) &&
           has_form(*dictionary, first);
  });
}

std::vector<std::string> KoreanSpeller::suggestions(std::string_view word) {
  const Dictionary* const dictionary = dictionaries_.load(DictionaryName::korean);
  if (dictionary == nullptr || word.size() > kLongestWord) return {};
  std::vector<std::string> words = dictionary->suggestions(composed(word));
  for (std::string& suggestion : words) suggestion = composed(suggestion);
  if (words.size() > kMostSuggestions) words.resize(kMostSuggestions);
  return words;
}

std::vector<Misspelling> KoreanSpeller::check(std::span<const Text> texts) {
  std::vector<Misspelling> found;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (texts[i].language != Language::korean) continue;
    for (KoreanToken& token : korean_tokens(texts[i].bytes))
      if (!is_right(token.word))
        found.push_back({.text = i,
                         .begin = token.begin,
                         .end = token.end,
                         .word = std::move(token.word),
                         .language = Language::korean,
                         .evidence = Evidence::unknown,
                         .suggestions = std::nullopt});
  }
  return found;
}

} // namespace hanjang::spelling
