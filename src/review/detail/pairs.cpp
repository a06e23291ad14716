// Two languages side by side.

#include "base/ascii.h"
#include "base/contains.h"
#include "base/hangul.h"
#include "base/utf8.h"
#include "review/detail/numbers/numbers.h"
#include "review/detail/rule.h"
#include "review/detail/scan.h"
#include "schema/language_codes.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <set>
#include <string>

namespace hanjang::review {
namespace {

namespace ascii = base::ascii;

// The Korean and the English version of one text.
struct Pair {
  const Passage* korean = nullptr;
  const Passage* english = nullptr;
};

// Versions of a text follow each other, and all are of one entry and key.
std::vector<Pair> pairs_of(const Reading& reading) {
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i + 1 < reading.passages.size(); ++i) {
    const Passage& one = reading.passages[i];
    const Passage& other = reading.passages[i + 1];
    if (one.of != other.of) continue;
    if (is_korean(one) && is_english(other)) pairs.push_back({&one, &other});
    if (is_english(one) && is_korean(other)) pairs.push_back({&other, &one});
  }
  return pairs;
}

std::set<std::string> urls_of(const Passage& passage) {
  std::set<std::string> urls;
  const auto add = [&](const std::vector<resume::Inline>& inlines) {
    for (const resume::Inline& part : inlines)
      if (!part.url.empty()) urls.insert(part.url);
  };
  add(passage.rich->inlines);
  for (const resume::ProseBlock& block : passage.rich->rest) add(block.inlines);
  return urls;
}

void look_for_links(const Reading& reading, Findings& findings) {
  for (const Pair& pair : pairs_of(reading)) {
    const std::set<std::string> korean = urls_of(*pair.korean);
    const std::set<std::string> english = urls_of(*pair.english);
    if (korean == english) continue;
    findings.add(pair.english->entry, pair.english->whole(),
                 fmt::format("the links of this text differ: {} in Korean, {} in English",
                             korean.empty() ? "none" : fmt::format("{}", fmt::join(korean, ", ")),
                             english.empty() ? "none" : fmt::format("{}", fmt::join(english, ", "))),
                 "give both the same, or say which one is right", {{pair.korean->whole(), "in Korean"}});
  }
}

void look_for_items(const Reading& reading, Findings& findings) {
  for (const Pair& pair : pairs_of(reading)) {
    const std::size_t korean = pair.korean->rich->rest.size() + 1;
    const std::size_t english = pair.english->rich->rest.size() + 1;
    // How one says a thing in paragraphs may differ between letters; lines of work may not.
    if (korean == english || pair.korean->role == Role::letter) continue;
    findings.add(pair.english->entry, pair.english->whole(),
                 fmt::format("{} paragraphs or items in English, {} in Korean", english, korean),
                 "write what is missing in one of them", {{pair.korean->whole(), "in Korean"}});
  }
}

// Names in Latin letters as Korean texts have them: with a capital, a digit or a sign inside.
bool is_name(std::string_view word) {
  constexpr std::size_t kLeastLetters = 3;
  return word.size() >= kLeastLetters && ascii::is_letter(word.front()) &&
         std::ranges::any_of(word, [](char c) { return ascii::is_upper(c); });
}

// What a name is compared by: its letters and digits in small letters.
std::string bare(std::string_view word) {
  std::string result;
  for (const char c : word)
    if (ascii::is_letter_or_digit(c)) result += ascii::to_lower(c);
  return result;
}

void look_for_names(const Reading& reading, Findings& findings) {
  for (const Pair& pair : pairs_of(reading)) {
    if (pair.korean->role == Role::letter || !is_prose(*pair.korean)) continue;
    // What an entry says of it elsewhere counts: one language may name it in the role, one in the result.
    std::string english;
    for (const std::size_t place : reading.passages_of_entry[pair.korean->entry])
      if (const Passage& passage = reading.passages[place]; is_english(passage) || passage.is_plain)
        english += bare(passage.raw) + ' ';
    const auto index = static_cast<std::size_t>(pair.korean - reading.passages.data());
    const auto first = std::ranges::lower_bound(reading.words, index, {}, &Word::passage);
    for (auto word = first; word != reading.words.end() && word->passage == index; ++word) {
      const std::string_view name = reading.text_of(*word);
      if (!is_name(name) || english.find(bare(name)) != std::string::npos) continue;
      findings.add(*pair.korean, word->begin, word->end,
                   fmt::format("`{}` is named in Korean and not in English", name),
                   "name it in both, or in neither");
    }
  }
}

// `5%` and `30 shops`, as they are written.
std::string written(const Passage& passage, const std::vector<Quantity>& quantities) {
  std::vector<std::string> words;
  for (const Quantity& quantity : quantities)
    words.push_back(fmt::format("`{}`", passage.raw.substr(quantity.begin, quantity.end - quantity.begin)));
  return fmt::format("{}", fmt::join(words, ", "));
}

void look_for_numbers(const Reading& reading, Findings& findings) {
  for (const Pair& pair : pairs_of(reading)) {
    if (pair.korean->role == Role::letter) continue; // each language may tell it in its own way
    const auto korean = read_quantities(pair.korean->with_quotations, Language::korean);
    const auto english = read_quantities(pair.english->with_quotations, Language::english);
    const Difference difference = compare_quantities(korean, english);
    if (difference.empty()) continue;
    const bool is_in_english = !difference.only_second.empty();
    const Passage& passage = is_in_english ? *pair.english : *pair.korean;
    const Quantity& first = is_in_english ? difference.only_second.front() : difference.only_first.front();
    std::string message;
    if (difference.only_first.empty())
      message = fmt::format("{} in English is not in the Korean text",
                            written(*pair.english, difference.only_second));
    else if (difference.only_second.empty())
      message = fmt::format("{} in Korean is not in the English text",
                            written(*pair.korean, difference.only_first));
    else
      message = fmt::format("{} in English, and {} in Korean", written(*pair.english, difference.only_second),
                            written(*pair.korean, difference.only_first));
    const Passage& other = is_in_english ? *pair.korean : *pair.english;
    const auto& others = difference.only_first;
    const diag::Span place = is_in_english && !others.empty()
                                 ? other.locate(others.front().begin, others.front().end)
                                 : other.whole();
    findings.add(passage.entry, passage.locate(first.begin, first.end), std::move(message),
                 "say the same in both, or say why they differ",
                 {{place, is_in_english ? "in Korean" : "in English"}});
  }
}

struct Letters {
  std::size_t hangul = 0;
  std::size_t latin = 0;
};

Letters letters_of(std::string_view text) {
  Letters count;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, length] = base::utf8::decode(text, at);
    if (base::hangul::is_syllable(c)) ++count.hangul;
    if (c < 0x80 && ascii::is_letter(static_cast<char>(c))) ++count.latin;
    at += length;
  }
  return count;
}

