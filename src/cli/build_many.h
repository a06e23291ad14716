#pragma once
// `hanjang build` of several files and folders.

#include "base/world.h"
#include "cli/arguments.h"
#include "cli/exit_code.h"

#include <optional>

namespace hanjang::cli {

/// What of the command cannot be said of several files.
std::optional<UsageError> fault_of_many(const BuildCommand& command);

/// True if the command names more than one file: several arguments, or a folder.
bool names_many(const BuildCommand& command, const base::World& world);

/// Builds every file that the command names, several at a time, and prints what came of them in the order of
/// the files. One that fails spoils no other; two that would be written to one file keep all from being
/// written. `date` goes into the PDFs.
ExitCode run_build_many(const BuildCommand& command, std::optional<long long> date, const base::World& world);

} // namespace hanjang::cli
