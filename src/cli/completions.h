#pragma once
// Completions for shells, made from the table of commands.

#include "cli/commands.h"

#include <string>
#include <string_view>
#include <vector>

namespace hanjang::cli {

/// The shells there are completions for.
std::vector<Word> shell_words();

/// A script for one of shell_words(), which completes commands, options, the words they take, files, the
/// names of layouts (asked of the program) and those of variants (looked for in the file on the command
/// line). In ASCII.
std::string completions_for(std::string_view shell);

} // namespace hanjang::cli
