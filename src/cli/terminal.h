#pragma once
// The standard streams.

#include "cli/arguments.h"
#include "diag/diagnostic.h"

#include <string>
#include <string_view>
#include <vector>

namespace hanjang::cli {

/// Makes sure that descriptors 0 to 2 are taken, so that no file of ours becomes a standard stream by chance,
/// and that a broken pipe or a file size limit comes back as an error instead of killing the program.
void guard_standard_streams();

/// Writes to standard output. Returns why it failed, or an empty string.
std::string write_standard_output(std::string_view text);

/// Writes to standard error. There is nobody left to tell if that fails.
void write_standard_error(std::string_view text);

bool is_terminal_error();

/// How to print diagnostics: as chosen, with colour only where it makes sense (no-color.org).
diag::PrintOptions print_options(diag::DiagnosticStyle style, ColorChoice color);

/// Prints all diagnostics to standard error; the rich style ends with a count of them.
void print_to_standard_error(const diag::Diagnostics& diagnostics, const diag::SourceMap& sources,
                             const diag::PrintOptions& options);

/// Rows of cells as lines, columns two blanks apart, wide letters counted as such; `right` names the columns
/// that are ranged right.
std::string format_table(const std::vector<std::vector<std::string>>& cells, std::vector<bool> right = {});

} // namespace hanjang::cli
