#pragma once
// libhunspell, and the only place that includes its header.

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::spelling {

/// A dictionary in memory. Words are UTF-8 here, whatever the dictionary's own encoding.
class Dictionary {
public:
  Dictionary() = default;
  Dictionary(const Dictionary&) = delete;
  Dictionary& operator=(const Dictionary&) = delete;
  virtual ~Dictionary() = default;

  /// True if the dictionary has the word, in this form. Also for what cannot be asked of it: a word that is
  /// longer than the library takes, and one with letters that the dictionary's encoding may lack.
  virtual bool has(std::string_view word) const = 0;
  /// What may have been meant, the likeliest first. Slow: up to a quarter of a second. Words that a
  /// dictionary marks as not to be suggested are not among them.
  virtual std::vector<std::string> suggestions(std::string_view word) const = 0;
};

/// Loads a dictionary of two files, which must be there; null if the library does not take them.
std::unique_ptr<const Dictionary> open_dictionary(const std::filesystem::path& affixes,
                                                  const std::filesystem::path& words);

} // namespace hanjang::spelling
