#pragma once
// Where the outputs of a run go.

#include "base/world.h"
#include "driver/source.h"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::driver {

/// Where each language's file goes, or why the option makes no sense.
struct OutputPlan {
  std::vector<std::filesystem::path> files;        ///< one per language; none: standard output
  std::optional<std::filesystem::path> new_folder; ///< to be made first
  std::string usage_error;                         ///< empty: none
  std::string usage_hint;
};

/// What the files of a run are called after.
struct OutputNaming {
  const SourceName& source;
  std::span<const std::string> languages;
  std::string_view extension; ///< with the dot
};

/// Reads the option `-o`. Empty: NAME.LANG.EXTENSION in the current folder. `-`: standard output. A folder
/// that is there, or a path that ends in a slash: NAME.LANG.EXTENSION in it. Else a file name: taken as it is
/// for one language; for several, the language goes before its extension. A sheet of all layouts goes by
/// `layouts` in place of a language. No file that the run has read (`inputs`) is written over.
OutputPlan plan_output(const std::string& option, const OutputNaming& naming,
                       std::span<const std::filesystem::path> inputs, const base::World& world);

} // namespace hanjang::driver
