#pragma once
// `hanjang new`.

#include "base/world.h"
#include "cli/arguments.h"
#include "cli/exit_code.h"

namespace hanjang::cli {

/// Writes a first file, and prints how to build it. A file that is there stays as it is.
ExitCode run_new(const NewCommand& command, const base::World& world);

} // namespace hanjang::cli
