#include "cli/detail/file_reports.h"

#include "base/counted.h"
#include "cli/detail/bug.h"
#include "cli/terminal.h"
#include "system/standard_streams.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <string_view>
#include <utility>

namespace hanjang::cli {
namespace {

// In columns: a name that would break the line of progress is cut.
constexpr std::size_t kMostNameWidth = 50;

// `1,000`, as the program's own English writes numbers.
std::string grouped(std::size_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
  return digits;
}

std::string counted(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}", grouped(count), base::noun_for(count, noun));
}

std::string duration(std::chrono::steady_clock::duration time) {
  const double milliseconds = std::chrono::duration<double, std::milli>(time).count();
  return milliseconds < 1000 ? fmt::format("{:.0f} ms", milliseconds)
                             : fmt::format("{:.1f} s", milliseconds / 1000);
}

} // namespace

void FileReport::add(const diag::Diagnostics& diagnostics, const diag::SourceMap& sources,
                     const diag::PrintOptions& options) {
  std::ranges::move(diag::print_each(diagnostics, sources, options), std::back_inserter(printed));
  errors += diagnostics.count(diag::Severity::error);
  is_wrong_input = is_wrong_input || exit_code_of(diagnostics) == ExitCode::wrong_input;
}

std::string describe(const std::exception_ptr& exception) {
  try {
    std::rethrow_exception(exception);
  } catch (const std::exception& error) {
    return error.what();
  } catch (...) {
    return "an unknown exception";
  }
}

FileReports::FileReports(std::vector<driver::SourceName> sources, driver::Format format,
                         const diag::PrintOptions& options)
    : sources_(std::move(sources)), format_(format), options_(options), log_(options.style) {}

void FileReports::add(std::size_t file, FileReport report) {
  ++done_;
  waiting_.emplace(file, std::move(report));
  while (!waiting_.empty() && waiting_.begin()->first == next_) {
    print(sources_[next_], std::move(waiting_.extract(waiting_.begin()).mapped()));
    ++next_;
  }
  const bool is_for_people =
      options_.style == diag::DiagnosticStyle::rich || options_.style == diag::DiagnosticStyle::brief;
  if (!status_.is_on_terminal() || !is_for_people) return;
  const std::string count = std::to_string(sources_.size());
  status_.show(fmt::format("[{:>{}}/{}] {}", done_, count.size(), count,
                           shortened(sources_[file].display(), kMostNameWidth)));
}

void FileReports::print(const driver::SourceName& source, FileReport report) {
  if (const std::string text = log_.add(std::move(report.printed)); !text.empty()) {
    status_.clear();
    system::write_standard_error(text);
  }
  written_ += report.written.size();
  if (sources_.size() <= kMostListed) std::ranges::move(rows_of(report.written), std::back_inserter(rows_));
  if (!report.has_failed()) return;
  ++failed_;
  is_wrong_input_ = is_wrong_input_ || report.is_wrong_input;
  rows_.push_back({source.display(), report.bug.empty() ? counted(report.errors, "error") : "failed"});
  if (!report.bug.empty())
    bugs_ += fmt::format("{}{}: {}{}", kBugOpening, source.display(), report.bug, kBugClosing);
}

std::string FileReports::summary(std::chrono::steady_clock::time_point start) const {
  const bool is_pdf = format_ == driver::kPdf;
  std::string text =
      fmt::format("{}: {} built ({})", counted(sources_.size(), "file"), grouped(sources_.size() - failed_),
                  counted(written_, is_pdf ? "PDF" : "file"));
  if (failed_ > 0) text += fmt::format(", {} with errors", grouped(failed_));
  return text + fmt::format("  {}\n", duration(std::chrono::steady_clock::now() - start));
}

ExitCode FileReports::finish(std::chrono::steady_clock::time_point start) {
  status_.clear();
  diag::Diagnostics unprinted;
  print_to_standard_output(format_rows(rows_) + summary(start), unprinted);
  FileReport last;
  last.add(unprinted, {}, options_);
  system::write_standard_error(log_.add(std::move(last.printed)) + log_.end() + count_line(log_, options_));
  if (!bugs_.empty()) {
    system::write_standard_error(bugs_);
    return ExitCode::bug;
  }
  if (is_wrong_input_) return ExitCode::wrong_input;
  return failed_ > 0 || unprinted.has_errors() ? ExitCode::environment : ExitCode::done;
}

} // namespace hanjang::cli
