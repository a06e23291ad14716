#pragma once
// What is printed of many files, in their order, whatever the order they are finished in.

#include "cli/build.h"
#include "cli/exit_code.h"
#include "cli/status_line.h"
#include "diag/print.h"
#include "driver/source.h"

#include <chrono>
#include <cstddef>
#include <exception>
#include <map>
#include <string>
#include <vector>

namespace hanjang::cli {

/// What there is to say of one file.
struct FileReport {
  std::vector<diag::PrintedDiagnostic> printed;
  std::size_t errors = 0;
  bool is_wrong_input = false; ///< one of the errors is no fault of the machine
  std::vector<WrittenFile> written;
  std::string bug; ///< ours, that ended it; empty: none

  bool has_failed() const { return errors > 0 || !bug.empty(); }
  /// Adds diagnostics, as they are to be printed.
  void add(const diag::Diagnostics& diagnostics, const diag::SourceMap& sources,
           const diag::PrintOptions& options);
};

/// What an exception says of itself.
std::string describe(const std::exception_ptr& exception);

/// The most files whose outputs are listed. Of more there are only those that failed.
inline constexpr std::size_t kMostListed = 20;

/// Prints reports, and how many are done where somebody watches.
class FileReports {
public:
  FileReports(std::vector<driver::SourceName> sources, driver::Format format,
              const diag::PrintOptions& options);

  /// Takes the report of a file, by its index, and prints those whose turn it is.
  void add(std::size_t file, FileReport report);
  /// Prints what stands behind all of them: what was written, which files failed, and a summary with the
  /// time since `start`.
  ExitCode finish(std::chrono::steady_clock::time_point start);

private:
  void print(const driver::SourceName& source, FileReport report);
  std::string summary(std::chrono::steady_clock::time_point start) const;

  std::vector<driver::SourceName> sources_;
  driver::Format format_;
  diag::PrintOptions options_;
  StatusLine status_;
  diag::DiagnosticLog log_;
  std::map<std::size_t, FileReport> waiting_; ///< for those before them
  std::size_t next_ = 0;                      ///< file to print
  std::size_t done_ = 0;
  WrittenRows rows_;
  std::string bugs_;
  std::size_t written_ = 0; ///< outputs
  std::size_t failed_ = 0;
  bool is_wrong_input_ = false;
};

} // namespace hanjang::cli
