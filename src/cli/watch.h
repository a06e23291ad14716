#pragma once
// `hanjang build --watch`.

#include "base/world.h"
#include "cli/arguments.h"
#include "cli/exit_code.h"

#include <optional>

namespace hanjang::cli {

/// Builds, and builds again whenever a file that the last build read has changed, until SIGINT or SIGTERM. A
/// build that fails says why and leaves the last good PDFs alone.
ExitCode run_watch(const BuildCommand& command, std::optional<long long> date, const base::World& world);

} // namespace hanjang::cli
