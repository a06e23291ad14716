#pragma once
// `hanjang layouts` and `hanjang fonts`.

#include "cli/exit_code.h"
#include "driver/world.h"

namespace hanjang {

ExitCode print_layouts(const World& world);
ExitCode print_fonts(const World& world);

} // namespace hanjang
