#pragma once
// Pictures as every writer takes them.

#include <cstdint>
#include <string>

namespace hanjang::page {

/// A picture as samples, or as a JPEG file of our own making. Shared, since it may stand on several pages.
struct Picture {
  enum class Format : std::uint8_t { rgb, gray, jpeg };
  Format format = Format::rgb;
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  std::string data;  ///< rows of 8-bit samples, top first; or a JPEG file
  std::string alpha; ///< width × height coverage bytes, or empty
};

} // namespace hanjang::page
