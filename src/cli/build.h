#pragma once
// `hanjang build`, once, and `hanjang layouts --sheet`.

#include "base/world.h"
#include "cli/arguments.h"
#include "cli/exit_code.h"
#include "driver/build.h"
#include "driver/output.h"
#include "driver/source.h"

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

/// What came of one build before any of it is written.
struct MadeOutputs {
  Build build; ///< with what is for standard output, if anything is
  std::vector<driver::Output> outputs;
  driver::OutputPlan plan; ///< where they go; no files where there is nothing to write
};

/// What the command asks for of a source that holds `text`. `date` goes into the PDFs.
driver::BuildRequest build_request(const BuildCommand& command, const driver::SourceName& source,
                                   std::string text, std::optional<long long> date);

/// Builds a source and finds out where its outputs go. Its text is read if it is not given.
MadeOutputs make_outputs(const BuildCommand& command, const driver::SourceName& source,
                         std::optional<std::string> text, std::optional<long long> date,
                         driver::Session& session);

/// Reports a file or a folder that could not be written.
void report_unwritten(const base::WriteError& error, const base::World& world,
                      diag::Diagnostics& diagnostics);

/// Reads, builds and writes; what is read and written is the session's world.
Build build_once(const BuildCommand& command, std::optional<long long> date, driver::Session& session);

/// Rows about files that were written.
using WrittenRows = std::vector<std::vector<std::string>>;
WrittenRows rows_of(const std::vector<WrittenFile>& written);
/// As lines.
std::string format_rows(const WrittenRows& rows);

/// `3 pages`; of a file with parts, `2 + 4 pages`.
std::string pages_of(const driver::OutputReport& report);

/// Builds one source and prints.
ExitCode run_build(const BuildCommand& command, std::optional<long long> date, const base::World& world);

} // namespace hanjang::cli
