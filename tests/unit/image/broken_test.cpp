// Every file that is not a good photo is refused in words, or gives the picture it holds.

#include "catch.h"
#include "files.h"

#include <png.h>
#include <string>
#include <utility>
#include <vector>
#include <zlib.h>

using namespace hanjang;
using namespace hanjang::image;
using namespace hanjang::sample;
using namespace std::string_literals;

namespace {

constexpr unsigned code_of(diag::Code code) { return diag::number_of(code); }

unsigned code(const Reading& reading) {
  REQUIRE_FALSE(reading.raster);
  return diag::number_of(reading.diagnostics.all().at(0).code);
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// A PNG file that states other sides, its check sum in order.
std::string png_of_size(std::uint32_t width, std::uint32_t height) {
  std::string file = png_file(quarters(), {PNG_COLOR_TYPE_RGB});
  const auto put = [&](std::size_t at, std::uint32_t value) {
    for (std::size_t i = 0; i < 4; ++i) file[at + i] = static_cast<char>(value >> (24 - 8 * i) & 0xff);
  };
  put(16, width);
  put(20, height);
  put(29, static_cast<std::uint32_t>(crc32(0, reinterpret_cast<const Bytef*>(file.data()) + 12, 17)));
  return file;
}

std::string jpeg_of_size(unsigned width, unsigned height) {
  std::string file = jpeg_file(quarters());
  const std::size_t frame = file.find("\xff\xc0");
  REQUIRE(frame != std::string::npos);
  file[frame + 5] = static_cast<char>(height >> 8);
  file[frame + 6] = static_cast<char>(height & 0xff);
  file[frame + 7] = static_cast<char>(width >> 8);
  file[frame + 8] = static_cast<char>(width & 0xff);
  return file;
}

/// Small files of the kinds that are decoded in different ways.
std::vector<std::string> small_files() {
  JpegForm progressive;
  progressive.progressive = true;
  JpegForm inks;
  inks.ink = JpegInk::ycck;
  JpegForm scans;
  scans.scan_per_component = true;
  inks.app1 = "Exif\0\0"s + tiff(6, false);
  const Raster raster = noisy(24, 16);
  return {jpeg_file(raster),
          jpeg_file(raster, progressive),
          jpeg_file(raster, inks),
          jpeg_file(raster, scans),
          png_file(raster, {PNG_COLOR_TYPE_RGB}),
          png_file(raster, {PNG_COLOR_TYPE_RGB, 8, true})};
}

} // namespace

TEST_CASE("a file cut off anywhere is refused, or it holds the whole picture") {
  for (const std::string& file : small_files()) {
    const Reading whole = read(file);
    REQUIRE(whole.raster);
    std::size_t accepted = 0;
    for (std::size_t size = 0; size < file.size(); ++size) {
      CAPTURE(size, file.size());
      const Reading reading = read(std::string_view(file).substr(0, size));
      if (!reading.raster) continue;
      ++accepted;
      REQUIRE(reading.raster->samples == whole.raster->samples);
    }
    CHECK(accepted <= 20); // the end mark
  }
}

TEST_CASE("a photo without its end mark is whole") {
  const std::string jpeg = jpeg_file(noisy(64, 64));
  CHECK(read(std::string_view(jpeg).substr(0, jpeg.size() - 2)).raster);
}

TEST_CASE("how much there is of a cut off photo is said") {
  const Raster raster = noisy(160, 160);
  const std::string jpeg = jpeg_file(raster);
  const std::string png = png_file(raster, {PNG_COLOR_TYPE_RGB});
  for (const std::string& file : {jpeg, png}) {
    const Reading half = read(std::string_view(file).substr(0, file.size() / 2));
    CHECK(code(half) == code_of(diag::Code::broken_photo));
    INFO(half.error());
    CHECK((contains(half.error(), "cut off after 4") || contains(half.error(), "cut off after 5")));
    const Reading head = read(std::string_view(file).substr(0, 30));
    CHECK(head.error() == "the photo is cut off: its file ends before its last row");
  }
}

TEST_CASE("any wrong byte gives a picture or an error") {
  for (const std::string& file : small_files()) {
    for (std::size_t at = 0; at < file.size(); ++at) {
      for (const unsigned change : {0x01U, 0x80U, 0xffU}) {
        std::string changed = file;
        changed[at] = static_cast<char>(static_cast<unsigned char>(changed[at]) ^ change);
        read(changed); // which looks at what comes back
      }
    }
  }
}

TEST_CASE("a PNG file with a wrong byte never gives another picture") {
  const std::string file = png_file(noisy(24, 16), {PNG_COLOR_TYPE_RGB});
  const Reading whole = read(file);
  REQUIRE(whole.raster);
  for (std::size_t at = 0; at < file.size(); ++at) {
    std::string changed = file;
    changed[at] = static_cast<char>(changed[at] ^ 0x10);
    const Reading reading = read(changed);
    if (reading.raster) CHECK(reading.raster->samples == whole.raster->samples);
  }
}

TEST_CASE("sizes are looked at before room is made") {
  SECTION("too many pixels") {
    const std::vector<std::string> files = {png_of_size(12000, 10000), png_of_size(0x7fffffff, 0x7fffffff),
                                            jpeg_of_size(12000, 10000), jpeg_of_size(65500, 65500)};
    for (const std::string& file : files) {
      const Reading reading = read(file);
      CHECK(code(reading) == code_of(diag::Code::photo_size));
      CHECK(contains(reading.error(), "at most 50 million"));
    }
    CHECK(contains(read(files[0]).error(), "120,000,000 pixels (12000 × 10000)"));
  }
  SECTION("too few") {
    const Reading reading = read(png_file(noisy(15, 20), {PNG_COLOR_TYPE_RGB}));
    CHECK(code(reading) == code_of(diag::Code::photo_size));
    CHECK(contains(reading.error(), "15 × 20"));
    CHECK(read(png_file(noisy(16, 20), {PNG_COLOR_TYPE_RGB})).raster);
  }
  SECTION("a stripe") {
    CHECK(contains(read(jpeg_file(noisy(20, 161))).error(), "more than 8 times"));
    CHECK(read(jpeg_file(noisy(20, 160))).raster);
  }
  SECTION("no pixel at all") {
    CHECK(code(read(png_of_size(0, 64))) == code_of(diag::Code::broken_photo));
    CHECK(code(read(jpeg_of_size(0, 64))) == code_of(diag::Code::broken_photo));
  }
  SECTION("too many bytes") {
    const Reading reading = read(jpeg_file(quarters()) + std::string(kMostFileBytes, ' '));
    CHECK(code(reading) == code_of(diag::Code::photo_size));
    CHECK(contains(reading.error(), "at most 20 MiB"));
  }
}

TEST_CASE("files of other kinds are told by their bytes") {
  const std::vector<std::pair<std::string, std::string>> kinds = {
      {"GIF89a\x10\0\x10\0"s, "a GIF file"},
      {"\0\0\0\x1c"s + "ftypavif\0\0\0\0"s, "an AVIF file"},
      {"\0\0\0\x1c"s + "ftypisom\0\0\0\0"s, "a video"},
      {"BM\x36\0\0\0"s, "a BMP file"},
      {"%PDF-1.7\n", "a PDF file"},
      {"II*\0\x08\0\0\0"s, "a TIFF or raw camera file"},
      {"MM\0*\0\0\0\x08"s, "a TIFF or raw camera file"},
      {"<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "an SVG drawing"},
      {"<?xml version=\"1.0\"?><!-- drawn --><svg/>", "an SVG drawing"},
      {"<?xml version=\"1.0\"?><rss/>", "an XML file"},
      {"\x1f\x8b\b", "a packed file, such as .svgz"},
      {"<!DOCTYPE html><html></html>", "a web page"},
  };
  for (const auto& kind : kinds) {
    const Reading reading = read(kind.first);
    CHECK(code(reading) == code_of(diag::Code::photo_kind));
    CHECK(reading.error() == "the photo is " + kind.second + "; only JPEG, PNG, WebP and HEIC are read");
  }
  for (const std::string& bytes : {"hello"s, "\xff"s, "\x89PNG\n\x1a\n"s, "\0"s}) {
    CHECK(read(bytes).error() == "the photo is no JPEG, PNG, WebP or HEIC file");
  }
  CHECK(read("").error() == "the file of the photo is empty");
}

TEST_CASE("a JPEG file of endless scans is given up") {
  JpegForm form;
  form.scan_per_component = true;
  const std::string file = jpeg_file(noisy(64, 64), form);
  const std::size_t last_scan = file.rfind("\xff\xda");
  REQUIRE(last_scan != std::string::npos);
  std::string endless = file.substr(0, file.size() - 2);
  const std::string scan = endless.substr(last_scan);
  for (int i = 0; i < 100; ++i) endless += scan;
  CHECK(read(endless + "\xff\xd9").raster);
  for (int i = 0; i < 100; ++i) endless += scan;
  CHECK(read(endless + "\xff\xd9").error() == "the photo is damaged: it has too many scans");
}
