#pragma once
// Words that count as right because somebody says so: the user's own, and the names in a resume.

#include "base/world.h"

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace hanjang::spelling {

/// The name of a user's list of words, beside a resume and in the folder of configuration.
inline constexpr std::string_view kWordsFile = "words.txt";

/// Words, found whatever the case of their letters in ASCII, and whether Hangul is put together or spelled
/// out.
class WordList {
public:
  /// Adds every word of a text: of `Nuri-Lab (누리랩)` there are `Nuri`, `Lab` and `누리랩`.
  void add(std::string_view text);
  bool has(std::string_view word) const;
  bool empty() const { return words_.empty(); }

private:
  std::set<std::string, std::less<>> words_; // in small letters, composed
};

/// Adds the words of a file: one a line, and what stands behind `#` is a comment. A file that is not there
/// has none. Returns why a file cannot be read, or an empty text.
std::string add_words_of(const std::filesystem::path& file, const base::World& world, WordList& words);

struct LearnResult {
  bool is_new = false; ///< the file has the word now and did not before
  std::string error;   ///< why it could not be added; empty: it could
};

/// Adds a word to a file of words, which is made if it is not there. The words of the file are sorted by
/// that; a comment of its own line goes with the word below it, but that before the first word stays at the
/// top if a blank line ends it. The file is replaced as a whole, and not touched if it has the word.
LearnResult learn(std::string_view word, const std::filesystem::path& file, const base::World& world);

} // namespace hanjang::spelling
