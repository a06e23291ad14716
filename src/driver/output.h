#pragma once
// Where the outputs of a run go.

#include "base/world.h"
#include "diag/diagnostic.h"
#include "driver/job.h"
#include "driver/source.h"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::driver {

/// Where each output's file goes, or why the option makes no sense.
struct OutputPlan {
  std::vector<std::filesystem::path> files;        ///< one per output; none: standard output
  std::optional<std::filesystem::path> new_folder; ///< to be made first
  std::string usage_error;                         ///< empty: none
  std::string usage_hint;
};

/// What the files of a run are called after.
struct OutputNaming {
  const SourceName& source;
  std::span<const Output> outputs;
  std::string_view extension;   ///< with the dot
  bool is_all_variants = false; ///< of the file; one name cannot be theirs
};

/// Reads the option `-o`. Empty: in the current folder, SOURCE.NAME.EXTENSION, or STEM.EXTENSION of an output
/// that has a stem. `-`: standard output. A folder that is there, or a path that ends in a slash: the same in
/// it. Else a file name: taken as it is for one output; for several, the name of each goes before its
/// extension. No file that the run has read (`inputs`) is written over. Reports outputs that would be written
/// to one file, on systems too that do not tell small letters from capitals; nothing is to be written then.
OutputPlan plan_output(const std::string& option, const OutputNaming& naming,
                       std::span<const std::filesystem::path> inputs, const base::World& world,
                       diag::Diagnostics& diagnostics);

} // namespace hanjang::driver
