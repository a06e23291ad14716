#pragma once
// Line and column to byte offset, at once on lines of any length. For syntax/ alone.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace hanjang::syntax {

/// The way from lines and columns (both from 1, columns in code points) to bytes. The text must outlive it.
class PositionIndex {
public:
  explicit PositionIndex(std::string_view text);

  /// The byte at which a position stands; a position past the end is the end.
  std::size_t offset(std::size_t line, std::size_t column) const;

private:
  std::string_view text_;
  std::vector<std::uint32_t> line_starts_; // in code points from the start of the text
  std::vector<std::uint32_t> samples_;     // byte offset of every kStride-th code point
};

} // namespace hanjang::syntax
