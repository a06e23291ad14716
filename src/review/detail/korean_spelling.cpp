// Korean spelling: words that are often misspelt, particles, 율 and 률, and blanks.

#include "base/contains.h"
#include "base/hangul.h"
#include "base/utf8.h"
#include "review/detail/korean_words.h"
#include "review/detail/rule.h"
#include "review/detail/scan.h"
#include "review/detail/words/misspelt_korean.h"
#include "review/detail/words/spaced_korean.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <fmt/format.h>
#include <span>

namespace hanjang::review {
namespace {

namespace hangul = base::hangul;

std::vector<const Passage*> korean_passages(const Reading& reading) {
  return passages_of(reading, is_korean);
}

// By syllable: where its rows begin in a list sorted by wrong forms, of which a few begin with a Latin letter
// and stand first, all others with a syllable. One more entry ends the last one's.
using FirstRows = std::array<std::uint16_t, hangul::kLastSyllable - hangul::kFirstSyllable + 2>;

constexpr FirstRows first_rows(std::span<const Misspelling> rows) {
  FirstRows first{};
  std::size_t syllable = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const char32_t c = hangul::syllable_at(rows[i].wrong);
    if (static_cast<unsigned char>(rows[i].wrong.front()) < 0x80) continue;
    while (syllable <= c - hangul::kFirstSyllable) first[syllable++] = static_cast<std::uint16_t>(i);
  }
  while (syllable < first.size()) first[syllable++] = static_cast<std::uint16_t>(rows.size());
  return first;
}

// A list of wrong forms. Most places of a text begin none.
class MisspellingList {
public:
  MisspellingList(std::span<const Misspelling> rows, const FirstRows& first) : rows_(rows), first_(first) {}

  // The longest wrong form that stands at a place of a text, which begins with `c` there.
  const Misspelling* at(std::string_view text, std::size_t at, char32_t c) const {
    const std::string_view rest = text.substr(at);
    const Misspelling* longest = nullptr;
    for (const Misspelling& row : rows_of(c))
      if (rest.starts_with(row.wrong) && stands_as(row.match, text, at, row.wrong.size()) &&
          (longest == nullptr || row.wrong.size() > longest->wrong.size()))
        longest = &row;
    return longest;
  }

private:
  std::span<const Misspelling> rows_of(char32_t c) const {
    if (hangul::is_syllable(c)) {
      const std::size_t syllable = c - hangul::kFirstSyllable;
      return rows_.subspan(first_[syllable], std::size_t{first_[syllable + 1]} - first_[syllable]);
    }
    return rows_.first(c < 0x80 ? first_[0]
                                : 0); // Latin rows do not go by their letters: there are few of them
  }

