#pragma once
// What a command asks for of a file, and where the files are that it names.

#include "driver/build.h"
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

/// A request for what a source holds, with its name and folders.
driver::BuildRequest request_of(const driver::SourceName& source, std::string text, const std::string& root);

} // namespace hanjang::cli
