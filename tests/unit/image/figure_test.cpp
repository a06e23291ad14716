// Figures: WebP and HEIC beside JPEG and PNG, measured by their heads and brought down to their places.

#include "catch.h"
#include "files.h"
#include "image/figure.h"

#include <png.h>
#include <webp/encode.h>

#ifdef HANJANG_HEIF
#include <libheif/heif.h>
#endif

using namespace hanjang;
using namespace hanjang::image;
using namespace hanjang::sample;
using namespace std::string_literals;

namespace {

const diag::Span kSpan{1, 2, 3};

std::string webp_file(const Raster& raster, bool lossless) {
  std::uint8_t* bytes = nullptr;
  const auto width = static_cast<int>(raster.width);
  const auto height = static_cast<int>(raster.height);
  const std::size_t size =
      lossless ? WebPEncodeLosslessRGB(raster.samples.data(), width, height, width * 3, &bytes)
               : WebPEncodeRGB(raster.samples.data(), width, height, width * 3, 90, &bytes);
  std::string file(reinterpret_cast<const char*>(bytes), size);
  WebPFree(bytes);
  return file;
}

std::string chunk(const std::string& name, std::string data) {
  std::string length;
  for (std::size_t i = 0; i < 4; ++i) length += static_cast<char>(data.size() >> (8 * i) & 0xff);
  if (data.size() % 2 != 0) data += '\0';
  return name + length + data;
}

// The same file in the extended form, with an EXIF chunk behind its picture (RFC 9649, section 2.7).
std::string with_exif(const std::string& file, unsigned orientation, const std::string& before = {}) {
  constexpr char kHasExif = 8;
  const std::string size{char(95), 0, 0, char(63), 0, 0}; // 96 × 64, less one each
  return chunk("RIFF", "WEBP" + chunk("VP8X", std::string{kHasExif, 0, 0, 0} + size) + file.substr(12) +
                           chunk("EXIF", before + tiff(orientation, false)));
}

struct Measured {
  std::optional<PixelSize> size;
  diag::Diagnostics diagnostics;
};

Measured measure(const std::string& file) {
  Measured result;
  result.size = measure_figure(file, kSpan, result.diagnostics);
  CHECK(result.diagnostics.all().size() == (result.size ? 0 : 1));
  return result;
}

std::shared_ptr<const page::Picture> figure(const std::string& file, std::uint32_t width) {
  diag::Diagnostics diagnostics;
  auto picture = read_figure(file, width, kSpan, diagnostics);
  CHECK(diagnostics.has_errors() == (picture == nullptr));
  return picture;
}

std::string error_of(const std::string& file) {
  diag::Diagnostics diagnostics;
  CHECK(read_figure(file, 100, kSpan, diagnostics) == nullptr);
  REQUIRE(diagnostics.all().size() == 1);
  return diagnostics.all().front().message;
}

} // namespace

TEST_CASE("WebP files are read, with and without loss") {
  const Reading exact = read(webp_file(quarters(), true));
  REQUIRE(exact.raster);
  CHECK(exact.raster->samples == quarters().samples);
  const Reading near = read(webp_file(quarters(), false));
  REQUIRE(near.raster);
  CHECK(alike(corners(*near.raster), quarter_colors(), 12));
}

TEST_CASE("the EXIF chunk of a WebP file turns it") {
  const std::string file = webp_file(quarters(), true);
  for (const std::string& mark : {""s, "Exif\0\0"s}) {
    const Measured turned = measure(with_exif(file, 6, mark));
    REQUIRE(turned.size);
    CHECK(turned.size->width == 64);
    CHECK(turned.size->height == 96);
    const Reading reading = read(with_exif(file, 6, mark));
    REQUIRE(reading.raster);
    CHECK(reading.raster->width == 64);
  }
}

TEST_CASE("broken WebP files are told of, wherever they end") {
  const std::string file = webp_file(noisy(64, 64), true);
  for (std::size_t length = 12; length + 1 < file.size(); length += 37) {
    const Reading reading = read(file.substr(0, length));
    CHECK_FALSE(reading.raster);
  }
  std::string wrong = file;
  for (std::size_t i = 40; i < 60; ++i) wrong[i] = '\x5a';
  read(wrong);
  CHECK(error_of("RIFF\x24\0\0\0WEBPVP8 "s).find("the picture is") == 0);
}

