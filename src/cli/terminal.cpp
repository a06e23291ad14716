#include "cli/terminal.h"

#include "base/counted.h"
#include "diag/cells.h"
#include "system/standard_streams.h"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>

namespace hanjang::cli {
namespace {

// In columns of a terminal.
std::size_t width_of(const std::string& text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const diag::TerminalCell cell = diag::cell_at(text, at);
    width += cell.width;
    at += cell.length;
  }
  return width;
}

// What is printed of the rows: each one line, whatever the texts hold.
std::vector<std::vector<std::string>> made_printable(std::vector<std::vector<std::string>> rows) {
  for (std::vector<std::string>& row : rows)
    for (std::string& text : row) text = diag::printable(text);
  return rows;
}

} // namespace

diag::PrintOptions print_options(diag::DiagnosticStyle style, ColorChoice color) {
  const char* no_color = std::getenv("NO_COLOR");
  const bool is_unwanted = no_color != nullptr && *no_color != '\0';
  const bool automatic = system::is_error_terminal() && !is_unwanted;
  return {style, color == ColorChoice::always || (color == ColorChoice::automatic && automatic)};
}

std::string count_line(const diag::DiagnosticLog& log, const diag::PrintOptions& options) {
  const std::size_t errors = log.count(diag::Severity::error);
  const std::size_t warnings = log.count(diag::Severity::warning);
  if (options.style != diag::DiagnosticStyle::rich || errors + warnings == 0) return {};
  return fmt::format("{}{}{}\n", errors > 0 ? base::counted(errors, "error") : "",
                     errors > 0 && warnings > 0 ? ", " : "",
                     warnings > 0 ? base::counted(warnings, "warning") : "");
}

void print_to_standard_error(const diag::Diagnostics& diagnostics, const diag::SourceMap& sources,
                             const diag::PrintOptions& options) {
  diag::DiagnosticLog log(options.style);
  const std::string text = log.add(diag::print_each(diagnostics, sources, options));
  system::write_standard_error(text + log.end() + count_line(log, options));
}

void print_to_standard_output(const std::string& text, diag::Diagnostics& diagnostics) {
  if (const std::string reason = system::write_standard_output(text); !reason.empty())
    diagnostics.report(diag::Code::cannot_write, {}, fmt::format("cannot write standard output: {}", reason));
}

std::string format_table(const std::vector<std::vector<std::string>>& cells, std::vector<bool> right) {
  const std::vector<std::vector<std::string>> rows = made_printable(cells);
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width_of(row[i]));
  }
  right.resize(widths.size());
  std::string text;
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string padding(widths[i] - width_of(row[i]), ' ');
      if (i > 0) text += "  ";
      if (right[i]) text += padding;
      text += row[i];
      if (!right[i] && i + 1 < row.size()) text += padding;
    }
    text += '\n';
  }
  return text;
}

std::string shortened(const std::string& text, std::size_t width) {
  std::string shown = diag::printable(text);
  std::size_t end = 0;
  for (std::size_t taken = 0; end < shown.size();) {
    const diag::TerminalCell cell = diag::cell_at(shown, end);
    if (taken + cell.width > width) return shown.substr(0, end) + "…";
    taken += cell.width;
    end += cell.length;
  }
  return shown;
}

} // namespace hanjang::cli
