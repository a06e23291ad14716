#pragma once
// Pictures and their files, made by libjpeg and libpng for the tests.

#include "diag/diagnostic.h"
#include "image/photo.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::sample {

using namespace hanjang::image;

/// What stands in the four corners of quarters(): red, green, blue, yellow by rows.
using Rgb = std::vector<std::uint8_t>;
const std::vector<Rgb>& quarter_colors();

/// A picture of four quarters, each of one colour. Sides in pixels, best multiples of 32.
Raster quarters(std::uint32_t width = 96, std::uint32_t height = 64);
/// A picture like a photo in that no two neighbours are alike.
Raster noisy(std::uint32_t width, std::uint32_t height, std::uint32_t channels = 3);
/// The four corners' pixels, by rows.
std::vector<Rgb> corners(const Raster& raster);
/// Whether no sample differs by more than `tolerance`.
bool alike(const std::vector<Rgb>& a, const std::vector<Rgb>& b, int tolerance);

enum class JpegInk { gray, ycc, rgb, cmyk, ycck };

struct JpegForm {
  JpegInk ink = JpegInk::ycc; ///< cmyk and ycck carry Adobe's mark, and samples as Adobe writes them
  bool adobe = true;          ///< false: CMYK without the mark, ink as ink
  bool progressive = false;
  bool scan_per_component = false;
  int quality = 95;
  std::string app1 = {}; ///< a segment without its marker and length
};
/// A JPEG file of a grey or RGB picture.
std::string jpeg_file(const Raster& raster, const JpegForm& form = {});

struct PngForm {
  int color_type;
  int depth = 8;
  bool interlaced = false;
  std::string exif = {};       ///< a TIFF structure
  bool transparent_first = {}; ///< a tRNS chunk that makes the first quarter's colour transparent
};
/// A PNG file of `raster`, whose channels are as the colour type has them (with a palette: one, the index
/// into quarter_colors()); 8-bit samples are spread or cut to the depth.
std::string png_file(const Raster& raster, const PngForm& form);

/// The TIFF structure that states an orientation, in either byte order.
std::string tiff(unsigned orientation, bool big_endian);

/// What read_photo() makes of bytes, and what it says.
struct Reading {
  std::optional<Raster> raster;
  diag::Diagnostics diagnostics;
  /// The words of the one error; empty if there is none.
  std::string error() const;
};
Reading read(std::string_view bytes);

} // namespace hanjang::sample
