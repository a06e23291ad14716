#pragma once
// `hanjang build`, once, and `hanjang layouts --sheet`.

#include "base/world.h"
#include "cli/arguments.h"
#include "cli/exit_code.h"
#include "driver/build.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace hanjang::cli {

/// A PDF that stands in the file system.
struct WrittenFile {
  std::filesystem::path path;
  std::size_t bytes = 0;
  driver::OutputReport report;
};

/// What came of one build. Nothing of it is printed yet.
struct Build {
  diag::SourceMap sources;
  diag::Diagnostics diagnostics;
  std::vector<WrittenFile> written;
  std::string output;      ///< for standard output: a PDF or a page dump
  std::string usage_error; ///< an option that turned out to make no sense; empty: none
  std::string fit_details; ///< of every output, for --explain-fit
  std::vector<driver::StageTime> times;
  std::vector<std::filesystem::path> dependencies;
};

/// Reads, builds and writes; what is read and written is the session's world. `date` goes into the PDFs.
Build build_once(const BuildCommand& command, std::optional<long long> date, driver::Session& session);

/// `3 pages`; of a file with parts, `2 + 4 pages`.
std::string pages_of(const driver::OutputReport& report);

/// Builds and prints.
ExitCode run_build(const BuildCommand& command, std::optional<long long> date, const base::World& world);

} // namespace hanjang::cli
