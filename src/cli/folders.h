#pragma once
// Where the files are that a resume names.

#include "driver/source.h"

#include <filesystem>
#include <string>

namespace hanjang::cli {

struct Folders {
  std::filesystem::path folder; ///< where relative paths start
  std::filesystem::path root;   ///< in or below which they must be
};

/// Those of a source. `root` is as the command line names it; empty: it is the source's own folder. If one of
/// the two is absolute, both become so, and can be compared.
Folders folders_of(const driver::SourceName& source, const std::string& root);

} // namespace hanjang::cli
