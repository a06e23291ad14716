#pragma once
// A list of the common words of English, one a line, as systems keep it.

#include "base/world.h"

#include <memory>
#include <string_view>
#include <vector>

namespace hanjang::spelling {

/// The words in small letters of ASCII of such a list; possessives (`word's`) are left out.
class CommonWords {
public:
  /// Keeps the file, whose words are looked at in place. Never null.
  explicit CommonWords(std::shared_ptr<const base::MappedFile> file);

  /// `word` in small letters.
  bool has(std::string_view word) const;

private:
  std::shared_ptr<const base::MappedFile> file_;
  std::vector<std::string_view> words_; // sorted
};

} // namespace hanjang::spelling
