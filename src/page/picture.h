#pragma once
// Pictures as every writer takes them.

#include <cstdint>
#include <string>

namespace hanjang::page {

/// A picture as samples, or as a JPEG or PNG file of our own making. Pages are set as soon as its size is
/// known: until they are written it may be without data. Shared, since it may stand on several pages.
struct Picture {
  enum class Format : std::uint8_t { rgb, gray, jpeg, png };
  Format format = Format::rgb;
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  std::string
      data; ///< rows of 8-bit samples, top first; or a file, a PNG of 8-bit grey or RGB, not interlaced
  std::string alpha; ///< width × height coverage bytes, or empty
};

} // namespace hanjang::page
