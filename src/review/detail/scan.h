#pragma once
// Small questions about texts that several rules ask.

#include "review/detail/reading.h"
#include "review/detail/words/rows.h"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::review {

/// The character that ends before a byte, or begins at it; 0 at either end of the text.
char32_t character_before(std::string_view text, std::size_t at);
char32_t character_at(std::string_view text, std::size_t at);

/// True for a letter or digit of any script that a resume is written in, and for what is blotted out.
bool is_word_character(char32_t c);

/// What stands between blanks and line ends, without signs at either end.
std::vector<Stretch> words_of(std::string_view text);

/// The first word of a text; empty where there is none.
Stretch first_word(std::string_view text);

/// The lines of a text, without blanks and list marks at their ends.
std::vector<Stretch> lines_of(std::string_view text);

/// A line without the marks that close it, and a remark in brackets behind them.
Stretch without_end(std::string_view text, Stretch line);

/// Where a phrase in small letters stands in a text as whole words, in any case of ASCII letters, at or
/// behind `from`; npos if nowhere.
std::size_t find_phrase(std::string_view text, std::string_view phrase, std::size_t from = 0);

/// Phrases to look for all at once: most places of a text begin none.
class PhraseList {
public:
  struct Found {
    std::size_t begin;
    std::string_view phrase;

    std::size_t end() const { return begin + phrase.size(); }
  };

  /// `phrases`, which must outlive the list, are in small letters, and none of them is empty.
  constexpr explicit PhraseList(std::span<const std::string_view> phrases) : phrases_(phrases) {
    for (const std::string_view phrase : phrases) begins_[static_cast<unsigned char>(phrase.front())] = true;
  }

  /// The first place at or behind `from` where one of them stands, as find_phrase() finds it; the one listed
  /// first where several do.
  std::optional<Found> find(std::string_view text, std::size_t from = 0) const;

private:
  std::span<const std::string_view> phrases_;
  std::array<bool, 256> begins_{}; ///< by byte: whether one of them begins with it
};

/// True if a text begins with a phrase in small letters, as whole words.
bool starts_with_phrase(std::string_view text, std::string_view phrase);

/// True if one of the words of a context stands in a text, or it asks for none.
bool has_context(std::string_view text, const Context& context);

/// The passages of a language that satisfy a question, with their places in the reading.
template <class Question>
std::vector<const Passage*> passages_of(const Reading& reading, Question question) {
  std::vector<const Passage*> chosen;
  for (const Passage& passage : reading.passages)
    if (question(passage)) chosen.push_back(&passage);
  return chosen;
}

} // namespace hanjang::review
