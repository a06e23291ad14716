#pragma once
// JPEG files by libjpeg, PNG files by libpng: read into rasters, and the one that goes into a PDF written.

#include "image/detail/photo_fault.h"
#include "image/raster.h"

#include <optional>
#include <string>
#include <string_view>

namespace hanjang::image {

/// Decodes a JPEG file to grey or RGB, CMYK included. One whose samples are not all there is refused, since
/// libjpeg fills the rest with grey and nobody wants to send that; a missing end mark alone costs nothing and
/// is let pass.
DecodeResult read_jpeg(std::string_view bytes);

/// Decodes a PNG file of any kind to 8-bit grey or RGB. Transparent parts show white paper. A file that ends
/// before its last row, or whose check sums are wrong, is refused.
DecodeResult read_png(std::string_view bytes);

/// A baseline JPEG file of the picture and nothing else, colour at half the resolution. The same picture
/// gives the same bytes. Nothing if libjpeg fails, which only a lack of memory makes it do.
std::optional<std::string> write_jpeg(const Raster& raster);

} // namespace hanjang::image
