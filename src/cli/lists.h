#pragma once
// `hanjang layouts` and `hanjang fonts`.

#include "base/world.h"
#include "cli/exit_code.h"

namespace hanjang::cli {

ExitCode print_layouts(const base::World& world);
ExitCode print_fonts(const base::World& world);

} // namespace hanjang::cli
