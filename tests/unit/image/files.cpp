#include "files.h"

#include "catch.h"
#include "system/shared_library.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <jpeglib.h>
#include <png.h>

namespace hanjang::sample {

using namespace hanjang::image;

namespace {

/// A row of ink for a row of light; Adobe writes it inverted, which is light again.
std::vector<std::uint8_t> to_ink(const std::uint8_t* rgb, std::size_t width, bool inverted) {
  std::vector<std::uint8_t> row;
  for (std::size_t x = 0; x < width; ++x) {
    for (std::size_t c = 0; c < 3; ++c) {
      const std::uint8_t light = rgb[x * 3 + c];
      row.push_back(inverted ? light : static_cast<std::uint8_t>(255 - light));
    }
    row.push_back(inverted ? 255 : 0);
  }
  return row;
}

std::vector<jpeg_scan_info> scan_per_component(int count) {
  std::vector<jpeg_scan_info> scans;
  for (int i = 0; i < count; ++i) scans.push_back({1, {i}, 0, DCTSIZE2 - 1, 0, 0});
  return scans;
}

J_COLOR_SPACE space_of(JpegInk ink) {
  switch (ink) {
  case JpegInk::gray:
    return JCS_GRAYSCALE;
  case JpegInk::ycc:
    return JCS_YCbCr;
  case JpegInk::rgb:
    return JCS_RGB;
  case JpegInk::cmyk:
    return JCS_CMYK;
  case JpegInk::ycck:
    return JCS_YCCK;
  }
  return JCS_UNKNOWN;
}

void append(png_structp png, png_bytep data, std::size_t size) {
  static_cast<std::string*>(png_get_io_ptr(png))->append(reinterpret_cast<const char*>(data), size);
}

/// Samples of one row in 1 to 16 bits.
std::vector<std::uint8_t> packed_row(const Raster& raster, std::uint32_t y, const PngForm& form) {
  const std::size_t count = static_cast<std::size_t>(raster.width) * raster.channels;
  const std::uint8_t* const samples = raster.at(0, y);
  const auto depth = static_cast<unsigned>(form.depth);
  std::vector<std::uint8_t> row;
  if (depth == 16) {
    for (std::size_t i = 0; i < count; ++i) row.insert(row.end(), 2, samples[i]);
    return row;
  }
  row.resize((count * depth + 7) / 8);
  for (std::size_t i = 0; i < count; ++i) {
    const unsigned value = form.color_type == PNG_COLOR_TYPE_PALETTE ? samples[i] : samples[i] >> (8 - depth);
    const std::size_t bit = i * depth;
    row[bit / 8] = static_cast<std::uint8_t>(row[bit / 8] | value << (8 - depth - bit % 8));
  }
  return row;
}

void set_extras(png_structp png, png_infop info, const PngForm& form) {
  if (form.color_type == PNG_COLOR_TYPE_PALETTE) {
    std::vector<png_color> palette;
    for (const Rgb& color : quarter_colors()) palette.push_back({color[0], color[1], color[2]});
    png_set_PLTE(png, info, palette.data(), static_cast<int>(palette.size()));
  }
  if (form.transparent_first) {
    const png_byte coverage = 0;
    const auto red = static_cast<png_uint_16>(form.depth == 16 ? 0xffff : 0xff);
    const png_color_16 color{0, red, 0, 0, 0};
    if (form.color_type == PNG_COLOR_TYPE_PALETTE) {
      png_set_tRNS(png, info, &coverage, 1, nullptr);
    } else {
      png_set_tRNS(png, info, nullptr, 0, &color);
    }
  }
  if (!form.exif.empty()) {
    std::string exif = form.exif;
    png_set_eXIf_1(png, info, static_cast<png_uint_32>(exif.size()),
                   reinterpret_cast<png_bytep>(exif.data()));
  }
}

} // namespace

const std::vector<Rgb>& quarter_colors() {
  static const std::vector<Rgb> colors = {{255, 0, 0}, {0, 255, 0}, {0, 0, 255}, {255, 255, 0}};
  return colors;
}

Raster quarters(std::uint32_t width, std::uint32_t height) {
  Raster raster{width, height, 3, {}};
  for (std::uint32_t y = 0; y < height; ++y) {
    for (std::uint32_t x = 0; x < width; ++x) {
      const Rgb& color = quarter_colors()[(y * 2 / height) * 2 + x * 2 / width];
      raster.samples.insert(raster.samples.end(), color.begin(), color.end());
    }
  }
  return raster;
}

Raster noisy(std::uint32_t width, std::uint32_t height, std::uint32_t channels) {
  Raster raster{width, height, channels, {}};
  std::uint32_t state = 1;
  for (std::size_t i = 0; i < static_cast<std::size_t>(width) * height * channels; ++i) {
    state = state * 1664525U + 1013904223U;
    raster.samples.push_back(static_cast<std::uint8_t>(state >> 24));
  }
  return raster;
}

std::vector<Rgb> corners(const Raster& raster) {
  std::vector<Rgb> found;
  for (const std::uint32_t y : {0U, raster.height - 1}) {
    for (const std::uint32_t x : {0U, raster.width - 1}) {
      const std::uint8_t* const pixel = raster.at(x, y);
      found.emplace_back(pixel, pixel + raster.channels);
    }
  }
  return found;
}

bool alike(const std::vector<Rgb>& a, const std::vector<Rgb>& b, int tolerance) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [tolerance](const Rgb& left, const Rgb& right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [tolerance](int x, int y) { return std::abs(x - y) <= tolerance; });
  });
}

