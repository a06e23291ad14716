#include "text/detail/sfnt.h"

#include <fmt/format.h>

namespace hanjang::text::sfnt {
namespace {

constexpr std::uint32_t kCollectionTag = 0x74746366; // 'ttcf'
constexpr std::size_t kHeaderSize = 12;
constexpr std::size_t kRecordSize = 16;

// Where the table directory of a face starts.
std::optional<std::size_t> directory_offset(std::string_view file, unsigned index) {
  if (read_u32(file, 0) != kCollectionTag) return 0;
  const auto offset = read_u32(file, kHeaderSize + 4 * std::size_t{index});
  return offset ? std::optional<std::size_t>{*offset} : std::nullopt;
}

} // namespace

std::optional<std::uint16_t> read_u16(std::string_view bytes, std::size_t offset) {
  if (offset > bytes.size() || bytes.size() - offset < 2) return std::nullopt;
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[offset + i]); };
  return static_cast<std::uint16_t>(byte(0) << 8 | byte(1));
}

std::optional<std::uint32_t> read_u32(std::string_view bytes, std::size_t offset) {
  const auto high = read_u16(bytes, offset);
  const auto low = read_u16(bytes, offset + 2);
  if (!high || !low) return std::nullopt;
  return std::uint32_t{*high} << 16 | *low;
}

std::optional<std::string> find_directory_fault(std::string_view file, unsigned index) {
  const auto start = directory_offset(file, index);
  const auto count = start ? read_u16(file, *start + 4) : std::nullopt;
  if (!count) return "has no table directory";
  for (std::size_t i = 0; i < *count; ++i) {
    const std::size_t record = *start + kHeaderSize + i * kRecordSize;
    const auto offset = read_u32(file, record + 8);
    const auto length = read_u32(file, record + 12);
    if (!offset || !length) return "ends inside its table directory";
    if (std::uint64_t{*offset} + *length > file.size()) {
      return fmt::format("is cut off: its table {} of {} needs more bytes than the file has", i + 1, *count);
    }
  }
  return std::nullopt;
}

} // namespace hanjang::text::sfnt
