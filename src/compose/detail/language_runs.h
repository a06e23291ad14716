#pragma once
// Text of another language than the document's, told by its script (ISO 14289-1, 7.2): so that it is read out
// in its own voice.

#include <cstddef>
#include <string_view>
#include <vector>

namespace hanjang::compose {

/// Bytes of a text of one language.
struct LanguageRun {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view language = {}; ///< BCP 47; empty: that of the document
};

/// A text in runs, of which there is at least one. Hangul is Korean wherever it stands. A text of at least
/// two Latin words is English in a Korean, Japanese or Chinese document if there are no other letters in it:
/// a term among words of those languages is one of theirs.
std::vector<LanguageRun> language_runs(std::string_view text, std::string_view document);

} // namespace hanjang::compose