  std::span<const Misspelling> rows_;
  const FirstRows& first_;
};

constexpr FirstRows kFirstMisspelt = first_rows(kMisspeltKorean);
constexpr FirstRows kFirstLoanwords = first_rows(kLoanwordStyle);

// A particle that goes by the sound before it, behind a vowel and behind a consonant.
struct ParticlePair {
  std::string_view behind_vowel;
  std::string_view behind_consonant;
  bool rieul_is_vowel = false; ///< ㄹ takes the first one
};
constexpr ParticlePair kPairs[]{{"를", "을"}, {"는", "은"}, {"가", "이"}, {"와", "과"}, {"로", "으로", true}};

// What to write: with the particle that follows where the right form takes another one, `팀웍으로` →
// `팀워크로`.
std::string right_form(const Misspelling& found, std::string_view rest) {
  const unsigned final = hangul::final_of(character_before(found.right, found.right.size()));
  for (const ParticlePair& pair : kPairs) {
    const bool takes_vowel = final == 0 || (pair.rieul_is_vowel && final == hangul::kFinalRieul);
    const std::string_view right = takes_vowel ? pair.behind_vowel : pair.behind_consonant;
    const std::string_view wrong = takes_vowel ? pair.behind_consonant : pair.behind_vowel;
    if (rest.starts_with(wrong) && !hangul::is_syllable(character_at(rest, wrong.size())))
      return std::string(found.right) + std::string(right);
  }
  return std::string(found.right);
}

void look_in_list(const MisspellingList& list, const Reading& reading, Findings& findings) {
  for (const Passage* passage : korean_passages(reading)) {
    if (passage->role == Role::name && reading.entries[passage->entry].name != "projects") continue;
    const std::string_view text = passage->text;
    for (std::size_t at = 0; at < text.size();) {
      const base::utf8::Decoded character = base::utf8::decode(text, at);
      const Misspelling* found = list.at(text, at, character.code_point);
      if (found == nullptr) {
        at += character.length;
        continue;
      }
      findings.add(*passage, at, at + found->wrong.size(),
                   fmt::format("`{}` is misspelt ({})", found->wrong, found->reason),
                   fmt::format("write `{}`", right_form(*found, text.substr(at + found->wrong.size()))));
      at += found->wrong.size();
    }
  }
}

void look_for_misspelt(const Reading& reading, Findings& findings) {
  look_in_list({kMisspeltKorean, kFirstMisspelt}, reading, findings);
}

void look_for_loanwords(const Reading& reading, Findings& findings) {
  look_in_list({kLoanwordStyle, kFirstLoanwords}, reading, findings);
}

// A word and the particle that ends it, with the syllable before.
struct Particle {
  std::string_view written;
  std::string_view right;
  bool (*is_wrong)(unsigned final);
};

bool ends_in_vowel(unsigned final) { return final == 0; }
bool ends_in_consonant(unsigned final) { return final != 0; }
bool ends_in_vowel_or_rieul(unsigned final) { return final == 0 || final == hangul::kFinalRieul; }

constexpr std::array kParticles{
    Particle{"를", "을", ends_in_consonant},
    Particle{"을", "를", ends_in_vowel},
    Particle{"와", "과", ends_in_consonant},
    Particle{"으로", "로", ends_in_vowel_or_rieul},
};

// Words that end so and have no particle: `마을`, and verbs with -을: `지을`, `나을`.
bool is_whole_word(std::string_view word) {
  constexpr std::string_view kWords[]{"모을", "들를", "시집와", "마을", "가을", "노을", "고을",
                                      "지을", "이을", "나을",   "부을", "그을", "저을", "겨를",
                                      "들와", "개을", "기와",   "끄을", "쏘을"};
  return std::ranges::any_of(kWords, [&](std::string_view one) { return word.ends_with(one); });
}

void look_for_particles(const Reading& reading, Findings& findings) {
  constexpr std::size_t kLeastStem = 6; // two syllables: of one nothing is certain
  for (const Passage* passage : korean_passages(reading)) {
    if (!is_prose(*passage)) continue;
    for (const Stretch word : passage->stretches) {
      const std::string_view text = word.of(passage->text);
      for (const Particle& particle : kParticles) {
        if (!text.ends_with(particle.written) || text.size() < kLeastStem + particle.written.size() ||
            is_whole_word(text))
          continue;
        const std::size_t stem = text.size() - particle.written.size();
        const char32_t last = character_before(text, stem);
        const char32_t before = character_before(text, base::utf8::previous(text, stem));
        if (!hangul::is_syllable(last) || !hangul::is_syllable(before) ||
            !particle.is_wrong(hangul::final_of(last)))
          continue;
        findings.add(*passage, word.begin + stem, word.end,
                     fmt::format("`{}` behind `{}`", particle.written, text.substr(0, stem)),
                     fmt::format("write `{}{}`", text.substr(0, stem), particle.right));
      }
    }
  }
}

// 율 behind a vowel or ㄴ, else 률 (Korean orthography, article 11, note 1). Only where a noun of two or more
// syllables, or one of one that makes such words, stands before it and the word ends there or goes on with a
// particle.
// Whether the other one of the two ought to stand there. `환율` and names of one syllable before it say
// nothing.
bool is_wrong_rate(std::string_view text, std::size_t at, std::string_view suffix) {
  constexpr std::string_view kOthers[]{"자율", "규율", "선율", "법률", "음률", "운율", "조율", "계율"};
  const char32_t before = character_before(text, at);
  const std::size_t end = at + suffix.size();
  if (!hangul::is_syllable(before) || !ends_noun(text, end)) return false;
  const std::size_t stem = base::utf8::previous(text, at);
  if (!hangul::is_syllable(character_before(text, stem))) return false;
  if (base::contains(kOthers, text.substr(stem, end - stem))) return false;
  const unsigned final = hangul::final_of(before);
  const bool takes_yul = final == 0 || final == hangul::kFinalNieun;
  return takes_yul != (suffix == "율");
}

void look_for_rate(std::string_view suffix, std::string_view right, const Passage& passage,
                   Findings& findings) {
  const std::string_view text = passage.text;
  for (std::size_t at = text.find(suffix); at != std::string_view::npos;
       at = text.find(suffix, at + suffix.size())) {
    if (!is_wrong_rate(text, at, suffix)) continue;
    const std::size_t begin = word_begin(text, at);
    const std::string_view noun = text.substr(begin, at - begin);
    findings.add(passage, begin, at + suffix.size(),
                 fmt::format("`{}{}`: it is {} behind this sound", noun, suffix, right),
                 fmt::format("write `{}{}`", noun, right));
  }
}

void look_for_rates(const Reading& reading, Findings& findings) {
  for (const Passage* passage : korean_passages(reading)) {
    look_for_rate("율", "률", *passage, findings);
    look_for_rate("률", "율", *passage, findings);
  }
}

void look_for_spacing(const Reading& reading, Findings& findings) {
  for (const Passage* passage : korean_passages(reading)) {
    const std::string_view text = passage->text;
    for (const Stretch word : passage->stretches)
      for (const Spaced& row : kSpaced) {
        const std::size_t at = spaced_at(row, word.of(text));
        if (at == std::string_view::npos) continue;
        const std::size_t place = word.begin + at;
        const std::size_t begin = word_begin(text, place);
        const std::string_view noun = text.substr(begin, place - begin);
        findings.add(*passage, begin, word.end,
                     fmt::format("`{}` and `{}` are written together", noun, row.noun),
                     fmt::format("write `{} {}`", noun, text.substr(place, word.end - place)));
        break;
      }
  }
}

constexpr std::array kRules{
    Rule{diag::Code::misspelt_korean, true, look_for_misspelt, Told::once_a_form},
    Rule{diag::Code::loanword_style, false, look_for_loanwords, Told::once_a_form},
    Rule{diag::Code::wrong_particle, true, look_for_particles},
    Rule{diag::Code::rate_suffix, true, look_for_rates, Told::once_a_form},
    Rule{diag::Code::korean_spacing, true, look_for_spacing},
};

} // namespace

std::span<const Rule> korean_spelling_rules() { return kRules; }

} // namespace hanjang::review
