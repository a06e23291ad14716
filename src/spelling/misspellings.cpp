#include "spelling/misspellings.h"

#include "spelling/detail/misspellings_from_m.h"
#include "spelling/detail/misspellings_to_l.h"
#include "spelling/detail/sorted_words.h"

#include <array>
#include <cstddef>

namespace hanjang::spelling {
namespace {

constexpr std::size_t kLetters = 26;
// Where the entries of each letter begin in a sorted list, and its end.
using Starts = std::array<std::size_t, kLetters + 1>;

constexpr Starts starts_of(std::string_view list) {
  Starts starts{};
  std::size_t letter = 0;
  for (std::size_t at = 0; at < list.size(); ++at) {
    if (at > 0 && list[at - 1] != ' ') continue;
    const auto first = static_cast<std::size_t>(list[at] - 'a');
    while (letter <= first) starts[letter++] = at;
  }
  while (letter <= kLetters) starts[letter++] = list.size();
  return starts;
}

constexpr Starts kStartsToL = starts_of(kMisspellingsToL);
constexpr Starts kStartsFromM = starts_of(kMisspellingsFromM);

} // namespace

std::string_view right_form_of(std::string_view misspelling) {
  if (misspelling.empty() || misspelling.front() < 'a' || misspelling.front() > 'z') return {};
  const auto letter = static_cast<std::size_t>(misspelling.front() - 'a');
  const bool is_to_l = misspelling.front() < 'm';
  const std::string_view list = is_to_l ? kMisspellingsToL : kMisspellingsFromM;
  const Starts& starts = is_to_l ? kStartsToL : kStartsFromM;
  const std::string_view entry =
      find_entry(list.substr(starts[letter], starts[letter + 1] - starts[letter]), misspelling);
  return entry.empty() ? entry : entry.substr(entry.find(':') + 1);
}

} // namespace hanjang::spelling