bool is_printed_in(const Reading& reading, std::string_view language) {
  return std::ranges::any_of(reading.resume.languages,
                             [&](const std::string& one) { return schema::same_language(one, language); });
}

void look_for_other_language(const Reading& reading, Findings& findings) {
  constexpr std::size_t kLeastWords = 4;
  for (const Passage& passage : reading.passages) {
    const Letters letters = letters_of(passage.text);
    // A name in Hangul may stand in brackets.
    if (is_english(passage) && !passage.is_plain && letters.hangul > letters.latin)
      findings.add(passage.entry, passage.whole(), "this English text is in Korean", "translate it");
    if (passage.is_plain && letters.hangul > letters.latin && is_printed_in(reading, "en") &&
        is_printed_in(reading, "ko") && passage.role != Role::letter &&
        reading.entries[passage.entry].kind != "letter")
      findings.add(passage.entry, passage.whole(), "this text is printed in English too, and it is in Korean",
                   "give a text for each: { ko = \"…\", en = \"…\" }");
  }
  for (const Pair& pair : pairs_of(reading))
    if (pair.korean->raw == pair.english->raw && letters_of(pair.korean->text).hangul == 0 &&
        is_prose(*pair.korean) && pair.korean->stretches.size() >= kLeastWords)
      findings.add(pair.korean->entry, pair.korean->whole(), "this Korean text is in English",
                   "translate it, or write the text once for both");
}

constexpr std::array kRules{
    Rule{diag::Code::numbers_differ, true, look_for_numbers},
    Rule{diag::Code::names_differ, false, look_for_names},
    Rule{diag::Code::links_differ, true, look_for_links},
    Rule{diag::Code::items_differ, true, look_for_items},
    Rule{diag::Code::other_language, true, look_for_other_language},
};

} // namespace

std::span<const Rule> pair_rules() { return kRules; }

} // namespace hanjang::review
