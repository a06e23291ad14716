#pragma once
// Paths as text. A path may be wide, as on Windows; texts are UTF-8 everywhere.

#include <filesystem>
#include <string>
#include <string_view>

namespace hanjang::base {

/// A path as text: UTF-8 where paths are wide, else the bytes of the path as they are.
inline std::string utf8_of(const std::filesystem::path& path) {
  const std::u8string text = path.u8string();
  return {text.begin(), text.end()};
}

/// The path that a text names: the way back of utf8_of().
inline std::filesystem::path path_of(std::string_view text) {
  return std::filesystem::path(std::u8string(text.begin(), text.end()));
}

} // namespace hanjang::base
