// Figures: WebP and HEIC beside JPEG and PNG, measured by their heads and brought down to their places.

#include "catch.h"
#include "files.h"
#include "image/figure.h"
#include "system/shared_library.h"

#include <png.h>
#include <webp/encode.h>

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
  result.size = measure_figure(file, system::open_shared_library, kSpan, result.diagnostics);
  CHECK(result.diagnostics.all().size() == (result.size ? 0 : 1));
  return result;
}

std::shared_ptr<const page::Picture> figure(const std::string& file, std::uint32_t width) {
  diag::Diagnostics diagnostics;
  auto picture = read_figure(file, width, system::open_shared_library, kSpan, diagnostics);
  CHECK(diagnostics.has_errors() == (picture == nullptr));
  return picture;
}

std::string error_of(const std::string& file) {
  diag::Diagnostics diagnostics;
  CHECK(read_figure(file, 100, system::open_shared_library, kSpan, diagnostics) == nullptr);
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

// quarters() as heif-enc writes it, in Base64: libheif need not be able to write such files.
constexpr std::string_view kHeic =
    "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAUJtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAA"
    "AAAAAAAAAA5waXRtAAAAAAABAAAAImlsb2MAAAAAREAAAQABAAAAAAFmAAEAAAAAAAAA6QAAACNpaW5mAAAAAAABAAAA"
    "FWluZmUCAAAAAAEAAGh2YzEAAAAAwmlwcnAAAACkaXBjbwAAAHhodmNDAQNwAAAAAAAAAAAAHvAA/P34+AAADwMgAAEA"
    "GEABDAH//wNwAAADAJAAAAMAAAMAHroCQCEAAQArQgEBA3AAAAMAkAAAAwAAAwAeoDCBBZbqSSmubgQEDAgAAAMACAAA"
    "AwAIQCIAAQAHRAHBcrAiQAAAABRpc3BlAAAAAAAAAGAAAABAAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEA"
    "AQOBAoMAAADxbWRhdAAAAOUoAa8E+Nvy6Trt/+TD///+V67sv8mH+E7pdffjk0//psp//6ISgR3yZU3o159xU39L4mjU"
    "ED8KTJ2qE2vN5/rgIbpVm2Spd5eytwOegN8rrHYl99aBxMM1fOBhJx5veUNwKyxHGYuq0fHrri75upxCm/9MBojf0yw3"
    "//XG3Gdcy593C7LYJLbX5/lFDZMi2VOTSFDSckECeD25U2E4PZYvxto3Q3ffGcZdBS0noVVUjpRG/WJfF+BC9VgH/+QO"
    "R/8FT9Vv/BvhX9zEJbBwqUR+oG0hHON7Wv1jC/p/6HLzSrtv9y7/";

std::string decoded(std::string_view base64) {
  constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string bytes;
  std::uint32_t bits = 0;
  int count = 0;
  for (const char c : base64) {
    const std::size_t digit = kDigits.find(c);
    if (digit == std::string_view::npos) break;
    bits = bits << 6 | static_cast<std::uint32_t>(digit);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes += static_cast<char>(bits >> count & 0xff);
  }
  return bytes;
}

} // namespace

TEST_CASE("HEIC files are read") {
  const std::string file = decoded(kHeic);
  const Measured measured = measure(file);
  REQUIRE(measured.size);
  CHECK(measured.size->width == 96);
  CHECK(measured.size->height == 64);
  const Reading reading = read(file);
  REQUIRE(reading.raster);
  CHECK(alike(corners(*reading.raster), quarter_colors(), 24));
  for (std::size_t length = 12; length + 1 < file.size(); length += 53) read(file.substr(0, length));
}

TEST_CASE("A HEIC file is refused where its library is not there, and no other file is") {
  constexpr base::OpenLibrary kNone = [](const char*) {
    return std::shared_ptr<const base::SharedLibrary>();
  };
  const auto message = [&](const std::string& file) {
    diag::Diagnostics diagnostics;
    const auto size = measure_figure(file, kNone, kSpan, diagnostics);
    CHECK(size.has_value() == diagnostics.all().empty());
    return diagnostics.all().empty() ? std::string() : diagnostics.all().front().message;
  };
  CHECK(message(decoded(kHeic)) ==
        "the picture is a HEIC file, and libheif, which reads those, is not installed");
  CHECK(message(webp_file(quarters(), true)).empty());
}

#endif
