#pragma once
// `hanjang check` and `hanjang explain`.

#include "base/world.h"
#include "cli/arguments.h"
#include "cli/exit_code.h"

namespace hanjang::cli {

/// Reviews each file and prints all that was found to standard output, with a summary by section.
ExitCode run_check(const CheckCommand& command, const base::World& world);

/// Prints what a code means, or all codes.
ExitCode print_explanation(const ExplainCommand& command);

} // namespace hanjang::cli
