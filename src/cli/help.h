#pragma once
// What `--help` and `hanjang help` print, made from the table of commands.

#include "cli/commands.h"

#include <string>

namespace hanjang::cli {

/// That of the program: its commands and topics.
std::string program_help();
std::string help_of(const CommandSpec& command);
std::string help_of(const TopicSpec& topic);

/// The words that an option takes, as a sentence has them: `rich, short or json`.
std::string listed(std::span<const Word> words);

/// What an option is for, with its words in place and without what holds where it is not given.
std::string meaning_of(const OptionSpec& option);

} // namespace hanjang::cli
