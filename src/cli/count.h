#pragma once
// `hanjang count`.

#include "base/world.h"
#include "cli/arguments.h"
#include "cli/exit_code.h"

namespace hanjang::cli {

ExitCode print_counts(const CountCommand& command, const base::World& world);

} // namespace hanjang::cli
