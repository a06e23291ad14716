#include "spelling/detail/english_speller.h"

#include "base/ascii.h"
#include "spelling/detail/common_words.h"
#include "spelling/detail/english_words.h"
#include "spelling/detail/hunspell_dictionary.h"
#include "spelling/detail/one_edit.h"
#include "spelling/detail/resume_words_from_m.h"
#include "spelling/detail/resume_words_to_l.h"
#include "spelling/detail/sorted_words.h"
#include "spelling/misspellings.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace hanjang::spelling {
namespace {

namespace ascii = base::ascii;

// Shorter words have a common word beside them by chance.
constexpr std::size_t kShortestSmall = 5;
constexpr std::size_t kShortestCapitalised = 7;
// From this length on there is hardly a word one slip away by chance.
constexpr std::size_t kLong = 9;
constexpr std::size_t kMostSuggestions = 5;
// A text with more unknown words among its words in small letters is not in English.
constexpr std::size_t kMostUnknownPercent = 34;

std::string_view without_possessive(std::string_view word) {
  if (word.ends_with("'s")) word.remove_suffix(2);
  return word;
}

bool is_small(std::string_view word) {
  return std::ranges::none_of(word, [](char c) { return ascii::is_upper(c); });
}

// An entry of the program's own list, or of the accepted words.
template <typename HasWord>
bool has_form(std::string_view word, HasWord has_word) {
  if (has_word(word)) return true;
  // The plural of a term: lists have the singular.
  return word.ends_with('s') && (has_word(word.substr(0, word.size() - 1)) ||
                                 (word.ends_with("es") && has_word(word.substr(0, word.size() - 2))));
}

// A word of the program's own list that is written in small letters.
bool is_term(std::string_view word) {
  const std::string_view entry = find_entry(kEnglishWords, word);
  return !entry.empty() && is_small(entry);
}

// Used in resumes.
bool is_usual(std::string_view word) {
  return is_term(word) || !find_entry(word < "m" ? kResumeWordsToL : kResumeWordsFromM, word).empty();
}

// As the word is written that it shall stand for.
std::string capitalised_like(std::string_view word, std::string_view model) {
  std::string result(word);
  if (ascii::is_upper(model.front()) && result.front() >= 'a' && result.front() <= 'z')
    result.front() = static_cast<char>(result.front() - 'a' + 'A');
  return result;
}

struct Candidate {
  Likeness likeness;
  Slip slip;
  std::string word;
};

// Less for the likelier one.
auto rank_of(const Candidate& candidate) {
  return std::tuple(candidate.likeness, candidate.slip, std::string_view(candidate.word));
}

// The first few, each once.
std::vector<std::string> words_of(std::vector<Candidate> candidates) {
  std::vector<std::string> words;
  for (Candidate& candidate : candidates)
    if (words.size() < kMostSuggestions && std::ranges::find(words, candidate.word) == words.end())
      words.push_back(std::move(candidate.word));
  return words;
}

// No possessive is what was meant.
bool may_be_meant(std::string_view before) {
  return !before.ends_with("'s") && !before.starts_with('\'') && !before.ends_with('\'');
}

} // namespace

bool EnglishSpeller::is_listed(std::string_view word) const {
  return has_form(word, [&](std::string_view form) {
    return !find_entry(kEnglishWords, form).empty() || accepted_.has(form);
  });
}

bool EnglishSpeller::dictionaries_have(std::string_view word) const {
  constexpr std::array kNames{DictionaryName::american, DictionaryName::british};
  return std::ranges::any_of(kNames, [&](DictionaryName name) {
    const Dictionary* const dictionary = dictionaries_.load(name);
    return dictionary != nullptr && dictionary->has(word);
  });
}

bool EnglishSpeller::has_dictionary() const {
  return dictionaries_.load(DictionaryName::american) != nullptr ||
         dictionaries_.load(DictionaryName::british) != nullptr;
}

bool EnglishSpeller::is_right(std::string_view word) {
  const auto [place, is_new] = judged_.try_emplace(std::string(word));
  if (is_new) place->second = judge(word);
  return place->second;
}

bool EnglishSpeller::judge(std::string_view word) const {
  if (word.empty()) return true;
  const std::string_view base = without_possessive(word);
  if (is_listed(base)) return true;
  const std::string small = ascii::to_lower(base);
  if (!right_form_of(small).empty()) return false;
  if (!has_dictionary()) return true;
  return dictionaries_have(base) || (base != word && dictionaries_have(word)) ||
         (small != base && dictionaries_have(small));
}

