#pragma once
// The resume file itself.

#include "base/path_text.h"
#include "base/world.h"
#include "diag/diagnostic.h"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hanjang::driver {

/// A resume file as the command line names it. `-` is standard input.
struct SourceName {
  std::string argument;

  bool is_standard_input() const { return argument == "-"; }
  /// What diagnostics call it.
  std::string display() const { return is_standard_input() ? "<stdin>" : argument; }
  /// The folder its relative paths start from: the current one for standard input.
  std::filesystem::path folder() const {
    return is_standard_input() ? std::filesystem::path() : base::path_of(argument).parent_path();
  }
  /// What its PDFs are called after.
  std::string stem() const {
    return is_standard_input() ? "resume" : base::utf8_of(base::path_of(argument).stem());
  }
};

/// Reads the file. Reports why that failed, with the name of a like-named file nearby, and returns nothing
/// then.
std::optional<std::string> read_source(const SourceName& source, const base::World& world,
                                       diag::Diagnostics& diagnostics);

/// The files that arguments of a command line name, each once however often it is named: files as they stand
/// there, of a folder its .toml files in the order of their names. Reports a folder without any.
std::vector<SourceName> sources_of(std::span<const std::string> arguments, const base::World& world,
                                   diag::Diagnostics& diagnostics);

} // namespace hanjang::driver
