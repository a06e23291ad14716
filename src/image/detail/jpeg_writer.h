#pragma once
// Pictures as JPEG files, by libjpeg.

#include "image/raster.h"

#include <optional>
#include <string>

namespace hanjang::image {

/// A baseline JPEG file of the picture and nothing else, colour at half the resolution. The same picture
/// gives the same bytes. Nothing if libjpeg fails, which only a lack of memory makes it do.
std::optional<std::string> write_jpeg(const Raster& raster);

} // namespace hanjang::image
