#include "text/detail/charstrings.h"

#include "text/detail/sfnt.h"

#include <cstddef>

namespace hanjang::text {
namespace {

std::optional<std::uint8_t> read_u8(std::string_view bytes, std::size_t offset) {
  if (offset >= bytes.size()) return std::nullopt;
  return static_cast<std::uint8_t>(bytes[offset]);
}

/// A list of byte strings (section 5).
struct Index {
  std::uint32_t count = 0;
  unsigned offset_size = 1;
  std::size_t offsets = 0; ///< where its offsets stand, which count from the byte before `data` on
};

std::optional<Index> read_index(std::string_view cff, std::size_t at) {
  const auto count = sfnt::read_u16(cff, at);
  if (!count) return std::nullopt;
  if (*count == 0) return Index{0, 1, at + 2};
  const auto size = read_u8(cff, at + 2);
  if (!size || *size < 1 || *size > 4) return std::nullopt;
  return Index{*count, *size, at + 3};
}

/// Where item `number` begins; the one before it ends there.
std::optional<std::size_t> begin_of(std::string_view cff, const Index& index, std::size_t number) {
  std::size_t offset = 0;
  const std::size_t entry = index.offsets + number * index.offset_size;
  for (std::size_t i = 0; i < index.offset_size; ++i) {
    const auto byte = read_u8(cff, entry + i);
    if (!byte) return std::nullopt;
    offset = offset << 8 | *byte;
  }
  const std::size_t data = index.offsets + (std::size_t{index.count} + 1) * index.offset_size - 1;
  return data + offset;
}

std::optional<std::string_view> item(std::string_view cff, const Index& index, std::size_t number) {
  if (number >= index.count) return std::nullopt;
  const auto begin = begin_of(cff, index, number);
  const auto end = begin_of(cff, index, number + 1);
  if (!begin || !end || *end < *begin || *end > cff.size()) return std::nullopt;
  return cff.substr(*begin, *end - *begin);
}

/// Where what comes after an INDEX begins.
std::optional<std::size_t> end_of(std::string_view cff, const Index& index) {
  return index.count == 0 ? std::optional(index.offsets) : begin_of(cff, index, index.count);
}

/// How many bytes an operand that begins with `first` has (section 4), a real number aside.
std::size_t operand_size(std::uint8_t first) {
  if (first == 28) return 3;
  if (first == 29) return 5;
  return first >= 247 ? 2 : 1;
}

/// What follows the operand at `at`; past the end of what is not sound.
std::size_t after_operand(std::string_view dictionary, std::size_t at) {
  constexpr std::uint8_t kReal = 30;
  const auto first = static_cast<std::uint8_t>(dictionary[at]);
  if (first != kReal) return at + operand_size(first);
  for (++at; at < dictionary.size(); ++at)
    if ((static_cast<unsigned char>(dictionary[at]) & 0xfU) == 0xf) break; // the half byte that ends it
  return at + 1;
}

std::optional<std::size_t> whole_number(std::string_view operand) {
  const auto first = read_u8(operand, 0);
  if (first == 28) return sfnt::read_u16(operand, 1);
  if (first == 29) return sfnt::read_u32(operand, 1);
  if (!first || *first < 139) return std::nullopt; // below nothing
  if (*first <= 246) return std::size_t{*first} - 139;
  const auto second = read_u8(operand, 1);
  if (!second || *first > 250) return std::nullopt;
  return (std::size_t{*first} - 247) * 256 + *second + 108;
}

/// The operand of `CharStrings` in a Top DICT: where their INDEX is (section 9).
std::optional<std::size_t> charstrings_offset(std::string_view dictionary) {
  constexpr std::uint8_t kCharStrings = 17;
  constexpr std::uint8_t kEscape = 12;
  constexpr std::uint8_t kLastOperator = 21;
  std::string_view operand;
  for (std::size_t at = 0; at < dictionary.size();) {
    const auto first = static_cast<std::uint8_t>(dictionary[at]);
    if (first == kCharStrings) return whole_number(operand);
    if (first <= kLastOperator) {
      at += first == kEscape ? 2 : 1;
      continue;
    }
    const std::size_t next = after_operand(dictionary, at);
    operand = dictionary.substr(at, next - at);
    at = next;
  }
  return std::nullopt;
}

} // namespace

std::optional<std::string_view> find_charstring(std::string_view cff, std::uint32_t glyph) {
  constexpr std::size_t kHeaderSizeAt = 2;
  const auto header_size = read_u8(cff, kHeaderSizeAt);
  const auto names = header_size ? read_index(cff, *header_size) : std::nullopt;
  const auto tops_at = names ? end_of(cff, *names) : std::nullopt;
  const auto tops = tops_at ? read_index(cff, *tops_at) : std::nullopt;
  const auto top = tops ? item(cff, *tops, 0) : std::nullopt;
  const auto offset = top ? charstrings_offset(*top) : std::nullopt;
  const auto charstrings = offset ? read_index(cff, *offset) : std::nullopt;
  return charstrings ? item(cff, *charstrings, glyph) : std::nullopt;
}

} // namespace hanjang::text
