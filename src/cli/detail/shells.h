#pragma once
// What the completions of all shells have in common, and each of them.

#include "cli/commands.h"

#include <string>
#include <string_view>
#include <vector>

namespace hanjang::cli {

/// `words` with blanks between.
std::string joined_words(const std::vector<Word>& words);

/// `text` with `escape` before every byte that is one of `special`.
std::string escaped(std::string_view text, std::string_view special, std::string_view escape);

/// `text` for quotes of sh and zsh: within '…', a quote is '\''.
std::string single_quoted(std::string_view text);

std::string bash_completions();
std::string zsh_completions();
std::string fish_completions();

} // namespace hanjang::cli
