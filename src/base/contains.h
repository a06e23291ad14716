#pragma once
// Whether something is in a list or a text.

#include <algorithm>
#include <concepts>
#include <ranges>
#include <string_view>

namespace hanjang::base {

/// True if an item of `items` equals `value`.
template <std::ranges::input_range Items, typename Value>
  requires std::equality_comparable_with<std::ranges::range_reference_t<const Items&>, const Value&> &&
           (!std::convertible_to<const Items&, std::string_view>)
constexpr bool contains(const Items& items, const Value& value) {
  return std::ranges::find(items, value) != std::ranges::end(items);
}

/// True if `part` stands somewhere in `text`.
constexpr bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

/// True if the byte `c` stands somewhere in `text`.
constexpr bool contains(std::string_view text, char c) { return text.find(c) != std::string_view::npos; }

} // namespace hanjang::base
