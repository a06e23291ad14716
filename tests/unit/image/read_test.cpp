// Every form of a good file.

#include "catch.h"
#include "files.h"
#include "image/detail/exif.h"

#include <png.h>
#include <string>

using namespace hanjang;
using namespace hanjang::image;
using namespace hanjang::sample;
using namespace std::string_literals;

namespace {

/// The picture with other channels, each made from the index of the quarter and the old pixel.
template <typename Pixel>
Raster remade(std::uint32_t channels, Pixel pixel) {
  const Raster from = quarters();
  Raster made{from.width, from.height, channels, {}};
  for (std::uint32_t y = 0; y < from.height; ++y) {
    for (std::uint32_t x = 0; x < from.width; ++x) {
      const std::uint32_t quarter = (y * 2 / from.height) * 2 + x * 2 / from.width;
      const Rgb samples = pixel(quarter, Rgb(from.at(x, y), from.at(x, y) + 3));
      made.samples.insert(made.samples.end(), samples.begin(), samples.end());
    }
  }
  return made;
}

std::vector<Rgb> corners_of(const std::string& file) {
  const Reading reading = read(file);
  INFO(reading.error());
  REQUIRE(reading.raster);
  return corners(*reading.raster);
}

} // namespace

TEST_CASE("PNG files of every colour type, depth and interlace are read") {
  const bool interlaced = GENERATE(false, true);
  CAPTURE(interlaced);
  SECTION("colour") {
    for (const int depth : {8, 16}) {
      const Reading reading = read(png_file(quarters(), {PNG_COLOR_TYPE_RGB, depth, interlaced}));
      REQUIRE(reading.raster);
      CHECK(reading.raster->samples == quarters().samples);
    }
  }
  SECTION("palette") {
    const Raster indices =
        remade(1, [](std::uint32_t quarter, const Rgb&) { return Rgb{static_cast<std::uint8_t>(quarter)}; });
    for (const int depth : {2, 4, 8}) {
      const Reading reading = read(png_file(indices, {PNG_COLOR_TYPE_PALETTE, depth, interlaced}));
      REQUIRE(reading.raster);
      CHECK(reading.raster->samples == quarters().samples);
    }
  }
  SECTION("grey") {
    const Raster gray = remade(1, [](std::uint32_t quarter, const Rgb&) {
      return Rgb{static_cast<std::uint8_t>(quarter % 2 == 0 ? 0 : 255)};
    });
    for (const int depth : {1, 2, 4, 8, 16}) {
      const Reading reading = read(png_file(gray, {PNG_COLOR_TYPE_GRAY, depth, interlaced}));
      REQUIRE(reading.raster);
      CHECK(reading.raster->channels == 1);
      CHECK(reading.raster->samples == gray.samples);
    }
  }
}

TEST_CASE("what is transparent in a PNG file is white on paper") {
  const auto coverage = [](std::uint32_t quarter) {
    return static_cast<std::uint8_t>(quarter == 0 ? 0 : quarter == 1 ? 128 : 255);
  };
  SECTION("colour with coverage") {
    const Raster raster = remade(4, [&](std::uint32_t quarter, Rgb rgb) {
      rgb.push_back(coverage(quarter));
      return rgb;
    });
    for (const int depth : {8, 16}) {
      const auto found = corners_of(png_file(raster, {PNG_COLOR_TYPE_RGB_ALPHA, depth}));
      CHECK(found == std::vector<Rgb>{{255, 255, 255}, {127, 255, 127}, {0, 0, 255}, {255, 255, 0}});
    }
  }
  SECTION("grey with coverage") {
    const Raster raster =
        remade(2, [&](std::uint32_t quarter, const Rgb&) { return Rgb{0, coverage(quarter)}; });
    for (const int depth : {8, 16}) {
      CHECK(corners_of(png_file(raster, {PNG_COLOR_TYPE_GRAY_ALPHA, depth})) ==
            std::vector<Rgb>{{255}, {127}, {0}, {0}});
    }
  }
  SECTION("one colour that stands for nothing") {
    const std::vector<Rgb> expected = {{255, 255, 255}, {0, 255, 0}, {0, 0, 255}, {255, 255, 0}};
    for (const int depth : {8, 16}) {
      CHECK(corners_of(png_file(quarters(), {PNG_COLOR_TYPE_RGB, depth, false, {}, true})) == expected);
    }
    const Raster indices =
        remade(1, [](std::uint32_t quarter, const Rgb&) { return Rgb{static_cast<std::uint8_t>(quarter)}; });
    CHECK(corners_of(png_file(indices, {PNG_COLOR_TYPE_PALETTE, 4, false, {}, true})) == expected);
  }
}

