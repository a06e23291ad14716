#pragma once
// What was parsed as the value of each command; each row of the table names its own.

#include "cli/commands.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::cli {

Command read_new(const Parsed& parsed);
Command read_build(const Parsed& parsed);
Command read_variants(const Parsed& parsed);
Command read_count(const Parsed& parsed);
Command read_check(const Parsed& parsed);
Command read_explain(const Parsed& parsed);
Command read_layouts(const Parsed& parsed);
Command read_fonts(const Parsed& parsed);
Command read_reference(const Parsed& parsed);
Command read_schema(const Parsed& parsed);
Command read_completions(const Parsed& parsed);
Command read_man(const Parsed& parsed);

/// `message` and `hint` (may be empty) as the fault of a command line.
UsageError refuse(const std::string& message, const std::string& hint);

/// Says that `what` takes the `words`, not `word`, and the nearest of them.
UsageError refuse_word(std::string_view what, const std::string& word, std::span<const Word> words);

} // namespace hanjang::cli
