#pragma once
// Colours are sRGB, eight bits a channel, as layout files write them.

#include <cstdint>
#include <optional>
#include <string_view>

namespace hanjang::base {

struct Color {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;

  constexpr bool operator==(const Color&) const = default;
};

/// Reads `#rgb` or `#rrggbb`; nothing for anything else.
std::optional<Color> parse_color(std::string_view text);

/// The contrast ratio of two colours, 1 to 21 (WCAG 2.1, definitions of "contrast ratio" and
/// "relative luminance").
double contrast_ratio(Color a, Color b);

} // namespace hanjang::base
