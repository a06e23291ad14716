#pragma once
// SVG path data → paths.

#include "design/page_parts.h"

#include <optional>
#include <string_view>

namespace hanjang::design {

/// Reads path data (SVG 2, section 9.3) of the commands M, L, H, V, C and Z, absolute or relative, drawn in a
/// square of 24, into a square of side 1. Nothing if it holds anything else or does not begin with a move.
std::optional<IconPath> read_icon_path(std::string_view data);

} // namespace hanjang::design
