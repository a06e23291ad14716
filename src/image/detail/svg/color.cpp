#include "image/detail/svg/color.h"

#include "base/ascii.h"
#include "image/detail/svg/color_names.h"
#include "image/detail/svg/numbers.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace hanjang::image::svg {
namespace {

constexpr double kFull = 255;

std::uint8_t channel(double value) {
  return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0, kFull)));
}

std::optional<Rgba> parse_hex(std::string_view digits) {
  const bool is_short = digits.size() == 3 || digits.size() == 4;
  if (!is_short && digits.size() != 6 && digits.size() != 8) return std::nullopt;
  const std::size_t step = is_short ? 1 : 2;
  std::array<unsigned, 4> values{0, 0, 0, 255};
  for (std::size_t i = 0; i * step < digits.size(); ++i) {
    const auto high = base::ascii::hex_value(digits[i * step]);
    const auto low = base::ascii::hex_value(digits[i * step + step - 1]);
    if (!high || !low) return std::nullopt;
    values[i] = *high * 16 + *low;
  }
  return Rgba{{static_cast<std::uint8_t>(values[0]), static_cast<std::uint8_t>(values[1]),
               static_cast<std::uint8_t>(values[2])},
              values[3] / kFull};
}

std::optional<Rgba> named(const std::string& name) {
  if (name == "transparent") return Rgba{{}, 0};
  const auto found = std::ranges::lower_bound(kColorNames, name, {}, &ColorName::name);
  if (found == kColorNames.end() || found->name != name) return std::nullopt;
  return Rgba{{static_cast<std::uint8_t>(found->rgb >> 16), static_cast<std::uint8_t>(found->rgb >> 8 & 0xff),
               static_cast<std::uint8_t>(found->rgb & 0xff)},
              1};
}

struct Argument {
  double value = 0;
  bool is_percent = false;
};

// What stands between the brackets of a function: numbers, with commas, blanks or a slash between them.
std::optional<std::vector<Argument>> arguments(std::string_view text) {
  std::vector<Argument> result;
  Scanner scanner(trimmed(text));
  while (!scanner.at_end()) {
    const auto value = scanner.number();
    if (!value || result.size() == 4) return std::nullopt;
    result.push_back({*value, scanner.take('%')});
    if (!result.back().is_percent) {
      const std::string_view unit = scanner.word();
      if (!unit.empty() && unit != "deg") return std::nullopt;
    }
    scanner.skip_separator();
    if (scanner.take('/')) scanner.skip_blanks();
  }
  if (result.size() != 3 && result.size() != 4) return std::nullopt;
  return result;
}

double alpha_of(const std::vector<Argument>& values) {
  if (values.size() < 4) return 1;
  return std::clamp(values[3].is_percent ? values[3].value / 100 : values[3].value, 0.0, 1.0);
}

Rgba from_rgb(const std::vector<Argument>& values) {
  const auto at = [&](std::size_t i) {
    return channel(values[i].is_percent ? values[i].value * kFull / 100 : values[i].value);
  };
  return {{at(0), at(1), at(2)}, alpha_of(values)};
}

// CSS Color 4, 7.1.
Rgba from_hsl(const std::vector<Argument>& values) {
  const double hue = values[0].value - 360 * std::floor(values[0].value / 360);
  const double saturation = std::clamp(values[1].value / 100, 0.0, 1.0);
  const double lightness = std::clamp(values[2].value / 100, 0.0, 1.0);
  const double reach = saturation * std::min(lightness, 1 - lightness);
  const auto at = [&](double n) {
    const double k = std::fmod(n + hue / 30, 12);
    return channel(kFull * (lightness - reach * std::max(-1.0, std::min({k - 3, 9 - k, 1.0}))));
  };
  return {{at(0), at(8), at(4)}, alpha_of(values)};
}

// The place behind the bracket that closes the one before `begin`; npos where none does.
std::size_t behind_bracket(std::string_view text, std::size_t begin) {
  int open = 1;
  for (std::size_t i = begin; i < text.size(); ++i) {
    if (text[i] == '(') ++open;
    if (text[i] == ')' && --open == 0) return i + 1;
  }
  return std::string_view::npos;
}

} // namespace

std::optional<Rgba> parse_color(std::string_view text) {
  text = trimmed(text);
  if (text.starts_with('#')) return parse_hex(text.substr(1));
  const std::size_t open = text.find('(');
  const std::string name = base::ascii::to_lower(text.substr(0, open));
  if (open == std::string_view::npos) return named(name);
  if (!text.ends_with(')')) return std::nullopt;
  const auto values = arguments(text.substr(open + 1, text.size() - open - 2));
  if (!values) return std::nullopt;
  if (name == "rgb" || name == "rgba") return from_rgb(*values);
  if (name == "hsl" || name == "hsla") return from_hsl(*values);
  return std::nullopt;
}

base::Color on_white(const Rgba& rgba, double opacity) {
  const double alpha = std::clamp(rgba.alpha * opacity, 0.0, 1.0);
  const auto blended = [&](std::uint8_t value) { return channel(value * alpha + kFull * (1 - alpha)); };
  return {blended(rgba.color.red), blended(rgba.color.green), blended(rgba.color.blue)};
}

std::string_view first_part(std::string_view list, std::string_view& rest) {
  int open = 0;
  char quote = '\0';
  for (std::size_t i = 0; i < list.size(); ++i) {
    const char c = list[i];
    if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '(') {
      ++open;
    } else if (c == ')') {
      --open;
    } else if (c == ',' && open == 0) {
      rest = trimmed(list.substr(i + 1));
      return trimmed(list.substr(0, i));
    }
  }
  rest = {};
  return trimmed(list);
}

std::optional<std::string> resolved_value(std::string_view value) {
  constexpr int kMostSteps = 32;
  constexpr std::string_view kPair = "light-dark(";
  constexpr std::string_view kVariable = "var(";
  std::string result(trimmed(value));
  for (int step = 0; step < kMostSteps; ++step) {
    const std::size_t pair = result.find(kPair);
    const std::size_t at = std::min(pair, result.find(kVariable));
    if (at == std::string::npos) return result;
    const std::size_t begin = at + (at == pair ? kPair : kVariable).size();
    const std::size_t end = behind_bracket(result, begin);
    if (end == std::string::npos) return std::string();
    std::string_view rest;
    const std::string_view first = first_part(std::string_view(result).substr(begin, end - begin - 1), rest);
    const std::string chosen(at == pair ? first : rest);
    result.replace(at, end - at, chosen);
  }
  return std::nullopt;
}

} // namespace hanjang::image::svg
