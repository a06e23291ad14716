#include "driver/spelling.h"

#include "base/path_text.h"
#include "spelling/word_list.h"

#include <fmt/format.h>

namespace hanjang::driver {
namespace {

namespace fs = std::filesystem;

// Returns why a folder could not be made, or an empty text.
std::string make_folders(const fs::path& folder, const base::World& world) {
  if (folder.empty() || world.kind(folder) != base::PathKind::missing) return {};
  if (std::string error = make_folders(folder.parent_path(), world); !error.empty()) return error;
  return world.make_folder(folder);
}

} // namespace

fs::path words_in(const fs::path& folder) { return folder / fs::path(spelling::kWordsFile); }

fs::path words_of_user(const base::World& world) {
  const fs::path folder = world.configuration_folder();
  return folder.empty() ? folder : words_in(folder);
}

bool learn_word(const std::string& word, const fs::path& list, const base::World& world,
                diag::Diagnostics& diagnostics) {
  const bool is_own = list == words_of_user(world);
  const std::string reason = is_own ? make_folders(list.parent_path(), world) : std::string();
  const spelling::LearnResult result = reason.empty()
                                           ? spelling::learn(word, list, world)
                                           : spelling::LearnResult{.is_new = false, .error = reason};
  if (!result.error.empty())
    diagnostics.report(diag::Code::cannot_write, {},
                       fmt::format("cannot add `{}` to {}: {}", word, base::utf8_of(list), result.error));
  return result.is_new;
}

} // namespace hanjang::driver
