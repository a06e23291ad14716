#pragma once
// Small dictionaries, written by the tests themselves.

#include "spelling/speller.h"
#include "support/disk.h"
#include "support/memory_world.h"
#include "support/temporary_folder.h"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::test {

/// A folder with dictionaries of a few words, and the world that has no others.
class SmallDictionaries {
public:
  SmallDictionaries() {
    world.dictionaries = {folder.path()};
    world.machine = &disk();
  }
  SmallDictionaries(const SmallDictionaries&) = delete;
  SmallDictionaries& operator=(const SmallDictionaries&) = delete;

  /// A dictionary of these words and no other form of them.
  void put(const std::string& name, std::initializer_list<std::string_view> words,
           const std::string& affixes = "") {
    std::string list = std::to_string(words.size()) + "\n";
    for (const std::string_view word : words) list.append(word).push_back('\n');
    folder.put(name + ".dic", list);
    folder.put(name + ".aff", "SET UTF-8\n" + affixes);
  }

  void put_english(std::initializer_list<std::string_view> words) {
    put("en_US", words);
    put("en_GB", {"colour"});
  }

  void put_common(std::initializer_list<std::string_view> words) {
    std::string list;
    for (const std::string_view word : words) list.append(word).push_back('\n');
    folder.put("american-english-small", list);
  }

  TemporaryFolder folder;
  MemoryWorld world;
};

/// What was found in a text, as `word > suggestion, suggestion`.
inline std::vector<std::string> listed(const std::vector<spelling::Misspelling>& found) {
  std::vector<std::string> lines;
  for (const spelling::Misspelling& one : found) {
    std::string line = one.word;
    const char* separator = " > ";
    for (const std::string& suggestion : one.suggestions.value_or(std::vector<std::string>{})) {
      line += separator + suggestion;
      separator = ", ";
    }
    lines.push_back(line);
  }
  return lines;
}

using Lines = std::vector<std::string>;

} // namespace hanjang::test
