#pragma once
// The map from a font's codes back to text (ISO 32000-1, 9.10.3).

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::pdf {

struct CodeText {
  std::uint16_t cid = 0;
  std::string_view text; ///< UTF-8
};

/// The CMap stream for two-byte codes. `codes` ascend by cid.
std::string to_unicode_cmap(const std::vector<CodeText>& codes);

} // namespace hanjang::pdf