TEST_CASE("JPEG files of every colour space are read") {
  const bool progressive = GENERATE(false, true);
  const JpegInk ink = GENERATE(JpegInk::ycc, JpegInk::rgb, JpegInk::cmyk, JpegInk::ycck);
  CAPTURE(progressive, static_cast<int>(ink));
  JpegForm form;
  form.ink = ink;
  form.progressive = progressive;
  CHECK(alike(corners_of(jpeg_file(quarters(), form)), quarter_colors(), 6));
}

TEST_CASE("CMYK without Adobe's mark is ink as ink") {
  JpegForm form;
  form.ink = JpegInk::cmyk;
  form.adobe = false;
  CHECK(alike(corners_of(jpeg_file(quarters(), form)), quarter_colors(), 6));
}

TEST_CASE("a grey JPEG file stays grey") {
  JpegForm form;
  form.ink = JpegInk::gray;
  const Reading reading = read(jpeg_file(noisy(64, 64, 1), form));
  REQUIRE(reading.raster);
  CHECK(reading.raster->channels == 1);
}

TEST_CASE("photos are turned upright") {
  // Where the corners of the stored picture go (by rows), as the standard tells it by row 0 and column 0.
  const std::vector<std::vector<std::size_t>> expected = {{0, 1, 2, 3}, {1, 0, 3, 2}, {3, 2, 1, 0},
                                                          {2, 3, 0, 1}, {0, 2, 1, 3}, {2, 0, 3, 1},
                                                          {3, 1, 2, 0}, {1, 3, 0, 2}};
  const bool big_endian = GENERATE(false, true);
  const unsigned orientation = GENERATE(1U, 2U, 3U, 4U, 5U, 6U, 7U, 8U);
  CAPTURE(big_endian, orientation);
  std::vector<Rgb> colors;
  for (const std::size_t from : expected[orientation - 1]) colors.push_back(quarter_colors()[from]);

  const std::string exif = tiff(orientation, big_endian);
  JpegForm form;
  form.app1 = "Exif\0\0"s + exif;
  const Reading jpeg = read(jpeg_file(quarters(), form));
  const Reading png = read(png_file(quarters(), {PNG_COLOR_TYPE_RGB, 8, false, exif}));
  for (const Reading* reading : {&jpeg, &png}) {
    REQUIRE(reading->raster);
    CHECK(reading->raster->width == (orientation < 5 ? 96 : 64));
    CHECK(reading->raster->height == (orientation < 5 ? 64 : 96));
    CHECK(alike(corners(*reading->raster), colors, 6));
  }
}

TEST_CASE("broken metadata leaves a photo as it is") {
  const bool big_endian = GENERATE(false, true);
  const std::string whole = "Exif\0\0"s + tiff(6, big_endian);
  CHECK(image::exif_orientation(whole) == 6);
  const std::size_t needed = whole.size() - 6; // the value's padding and the next directory are not
  for (std::size_t size = 0; size < needed; ++size)
    CHECK(image::exif_orientation(whole.substr(0, size)) == 1);
  CHECK(image::tiff_orientation(tiff(0, true)) == 1);
  CHECK(image::tiff_orientation(tiff(9, false)) == 1);
  CHECK(image::tiff_orientation("II*\0\xff\xff\xff\xff"s) == 1);
  CHECK(image::tiff_orientation("MM\0*\0\0\0\0"s) == 1);
  for (std::size_t at = 0; at < whole.size(); ++at) {
    for (int value = 0; value < 256; ++value) {
      std::string changed = whole;
      changed[at] = static_cast<char>(value);
      const unsigned found = image::exif_orientation(changed);
      REQUIRE((found >= 1 && found <= 8));
    }
  }
}

TEST_CASE("a large JPEG file is brought down while it is read") {
  JpegForm form;
  form.quality = 50;
  const Reading reading = read(jpeg_file(quarters(3840, 2560), form));
  REQUIRE(reading.raster);
  CHECK(reading.raster->width == 1920);
  CHECK(reading.raster->height == 1280);
  CHECK(alike(corners(*reading.raster), quarter_colors(), 12));
  const Reading wide = read(jpeg_file(quarters(3840, 1280), form));
  REQUIRE(wide.raster);
  CHECK(wide.raster->width == 2400); // half of its short side would be too little; five eighths are enough
}

TEST_CASE("the name of a file says nothing, and bytes after its end do not matter") {
  CHECK(read(jpeg_file(quarters()) + "more").raster);
  CHECK(read(png_file(quarters(), {PNG_COLOR_TYPE_RGB}) + "more").raster);
}
