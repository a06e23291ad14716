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

/// What stands around a name in a message.
struct Quotes {
  std::string_view open = "`";
  std::string_view close = "`";
};
/// For what is written in quotes in a file.
inline constexpr Quotes kStringQuotes{"\"", "\""};

/// "did you mean `title`?" for the nearest name; empty if none is near.
std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates,
                         Quotes quotes = {});

/// The same, or "there are: title, start" with all candidates where none is near.
std::string did_you_mean_or_list(std::string_view word, std::span<const std::string_view> candidates,
                                 Quotes quotes = {});

} // namespace hanjang::diag
