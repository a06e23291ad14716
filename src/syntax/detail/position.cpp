#include "syntax/detail/position.h"

namespace hanjang::syntax {
namespace {

constexpr std::size_t kStride = 64;

bool starts_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0u) != 0x80u; }

} // namespace

PositionIndex::PositionIndex(std::string_view text) : text_(text), line_starts_{0} {
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!starts_character(text[i])) continue;
    if (count % kStride == 0) samples_.push_back(static_cast<std::uint32_t>(i));
    ++count;
    if (text[i] == '\n') line_starts_.push_back(count);
  }
}

std::size_t PositionIndex::offset(std::size_t line, std::size_t column) const {
  if (line == 0 || line > line_starts_.size() || column == 0) return text_.size();
  const std::size_t character = line_starts_[line - 1] + column - 1;
  if (character / kStride >= samples_.size()) return text_.size();
  std::size_t at = samples_[character / kStride];
  for (std::size_t left = character % kStride; left > 0 && at < text_.size(); --left) {
    ++at;
    while (at < text_.size() && !starts_character(text_[at])) ++at;
  }
  return at;
}

} // namespace hanjang::syntax
