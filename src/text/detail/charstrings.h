#pragma once
// Outlines in a CFF table (Adobe Technical Note 5176, "The Compact Font Format Specification"), as far as
// their bytes are looked at without being run.

#include <cstdint>
#include <optional>
#include <string_view>

namespace hanjang::text {

/// The program that draws a glyph, within `cff`. Nothing where the table is not sound, or has no such glyph.
std::optional<std::string_view> find_charstring(std::string_view cff, std::uint32_t glyph);

} // namespace hanjang::text
