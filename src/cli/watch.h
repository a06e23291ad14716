#pragma once
// `hanjang build --watch`.

#include "cli/arguments.h"
#include "cli/exit_code.h"
#include "driver/world.h"

#include <optional>

namespace hanjang {

/// Builds, and builds again whenever a file that the last build read has changed, until SIGINT or SIGTERM. A
/// build that fails says why and leaves the last good PDFs alone.
ExitCode run_watch(const BuildCommand& command, std::optional<long long> date, const World& world);

} // namespace hanjang
