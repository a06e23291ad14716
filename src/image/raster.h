#pragma once
// Decoded pictures, and what is done to them sample by sample.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace hanjang::image {

/// A decoded picture: rows of 8-bit samples, top first, without gaps.
struct Raster {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  std::uint32_t channels = 3; ///< 1: grey, 3: red, green, blue
  std::vector<std::uint8_t> samples;

  /// The samples of pixel (x, y).
  const std::uint8_t* at(std::size_t x, std::size_t y) const {
    return samples.data() + (y * width + x) * channels;
  }
};

/// Turns a picture as its EXIF orientation asks (JEITA CP-3451, tag 274): 1 to 8, anything else is 1.
Raster oriented(Raster raster, unsigned orientation);

/// Lays a picture on white and drops its last channel, the coverage, in place.
void lay_on_white(Raster& raster);

/// True for a picture such as a screen or a diagram: large parts of it are of one colour.
bool is_drawn(const Raster& raster);

/// A part of a picture, in whole pixels.
struct Crop {
  std::uint32_t left = 0;
  std::uint32_t top = 0;
  std::uint32_t width = 0;
  std::uint32_t height = 0;
};

/// The largest part whose height is `aspect` times its width: from the middle, but where height is cut off,
/// one third above and two thirds below, since a portrait's head is in its upper half. `aspect` is positive.
Crop crop_to(const Raster& raster, double aspect);

/// The part as a picture `width` pixels wide, each the mean of what it covers; never larger than the part
/// itself. Whole numbers throughout, so that every machine gives the same samples.
Raster shrunk(const Raster& raster, const Crop& crop, std::uint32_t width);

} // namespace hanjang::image
