#pragma once
// What words are looked up in, and the words that users add.

#include "base/world.h"
#include "diag/diagnostic.h"
#include "spelling/dictionaries.h"

#include <filesystem>
#include <functional>
#include <string>

namespace hanjang::driver {

/// The dictionaries of one command, loaded once for all of its files.
struct Spelling {
  spelling::Dictionaries dictionaries;
  /// As of review::WordSources.
  std::function<bool()> go_on = {};
};

/// The list of words beside a resume in a folder.
std::filesystem::path words_in(const std::filesystem::path& folder);

/// The user's own list of words, or an empty path if nobody knows where it would be.
std::filesystem::path words_of_user(const base::World& world);

/// Adds a word to a list, which is made if it is not there, as is the folder of the user's own. Returns true
/// if the list did not have the word before; reports why it could not be added.
bool learn_word(const std::string& word, const std::filesystem::path& list, const base::World& world,
                diag::Diagnostics& diagnostics);

} // namespace hanjang::driver
