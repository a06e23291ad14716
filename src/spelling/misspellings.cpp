#include "spelling/misspellings.h"

#include "spelling/detail/misspellings_from_m.h"
#include "spelling/detail/misspellings_to_l.h"
#include "spelling/detail/sorted_words.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace hanjang::spelling {
namespace {

constexpr std::size_t kLetters = 26;
constexpr std::size_t kPairs = kLetters * (kLetters + 1);

// A number for the first two characters of a word that begins with a small letter, in the order of the lists:
// any that is no letter stands before all letters.
constexpr std::size_t pair_of(std::string_view word) {
  const bool is_letter = word.size() > 1 && word[1] >= 'a' && word[1] <= 'z';
  const auto second = is_letter ? static_cast<std::size_t>(word[1] - 'a') + 1 : 0;
  return static_cast<std::size_t>(word[0] - 'a') * (kLetters + 1) + second;
}

// Where the entries of each pair begin in a sorted list, and its end.
using Starts = std::array<std::uint16_t, kPairs + 1>;

constexpr Starts starts_of(std::string_view list) {
  static_assert(kMisspellingsToL.size() < UINT16_MAX && kMisspellingsFromM.size() < UINT16_MAX);
  Starts starts{};
  std::size_t pair = 0;
  for (std::size_t at = 0; at < list.size(); ++at) {
    if (at > 0 && list[at - 1] != ' ') continue;
    const std::size_t own = pair_of(list.substr(at, 2));
    while (pair <= own) starts[pair++] = static_cast<std::uint16_t>(at);
  }
  while (pair <= kPairs) starts[pair++] = static_cast<std::uint16_t>(list.size());
  return starts;
}

constexpr Starts kStartsToL = starts_of(kMisspellingsToL);
constexpr Starts kStartsFromM = starts_of(kMisspellingsFromM);

} // namespace

std::string_view right_form_of(std::string_view misspelling) {
  if (misspelling.empty() || misspelling.front() < 'a' || misspelling.front() > 'z') return {};
  const std::size_t pair = pair_of(misspelling);
  const bool is_to_l = misspelling.front() < 'm';
  const std::string_view list = is_to_l ? kMisspellingsToL : kMisspellingsFromM;
  const Starts& starts = is_to_l ? kStartsToL : kStartsFromM;
  const std::string_view entry =
      find_entry(list.substr(starts[pair], std::size_t{starts[pair + 1]} - starts[pair]), misspelling);
  return entry.empty() ? entry : entry.substr(entry.find(':') + 1);
}

} // namespace hanjang::spelling
