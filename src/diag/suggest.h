#pragma once
// "Did you mean": the nearest of a few known names.

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace hanjang::diag {

/// The candidate nearest to `word`, or nothing if none is near enough to be meant (optimal string alignment
/// distance, at most a third of the longer word, at least one). Case, `-` and `_` do not count.
std::optional<std::string> nearest_name(std::string_view word, std::span<const std::string_view> candidates);

} // namespace hanjang::diag
