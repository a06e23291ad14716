#pragma once
// What is said of a fault that is ours.

#include <string_view>

namespace hanjang::cli {

inline constexpr std::string_view kBugOpening = "hanjang: this is a bug in hanjang, not in your file: ";
inline constexpr std::string_view kBugClosing =
    "\nPlease report it, with the file that brought it about if you can.\n";

} // namespace hanjang::cli
