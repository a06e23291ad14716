#pragma once
// JPEG files by libjpeg, PNG files by libpng, WebP files by libwebp, HEIC files by libheif: read into
// rasters, and those that go into a PDF written.

#include "image/detail/picture_fault.h"
#include "image/raster.h"

#include <optional>
#include <string>
#include <string_view>

namespace hanjang::image {

/// Decodes a JPEG file to grey or RGB, CMYK included. One whose samples are not all there is refused, since
/// libjpeg fills the rest with grey and nobody wants to send that; a missing end mark alone costs nothing and
/// is let pass.
DecodeResult read_jpeg(std::string_view bytes, const PictureUse& use);
HeadResult jpeg_head(std::string_view bytes, const PictureUse& use);

/// Decodes a PNG file of any kind to 8-bit grey or RGB. Transparent parts show white paper. A file that ends
/// before its last row, or whose check sums are wrong, is refused.
DecodeResult read_png(std::string_view bytes, const PictureUse& use);
HeadResult png_head(std::string_view bytes, const PictureUse& use);

/// Decodes a WebP file to RGB. Transparent parts show white paper. One that moves is refused.
DecodeResult read_webp(std::string_view bytes, const PictureUse& use);
HeadResult webp_head(std::string_view bytes, const PictureUse& use);

/// Decodes the main picture of a HEIC file to RGB, upright, as phones write them. Refused where hanjang was
/// built without libheif, and where that is not there to be opened.
DecodeResult read_heic(std::string_view bytes, const PictureUse& use);
HeadResult heic_head(std::string_view bytes, const PictureUse& use);

/// A baseline JPEG file of the picture and nothing else, colour at half the resolution. The same picture
/// gives the same bytes. Nothing if libjpeg fails, which only a lack of memory makes it do.
std::optional<std::string> write_jpeg(const Raster& raster);

/// A PNG file of the picture and nothing else, 8-bit grey or RGB, not interlaced. The same picture gives the
/// same bytes. Nothing if libpng fails, which only a lack of memory makes it do.
std::optional<std::string> write_png(const Raster& raster);

} // namespace hanjang::image
