#pragma once
// Spelling: which words of a text are none, and what may have been meant.

#include "spelling/dictionaries.h"
#include "spelling/word_list.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::spelling {

enum class Language { english, korean };

/// A text of a resume: what is printed, without marks and code. Addresses, names of files and the like may
/// stand in it.
struct Text {
  std::string_view bytes; ///< UTF-8; borrowed
  Language language;
};

/// Why a word was found.
enum class Evidence {
  listed,      ///< a misspelling that is often seen, from a list; needs no dictionary
  slip,        ///< no dictionary has it, and it is one slip from a word that resumes use
  doubtful,    ///< the same from another word: as often a term that no list has
  capitalised, ///< either, of a word with a capital: as often a name
  unknown,     ///< no dictionary has it, and that is all. Of Korean
};

/// A word that is none.
struct Misspelling {
  std::size_t text;  ///< which of the texts
  std::size_t begin; ///< in bytes of that text
  std::size_t end;
  std::string word; ///< with straight apostrophes, and Hangul put together
  Language language;
  Evidence evidence;
  /// What may have been meant, the likeliest first and at most five. Nothing: not asked for yet; see
  /// suggest().
  std::optional<std::vector<std::string>> suggestions;
};

/// Tells right words of a language from others. For one thread at a time.
class Speller {
public:
  Speller() = default;
  Speller(const Speller&) = delete;
  Speller& operator=(const Speller&) = delete;
  virtual ~Speller() = default;

  /// True if a dictionary of the language, the program's own list or the accepted words have the word, and if
  /// there is no dictionary to tell.
  virtual bool is_right(std::string_view word) = 0;
  /// What may have been meant by a word that is none, the likeliest first and at most five. Korean: up to a
  /// quarter of a second a word.
  virtual std::vector<std::string> suggestions(std::string_view word) = 0;
  /// The misspellings of those `texts` that are in the language of this speller, from first to last. What is
  /// seen of English is what a resume can be blamed for: a slip, not every word that dictionaries lack. All
  /// texts of a resume belong together, since a word that it has elsewhere may be what was meant.
  virtual std::vector<Misspelling> check(std::span<const Text> texts) = 0;
};

/// `dictionaries` and `accepted` must outlive the speller.
std::unique_ptr<Speller> make_speller(Language language, Dictionaries& dictionaries,
                                      const WordList& accepted);

/// The misspellings of texts in several languages, in the order of the texts; a language without a text loads
/// nothing. Those of English have their suggestions, those of Korean wait for suggest().
std::vector<Misspelling> check(std::span<const Text> texts, Dictionaries& dictionaries,
                               const WordList& accepted);

/// Fills in suggestions where they were not asked for yet, from the first on, each word looked up once.
/// `go_on` is asked before each word; once it says false the rest is left as it is, for a later call. Without
/// it, all.
void suggest(std::span<Misspelling> misspellings, Dictionaries& dictionaries,
             const std::function<bool()>& go_on = {});

} // namespace hanjang::spelling
