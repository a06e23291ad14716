// Names of products as their makers write them, and names that one file spells in two ways.

#include "review/detail/words/brands.h"

#include "base/ascii.h"
#include "base/contains.h"
#include "base/utf8.h"
#include "review/detail/rule.h"
#include "review/detail/scan.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <fmt/format.h>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace hanjang::review {
namespace {

namespace ascii = base::ascii;

bool is_free(std::string_view form) {
  return std::ranges::none_of(form, [](char c) { return ascii::is_upper(c); });
}

// Paths, handles, files, tags and the like: `@react`, `docker-compose`, `org/linux`. A form in small letters
// has to stand free; one with capitals may be parted from another name by a stroke or a hyphen.
bool is_part_of_name(std::string_view text, std::size_t begin, std::size_t end) {
  const std::string_view form = text.substr(begin, end - begin);
  const char before = begin > 0 ? text[begin - 1] : ' ';
  const char after = end < text.size() ? text[end] : ' ';
  const char further = end + 1 < text.size() ? text[end + 1] : ' ';
  const bool is_behind_dot = before == '.' && begin > 1 && ascii::is_letter_or_digit(text[begin - 2]);
  const bool is_joined = base::contains(std::string_view("@#\\_"), before) || is_behind_dot ||
                         before == kBlot || base::contains(std::string_view("@+#_="), after) ||
                         after == kBlot || (after == '.' && ascii::is_letter_or_digit(further));
  if (is_joined) return true;
  return is_free(form) &&
         (base::contains(std::string_view("-/."), before) || base::contains(std::string_view("-/"), after));
}

constexpr std::size_t kBytes = 256;

// By the first byte of a wrong form, the place of the first row with that byte or a later one.
constexpr std::array<std::uint16_t, kBytes + 1> starts_of_brands() {
  std::array<std::uint16_t, kBytes + 1> starts{};
  std::size_t byte = 0;
  for (std::size_t i = 0; i < kBrands.size(); ++i)
    while (byte <= static_cast<unsigned char>(kBrands[i].wrong.front()))
      starts[byte++] = static_cast<std::uint16_t>(i);
  while (byte <= kBytes) starts[byte++] = static_cast<std::uint16_t>(kBrands.size());
  return starts;
}
constexpr auto kStarts = starts_of_brands();

const Brand* find_brand(std::string_view written) {
  const auto byte = static_cast<unsigned char>(written.front());
  const std::span rows(kBrands.begin() + kStarts[byte], kBrands.begin() + kStarts[byte + 1U]);
  const auto found = std::ranges::lower_bound(rows, written, {}, &Brand::wrong);
  return found != rows.end() && found->wrong == written ? &*found : nullptr;
}

// The longest name in a wrong form that begins with a word: of up to three words with a blank between them.
struct FoundBrand {
  const Brand* brand = nullptr;
  std::size_t words = 0;
  std::size_t begin = 0;
};

FoundBrand brand_at(const Reading& reading, std::size_t first) {
  constexpr std::size_t kMostWords = 3;
  FoundBrand found;
  const Word& word = reading.words[first];
  const std::string_view text = reading.passages[word.passage].text;
  for (std::size_t count = 1; count <= kMostWords && first + count <= reading.words.size(); ++count) {
    const Word& last = reading.words[first + count - 1];
    if (last.passage != word.passage) break;
    if (count > 1 && text.substr(last.begin - 1, 1) != " ") break;
    if (count > 1 && reading.words[first + count - 2].end + 1 != last.begin) break;
    // `.Net` begins with a sign.
    const std::size_t begin = word.begin > 0 && text[word.begin - 1] == '.' ? word.begin - 1 : word.begin;
    if (const Brand* brand = find_brand(text.substr(begin, last.end - begin))) found = {brand, count, begin};
  }
  return found;
}

// Phrases that hold a form and mean something else, such as `Mac OS 9`.
bool is_other_thing(std::string_view text, std::size_t begin, std::size_t end) {
  return std::ranges::any_of(kOtherThanBrands, [&](std::string_view phrase) {
    const std::size_t first = begin > phrase.size() ? begin - phrase.size() : 0;
    const std::size_t at = find_phrase(text, phrase, first);
    return at != std::string_view::npos && at <= begin && at + phrase.size() >= end;
  });
}

// A text in capitals throughout says nothing of how it spells a name.
bool is_shouted(std::string_view text) {
  const auto letters = std::ranges::count_if(text, [](char c) { return ascii::is_letter(c); });
  const bool has_small =
      std::ranges::any_of(text, [](char c) { return ascii::is_letter(c) && !ascii::is_upper(c); });
  constexpr std::ptrdiff_t kLeastLetters = 12;
  return !has_small && letters >= kLeastLetters;
}

void look_for_brands(const Reading& reading, Findings& findings) {
  for (std::size_t i = 0; i < reading.words.size();) {
    const FoundBrand found = brand_at(reading, i);
    if (found.brand == nullptr) {
      ++i;
      continue;
    }
    const Word& first = reading.words[i];
    const std::size_t end = reading.words[i + found.words - 1].end;
    const Passage& passage = reading.passages[first.passage];
    i += found.words;
    if (found.brand->wrong == found.brand->right || is_part_of_name(passage.text, found.begin, end) ||
        is_other_thing(passage.text, found.begin, end) || is_shouted(passage.text))
      continue;
    // A network is known by its name in any letters, and pages show the handle there.
    if (passage.key == "handle" || passage.key == "network") continue;
    if (passage.key == "name" && reading.entries[passage.entry].name == "person") continue;
    findings.add(passage, found.begin, end,
                 fmt::format("`{}` is written `{}`", found.brand->wrong, found.brand->right),
                 fmt::format("write `{}`", found.brand->right));
  }
}

void look_for_item_brands(const Reading& reading, Findings& findings) {
  for (const Passage& passage : reading.passages) {
    if (passage.role != Role::skill) continue;
    const auto found =
        std::ranges::lower_bound(kItemBrands, std::string_view(passage.text), {}, &Brand::wrong);
    if (found == kItemBrands.end() || found->wrong != passage.text) continue;
    findings.add(passage, 0, passage.text.size(),
                 fmt::format("`{}` is written `{}`", found->wrong, found->right),
                 fmt::format("write `{}`", found->right));
  }
}

void look_for_names(const Reading& reading, Findings& findings) {
  look_for_brands(reading, findings);
  look_for_item_brands(reading, findings);
}

// A name that is spelt on purpose: with a capital or a point inside.
bool is_spelt(std::string_view word) {
  return std::ranges::any_of(word.substr(1), [](char c) { return ascii::is_upper(c) || c == '.'; });
}

bool is_shouting(std::string_view word) {
  return std::ranges::none_of(word, [](char c) { return ascii::is_letter(c) && !ascii::is_upper(c); });
}

struct Place {
  std::size_t passage;
  std::size_t begin;
  std::size_t end;
};

// Small letters without points: the same for every spelling of a name.
std::string name_key(std::string_view written) {
  std::string key = ascii::to_lower(written);
  std::erase(key, '.');
  return key;
}

bool is_name(const Reading& reading, const Word& word) {
  const std::string_view written = reading.text_of(word);
  return ascii::is_letter(written.front()) && !is_shouting(written) &&
         !is_part_of_name(reading.passages[word.passage].text, word.begin, word.end) &&
         written.find_first_of("-_'") == std::string_view::npos;
}

// The keys of names that are spelt on purpose somewhere, sorted.
std::vector<std::string> spelt_keys(const Reading& reading) {
  constexpr std::size_t kLeastLetters = 4;
  std::vector<std::string> keys;
  for (const Word& word : reading.words) {
    const std::string_view written = reading.text_of(word);
    if (!is_spelt(written) || !is_name(reading, word)) continue;
    if (std::string key = name_key(written); key.size() >= kLeastLetters) keys.push_back(std::move(key));
  }
  std::ranges::sort(keys);
  return keys;
}

// Places of each spelling of a name, by its key. `search` beside `Search` at the beginning of a line is a
// word and no spelling of its own: one of them has to be spelt on purpose.
using Spellings = std::map<std::string, std::map<std::string, std::vector<Place>>>;

Spellings spellings_of(const Reading& reading) {
  const std::vector<std::string> spelt = spelt_keys(reading);
  Spellings names;
  for (const Word& word : reading.words) {
    const std::string_view written = reading.text_of(word);
    if (!ascii::is_letter(written.front())) continue;
    const std::string key = name_key(written);
    if (!std::ranges::binary_search(spelt, key) || !is_name(reading, word) || find_brand(written) != nullptr)
      continue;
    names[key][std::string(written)].push_back({word.passage, word.begin, word.end});
  }
  return names;
}

// Two names that differ in their capitals alone.
bool are_two_names(std::string_view key) { return key == "react" || key == "nest" || key == "rest"; }

bool is_common(const std::map<std::string, std::vector<Place>>& forms) {
  return std::ranges::none_of(forms, [](const auto& form) { return is_spelt(form.first); });
}

void look_for_two_spellings(const Reading& reading, Findings& findings) {
  for (const auto& [key, forms] : spellings_of(reading)) {
    if (forms.size() < 2 || is_common(forms) || are_two_names(key)) continue;
    const auto often = std::ranges::max_element(
        forms, {}, [](const auto& form) { return std::pair(form.second.size(), is_spelt(form.first)); });
    for (const auto& [form, places] : forms) {
      if (form == often->first) continue;
      const Place& place = places.front();
      const Place& other = often->second.front();
      findings.add(
          reading.passages[place.passage].entry,
          reading.passages[place.passage].locate(place.begin, place.end),
          fmt::format("`{}` stands beside `{}` in this file", form, often->first), "choose one of them",
          {{reading.passages[other.passage].locate(other.begin, other.end), "spelt otherwise here"}});
    }
  }
}

// `Hyper Grid` beside `HyperGrid`: the closed form has capitals inside, at which the other has blanks.
void look_for_closed_and_spaced(const Reading& reading, Findings& findings) {
  std::map<std::string, Word> closed;
  for (const Word& word : reading.words) {
    const std::string_view written = reading.text_of(word);
    if (ascii::is_letter(written.front()) && is_spelt(written) && !is_shouting(written) &&
        written.find('.') == std::string_view::npos)
      closed.emplace(ascii::to_lower(written), word);
  }
  for (std::size_t i = 0; i + 1 < reading.words.size(); ++i) {
    const Word& first = reading.words[i];
    const Word& second = reading.words[i + 1];
    if (first.passage != second.passage || first.end + 1 != second.begin) continue;
    const Passage& passage = reading.passages[first.passage];
    if (passage.text[first.end] != ' ' || !ascii::is_upper(reading.text_of(first).front()) ||
        !ascii::is_upper(reading.text_of(second).front()))
      continue;
    const auto known =
        closed.find(ascii::to_lower(reading.text_of(first)) + ascii::to_lower(reading.text_of(second)));
    if (known == closed.end()) continue;
    const Passage& other = reading.passages[known->second.passage];
    findings.add(passage.entry, passage.locate(first.begin, second.end),
                 fmt::format("`{}` stands beside `{}` in this file",
                             passage.text.substr(first.begin, second.end - first.begin),
                             reading.text_of(known->second)),
                 "choose one of them",
                 {{other.locate(known->second.begin, known->second.end), "as one word here"}});
  }
}

constexpr std::array kRules{
    Rule{diag::Code::brand_spelling, true, look_for_names, Told::once_a_form},
    Rule{diag::Code::two_spellings, true, look_for_two_spellings},
    Rule{diag::Code::closed_and_spaced, true, look_for_closed_and_spaced},
};

} // namespace

std::span<const Rule> brand_rules() { return kRules; }

} // namespace hanjang::review
