#pragma once
// `hanjang variants`.

#include "base/world.h"
#include "cli/arguments.h"
#include "cli/exit_code.h"

namespace hanjang::cli {

ExitCode print_variants(const VariantsCommand& command, const base::World& world);

} // namespace hanjang::cli
