#pragma once
// What is printed on the terminal, and how.

#include "cli/arguments.h"
#include "diag/diagnostic.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::cli {

/// How to print diagnostics: as chosen, with colour only where it makes sense (no-color.org).
diag::PrintOptions print_options(diag::DiagnosticStyle style, ColorChoice color);

/// The line that ends the rich style: `2 errors, 1 warning`; empty in another, or where there is neither.
std::string count_line(const diag::DiagnosticLog& log, const diag::PrintOptions& options);

/// Prints all diagnostics to standard error; the rich style ends with a count of them.
void print_to_standard_error(const diag::Diagnostics& diagnostics, const diag::SourceMap& sources,
                             const diag::PrintOptions& options);

/// Writes to standard output; reports why that failed.
void print_to_standard_output(const std::string& text, diag::Diagnostics& diagnostics);

/// Rows of cells as lines, columns two blanks apart, wide letters counted as such; `right` names the columns
/// that are ranged right.
std::string format_table(const std::vector<std::vector<std::string>>& cells, std::vector<bool> right = {});

/// The beginning of a text, at most so many cells wide, with an ellipsis where it goes on; control characters
/// are shown.
std::string shortened(const std::string& text, std::size_t width);

} // namespace hanjang::cli