// How likely `before` was meant where `word` stands; nothing where it was not.
std::optional<Likeness> EnglishSpeller::likeness_of(std::string_view before, std::string_view word,
                                                    Slip slip) const {
  if (!may_be_meant(before)) return std::nullopt;
  const bool is_seen = seen_.contains(before);
  const bool is_known = is_seen || is_usual(before);
  const bool is_long = word.size() >= kLong;
  const CommonWords* const common = dictionaries_.common_words();
  const bool is_common = is_known || (common != nullptr && common->has(before));
  // People seldom slip in the first letter, and many names are a word with another one: `numpy`, `gevent`.
  if (before.front() != word.front()) {
    const bool may_be = is_known || (is_common && is_long && slip != Slip::extra);
    return may_be ? std::optional(Likeness::chance) : std::nullopt;
  }
  if (is_known) return is_seen ? Likeness::seen : Likeness::usual;
  if (is_common) return is_long ? Likeness::common : Likeness::chance;
  return is_long ? std::optional(Likeness::chance) : std::nullopt;
}

const EnglishSpeller::Meant& EnglishSpeller::meant_by(std::string_view small) {
  const auto [place, is_new] = meant_.try_emplace(std::string(small));
  if (!is_new) return place->second;
  if (const std::string_view right = right_form_of(small); !right.empty()) {
    place->second = {Evidence::listed, {std::string(right)}};
    return place->second;
  }
  std::vector<Candidate> candidates;
  for_each_word_before(small, [&](std::string_view before, Slip slip) {
    const std::optional<Likeness> likeness = likeness_of(before, small, slip);
    if (likeness && (is_usual(before) || seen_.contains(before) || dictionaries_have(before)))
      candidates.push_back({*likeness, slip, std::string(before)});
  });
  if (candidates.empty()) return place->second;
  std::ranges::sort(candidates, {}, rank_of);
  place->second.evidence =
      candidates.front().likeness == Likeness::chance ? Evidence::doubtful : Evidence::slip;
  place->second.words = words_of(std::move(candidates));
  return place->second;
}

std::vector<std::string> EnglishSpeller::suggestions(std::string_view word) {
  if (word.empty()) return {};
  std::vector<std::string> words = meant_by(ascii::to_lower(without_possessive(word))).words;
  for (std::string& suggestion : words) suggestion = capitalised_like(suggestion, word);
  return words;
}

// Two at least, since a slip in a text of two words is half of it.
bool EnglishSpeller::is_another_language(const std::vector<Token>& tokens) {
  std::size_t all = 0;
  std::size_t unknown = 0;
  for (const Token& token : tokens) {
    if (token.shape == Shape::capitalised) continue;
    ++all;
    if (!is_right(token.word) && right_form_of(token.word).empty()) ++unknown;
  }
  return unknown >= 2 && unknown * 100 > kMostUnknownPercent * all;
}

std::optional<Misspelling> EnglishSpeller::misspelling_of(const Token& token) {
  if (token.shape == Shape::accented || is_right(token.word)) return std::nullopt;
  const bool is_capitalised = token.shape == Shape::capitalised;
  const Meant& meant = meant_by(ascii::to_lower(token.word));
  if (meant.words.empty()) return std::nullopt;
  const std::string_view word = token.word;
  if (meant.evidence != Evidence::listed) {
    if (word.size() < (is_capitalised ? kShortestCapitalised : kShortestSmall)) return std::nullopt;
    if (is_capitalised && meant.evidence != Evidence::slip) return std::nullopt;
    // A plural of a word that has none (`hardwares`) is another fault.
    if (word.ends_with('s') && !word.ends_with("ss") && is_right(word.substr(0, word.size() - 1)))
      return std::nullopt;
  }
  return Misspelling{.text = 0,
                     .begin = token.begin,
                     .end = token.end,
                     .word = token.word,
                     .language = Language::english,
                     .evidence = is_capitalised && meant.evidence != Evidence::listed ? Evidence::capitalised
                                                                                      : meant.evidence,
                     .suggestions = suggestions(token.word)};
}

std::vector<Misspelling> EnglishSpeller::check(std::span<const Text> texts) {
  std::vector<Tokens> read;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (texts[i].language != Language::english) continue;
    std::vector<Token> tokens = english_tokens(texts[i].bytes);
    if (!is_another_language(tokens)) read.push_back({i, std::move(tokens)});
  }
  seen_.clear();
  meant_.clear();
  for (const Tokens& text : read)
    for (const Token& token : text.tokens)
      if (token.shape == Shape::small && is_right(token.word)) seen_.insert(token.word);
  std::vector<Misspelling> found;
  for (const Tokens& text : read)
    for (const Token& token : text.tokens)
      if (std::optional<Misspelling> misspelling = misspelling_of(token)) {
        misspelling->text = text.text;
        found.push_back(*std::move(misspelling));
      }
  return found;
}

} // namespace hanjang::spelling
