#pragma once
// Colours as style sheets write them (CSS Color 4), and values that stand for others.

#include "base/color.h"

#include <optional>
#include <string>
#include <string_view>

namespace hanjang::image::svg {

/// A colour and how much of it covers what lies below, 0 to 1.
struct Rgba {
  base::Color color = {};
  double alpha = 1;

  constexpr bool operator==(const Rgba&) const = default;
};

/// A name, #rgb, #rgba, #rrggbb, #rrggbbaa, rgb(), rgba(), hsl() or hsla(), with commas or blanks;
/// `transparent`. Nothing for anything else, `none` and `currentColor` among it.
std::optional<Rgba> parse_color(std::string_view text);

/// What a colour looks like on white paper where `opacity` of it covers: our paths are opaque, so what lies
/// below a colour is taken to be white.
base::Color on_white(const Rgba& rgba, double opacity);

/// The value with `light-dark(a, b)` as its a and `var(--x, b)` as its b; what has no b is left out. Nothing
/// if they are nested too deeply.
std::optional<std::string> resolved_value(std::string_view value);

/// Splits at commas outside of brackets and quotation marks; the parts are trimmed.
std::string_view first_part(std::string_view list, std::string_view& rest);

} // namespace hanjang::image::svg