TEST_CASE("the head of a file is enough to measure a figure") {
  const std::string jpeg = jpeg_file(noisy(96, 64));
  for (const std::string& file :
       {jpeg, png_file(noisy(96, 64), {PNG_COLOR_TYPE_RGB}), webp_file(noisy(96, 64), true)}) {
    const Measured measured = measure(file);
    REQUIRE(measured.size);
    CHECK(measured.size->width == 96);
    CHECK(measured.size->height == 64);
    CHECK(measure(file.substr(0, file.size() / 2)).size);
    CHECK(figure(file.substr(0, file.size() / 2), 96) == nullptr);
  }
  CHECK_FALSE(measure("hello").size);
  CHECK_FALSE(measure(jpeg_file(noisy(672, 32))).size); // 21 : 1
}

TEST_CASE("a figure is brought down to its place, and never up") {
  const std::string file = jpeg_file(noisy(640, 320));
  const auto small = figure(file, 100);
  REQUIRE(small);
  CHECK(small->width == 100);
  CHECK(small->height == 50);
  const auto whole = figure(file, 5000);
  REQUIRE(whole);
  CHECK(whole->width == 640);
  CHECK(figure(file, 100)->data == small->data);
}

TEST_CASE("what is drawn stays as it is, and what is a photo becomes a JPEG") {
  const auto drawn = figure(png_file(quarters(), {PNG_COLOR_TYPE_RGB}), 96);
  REQUIRE(drawn);
  CHECK(drawn->format == page::Picture::Format::png);
  CHECK(read(drawn->data).raster->samples == quarters().samples);
  CHECK(figure(png_file(noisy(96, 64), {PNG_COLOR_TYPE_RGB}), 96)->format == page::Picture::Format::jpeg);
  const Raster gray{64, 64, 1, std::vector<std::uint8_t>(64 * 64, 200)};
  const auto plain = figure(png_file(gray, {PNG_COLOR_TYPE_GRAY}), 64);
  REQUIRE(plain);
  CHECK(plain->format == page::Picture::Format::png);
  CHECK(read(plain->data).raster->channels == 1);
}

#ifdef HANJANG_HEIF

namespace {

// Nothing where libheif has no encoder here.
std::optional<std::string> heic_file(const Raster& raster) {
  heif_context* context = heif_context_alloc();
  heif_encoder* encoder = nullptr;
  if (heif_context_get_encoder_for_format(context, heif_compression_HEVC, &encoder).code != heif_error_Ok) {
    heif_context_free(context);
    return std::nullopt;
  }
  heif_image* image = nullptr;
  const auto width = static_cast<int>(raster.width);
  const auto height = static_cast<int>(raster.height);
  heif_image_create(width, height, heif_colorspace_RGB, heif_chroma_interleaved_RGB, &image);
  heif_image_add_plane(image, heif_channel_interleaved, width, height, 8);
  int stride = 0;
  std::uint8_t* plane = heif_image_get_plane(image, heif_channel_interleaved, &stride);
  for (std::size_t y = 0; y < raster.height; ++y)
    std::copy_n(raster.at(0, y), std::size_t{raster.width} * 3, plane + y * static_cast<std::size_t>(stride));
  heif_encoder_set_lossy_quality(encoder, 95);
  heif_image_handle* handle = nullptr;
  heif_context_encode_image(context, image, encoder, nullptr, &handle);
  std::string file;
  heif_writer writer{};
  writer.writer_api_version = 1;
  writer.write = [](heif_context*, const void* data, std::size_t size, void* target) {
    static_cast<std::string*>(target)->append(static_cast<const char*>(data), size);
    return heif_error{heif_error_Ok, heif_suberror_Unspecified, "Success"};
  };
  heif_context_write(context, &writer, &file);
  heif_image_handle_release(handle);
  heif_image_release(image);
  heif_encoder_release(encoder);
  heif_context_free(context);
  return file;
}

} // namespace

TEST_CASE("HEIC files are read") {
  const std::optional<std::string> file = heic_file(quarters());
  if (!file) {
    WARN("this libheif has no encoder to make a file with");
    return;
  }
  const Measured measured = measure(*file);
  REQUIRE(measured.size);
  CHECK(measured.size->width == 96);
  const Reading reading = read(*file);
  REQUIRE(reading.raster);
  CHECK(alike(corners(*reading.raster), quarter_colors(), 24));
  for (std::size_t length = 12; length + 1 < file->size(); length += 53) read(file->substr(0, length));
}

#endif
