#include "review/detail/dictionary.h"

#include "base/contains.h"
#include "review/detail/rule.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace hanjang::review {
namespace {

using spelling::Evidence;
using spelling::Language;
using spelling::Misspelling;

// What is read as a sentence of its language. Names and skills are words of their own.
std::optional<Language> language_of(const Passage& passage) {
  if (!is_prose(passage)) return std::nullopt;
  if (is_english(passage)) return Language::english;
  return is_korean(passage) ? std::optional(Language::korean) : std::nullopt;
}

std::string hint_of(const Misspelling& misspelling) {
  std::string keep = fmt::format("if it is right, keep it: hanjang check --learn {}", misspelling.word);
  if (!misspelling.suggestions) return keep + "; `--suggest` looks up what may have been meant";
  if (misspelling.suggestions->empty()) return keep;
  return fmt::format("write `{}`; {}", fmt::join(*misspelling.suggestions, "` or `"), keep);
}

void tell(const Reading& reading, Findings& findings, auto is_meant) {
  for (const Misspelling& misspelling : reading.misspellings)
    if (is_meant(misspelling))
      findings.add(reading.passages[misspelling.text], misspelling.begin, misspelling.end,
                   fmt::format("no dictionary has `{}`", misspelling.word), hint_of(misspelling));
}

void look_for_slips(const Reading& reading, Findings& findings) {
  tell(reading, findings, [](const Misspelling& one) { return one.evidence == Evidence::slip; });
}

void look_for_unknown_english(const Reading& reading, Findings& findings) {
  tell(reading, findings, [](const Misspelling& one) {
    return one.evidence == Evidence::doubtful || one.evidence == Evidence::capitalised;
  });
}

void look_for_unknown_korean(const Reading& reading, Findings& findings) {
  tell(reading, findings, [](const Misspelling& one) { return one.language == Language::korean; });
}

// Off: a dictionary takes longer to load than a resume to set, so it is asked for.
constexpr std::array kRules{
    Rule{diag::Code::slip_of_spelling, false, look_for_slips, Told::once_a_form},
    Rule{diag::Code::unknown_english, false, look_for_unknown_english, Told::once_a_form},
};
constexpr std::array kEveryWordRules{
    Rule{diag::Code::unknown_korean, false, look_for_unknown_korean, Told::once_a_form},
};

} // namespace

std::vector<Misspelling> look_up(const Reading& reading, std::span<const Language> languages,
                                 const WordSources& words) {
  spelling::WordList accepted = words.accepted ? words.accepted() : spelling::WordList();
  std::vector<spelling::Text> texts;
  std::vector<std::size_t> passages;
  for (std::size_t i = 0; i < reading.passages.size(); ++i) {
    const Passage& passage = reading.passages[i];
    if (passage.role == Role::name || passage.role == Role::skill) accepted.add(passage.raw);
    const std::optional<Language> language = language_of(passage);
    if (!language || !base::contains(languages, *language)) continue;
    texts.push_back({passage.text, *language});
    passages.push_back(i);
  }
  std::vector<Misspelling> found = spelling::check(texts, words.dictionaries, accepted);
  spelling::suggest(found, words.dictionaries, words.go_on);
  for (Misspelling& misspelling : found) misspelling.text = passages[misspelling.text];
  return found;
}

std::span<const Rule> dictionary_rules() { return kRules; }
std::span<const Rule> every_word_rules() { return kEveryWordRules; }

} // namespace hanjang::review
