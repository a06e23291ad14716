#pragma once
// Standard input, output and error.

#include "base/world.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace hanjang::system {

/// Makes sure that all three streams are taken, so that no file of ours becomes one of them by chance, and
/// that a broken pipe or a file size limit comes back as an error instead of killing the program.
void guard_standard_streams();

/// Reads standard input to its end; at most `limit` bytes.
base::ReadResult read_standard_input(std::size_t limit);

/// Writes all of `text`. Returns why it failed, or an empty string.
std::string write_standard_output(std::string_view text);

/// Writes to standard error. There is nobody left to tell if that fails.
void write_standard_error(std::string_view text);

/// True if standard error is a terminal.
bool is_error_terminal();

} // namespace hanjang::system
