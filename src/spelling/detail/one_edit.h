#pragma once
// What a word may have been before one slip of the hand: all words at a Damerau distance of one.

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace hanjang::spelling {

/// What the slip was, the likelier ones first.
enum class Slip {
  swapped, ///< two letters beside each other
  missing, ///< a letter was left out
  extra,   ///< a letter too many
  other,   ///< another letter
};

/// Calls `take(std::string_view before, Slip)` for every word that becomes `word` by one slip in small
/// letters or the apostrophe; some more than once. `word` is in small letters of ASCII.
template <typename Take>
void for_each_word_before(std::string_view word, Take take) {
  constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz'";
  std::string before(word);
  for (std::size_t i = 0; i + 1 < word.size(); ++i) {
    if (word[i] == word[i + 1]) continue;
    std::swap(before[i], before[i + 1]);
    take(std::string_view(before), Slip::swapped);
    std::swap(before[i], before[i + 1]);
  }
  for (std::size_t i = 0; i < word.size(); ++i) {
    for (const char letter : kLetters) {
      if (letter == word[i]) continue;
      before[i] = letter;
      take(std::string_view(before), Slip::other);
    }
    before[i] = word[i];
  }
  for (std::size_t i = 0; i <= word.size(); ++i) {
    before.assign(word).insert(i, 1, ' ');
    for (const char letter : kLetters) {
      before[i] = letter;
      take(std::string_view(before), Slip::missing);
    }
  }
  for (std::size_t i = 0; i < word.size(); ++i) {
    before.assign(word).erase(i, 1);
    take(std::string_view(before), Slip::extra);
  }
}

} // namespace hanjang::spelling
