#pragma once
// Reading the raw tables of a font file (OpenType 1.9, "Organization of an OpenType Font"): numbers are big
// endian, and nothing a file says about itself is believed.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hanjang::text::sfnt {

/// The number at `offset`, or nothing if it does not lie wholly inside `bytes`.
std::optional<std::uint16_t> read_u16(std::string_view bytes, std::size_t offset);
std::optional<std::uint32_t> read_u32(std::string_view bytes, std::size_t offset);

/// What makes the directory of face `index` unusable, in words that follow "it"; nothing if every table it
/// names lies inside the file.
std::optional<std::string> find_directory_fault(std::string_view file, unsigned index);

} // namespace hanjang::text::sfnt