std::string jpeg_file(const Raster& raster, const JpegForm& form) {
  jpeg_compress_struct info{};
  jpeg_error_mgr errors{};
  info.err = jpeg_std_error(&errors);
  jpeg_create_compress(&info);
  unsigned char* buffer = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&info, &buffer, &size);
  const bool inks = form.ink == JpegInk::cmyk || form.ink == JpegInk::ycck;
  info.image_width = raster.width;
  info.image_height = raster.height;
  info.input_components = inks ? 4 : static_cast<int>(raster.channels);
  info.in_color_space = inks ? JCS_CMYK : raster.channels == 1 ? JCS_GRAYSCALE : JCS_RGB;
  jpeg_set_defaults(&info);
  jpeg_set_colorspace(&info, space_of(form.ink));
  jpeg_set_quality(&info, form.quality, TRUE);
  if (!form.adobe) info.write_Adobe_marker = FALSE;
  for (int i = 0; i < info.num_components; ++i) {
    info.comp_info[i].h_samp_factor = info.comp_info[i].v_samp_factor = 1;
  }
  if (form.progressive) jpeg_simple_progression(&info);
  const std::vector<jpeg_scan_info> scans = scan_per_component(info.num_components);
  if (form.scan_per_component) {
    info.scan_info = scans.data();
    info.num_scans = static_cast<int>(scans.size());
  }
  jpeg_start_compress(&info, TRUE);
  if (!form.app1.empty()) {
    jpeg_write_marker(&info, JPEG_APP0 + 1, reinterpret_cast<const JOCTET*>(form.app1.data()),
                      static_cast<unsigned>(form.app1.size()));
  }
  for (std::uint32_t y = 0; y < raster.height; ++y) {
    const std::uint8_t* const start = raster.at(0, y);
    std::vector<std::uint8_t> row(start, start + static_cast<std::size_t>(raster.width) * raster.channels);
    if (inks) row = to_ink(start, raster.width, form.adobe);
    JSAMPROW pointer = row.data();
    jpeg_write_scanlines(&info, &pointer, 1);
  }
  jpeg_finish_compress(&info);
  jpeg_destroy_compress(&info);
  std::string file(reinterpret_cast<const char*>(buffer), size);
  std::free(buffer);
  return file;
}

std::string png_file(const Raster& raster, const PngForm& form) {
  std::string file;
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  REQUIRE(png != nullptr);
  png_infop info = png_create_info_struct(png);
  REQUIRE(info != nullptr);
  png_set_write_fn(png, &file, append, nullptr);
  png_set_IHDR(png, info, raster.width, raster.height, form.depth, form.color_type,
               form.interlaced ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
               PNG_FILTER_TYPE_DEFAULT);
  set_extras(png, info, form);
  png_write_info(png, info);
  std::vector<std::vector<std::uint8_t>> rows;
  std::vector<png_bytep> pointers;
  for (std::uint32_t y = 0; y < raster.height; ++y) rows.push_back(packed_row(raster, y, form));
  for (std::vector<std::uint8_t>& row : rows) pointers.push_back(row.data());
  png_write_image(png, pointers.data());
  png_write_end(png, info);
  png_destroy_write_struct(&png, &info);
  return file;
}

std::string tiff(unsigned orientation, bool big_endian) {
  std::string bytes = big_endian ? "MM" : "II";
  const auto number = [&](std::uint32_t value, int size) {
    for (int i = 0; i < size; ++i) {
      bytes += static_cast<char>(value >> 8 * (big_endian ? size - 1 - i : i) & 0xff);
    }
  };
  number(42, 2);
  number(8, 4);      // where the directory is
  number(2, 2);      // its entries
  number(0x0100, 2); // the width, which is of no interest
  number(4, 2);
  number(1, 4);
  number(96, 4);
  number(0x0112, 2);
  number(3, 2);
  number(1, 4);
  number(orientation, 2);
  number(0, 2);
  number(0, 4); // no directory more
  return bytes;
}

std::string Reading::error() const {
  for (const diag::Diagnostic& diagnostic : diagnostics.all()) {
    if (diagnostic.severity == diag::Severity::error) return diagnostic.message;
  }
  return {};
}

Reading read(std::string_view bytes) {
  Reading reading;
  const diag::Span span{1, 2, 3};
  reading.raster = read_photo(bytes, system::open_shared_library, span, reading.diagnostics);
  CHECK(reading.diagnostics.all().size() == (reading.raster ? 0 : 1));
  for (const diag::Diagnostic& diagnostic : reading.diagnostics.all()) {
    CHECK(diagnostic.span == span);
    CHECK(diag::entry_of(diagnostic.code).fault == diag::Fault::input);
    CHECK(diagnostic.hints.size() == 1);
  }
  if (reading.raster) {
    const Raster& raster = *reading.raster;
    CHECK((raster.channels == 1 || raster.channels == 3));
    CHECK(raster.samples.size() == static_cast<std::size_t>(raster.width) * raster.height * raster.channels);
  }
  return reading;
}

} // namespace hanjang::sample
