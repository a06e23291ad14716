// What is put on the page.

#include "catch.h"
#include "files.h"
#include "image/raster.h"
#include "pdf/pdf.h"
#include "support/disk.h"
#include "unit/pdf/tools.h"

#include <cmath>
#include <limits>
#include <string>

using namespace hanjang;
using namespace hanjang::image;
using namespace hanjang::sample;
using namespace std::string_literals;

namespace {

/// A picture whose every sample is its row, or its column.
Raster ramp(std::uint32_t width, std::uint32_t height, bool by_row) {
  Raster raster{width, height, 1, {}};
  for (std::uint32_t y = 0; y < height; ++y) {
    for (std::uint32_t x = 0; x < width; ++x)
      raster.samples.push_back(static_cast<std::uint8_t>(by_row ? y : x));
  }
  return raster;
}

/// What a camera gives, roughly: slow changes and some noise.
Raster camera_photo(std::uint32_t width, std::uint32_t height) {
  Raster raster = noisy(width, height);
  for (std::size_t i = 0; i < raster.samples.size(); ++i) {
    const std::size_t x = i / 3 % width;
    const std::size_t y = i / 3 / width;
    raster.samples[i] =
        static_cast<std::uint8_t>(40 + x * 90 / width + y * 60 / height + raster.samples[i] / 10);
  }
  return raster;
}

unsigned coverage_at(const page::Picture& picture, std::size_t x, std::size_t y) {
  return static_cast<unsigned char>(picture.alpha[y * picture.width + x]);
}

} // namespace

TEST_CASE("a photo is cut from its middle, a tall one nearer its top") {
  const image::Crop tall = image::crop_to(Raster{300, 700, 1, {}}, 4.0 / 3);
  CHECK(tall.width == 300);
  CHECK(tall.height == 400);
  CHECK(tall.top == 100);
  const image::Crop wide = image::crop_to(Raster{900, 400, 1, {}}, 4.0 / 3);
  CHECK(wide.height == 400);
  CHECK(wide.width == 300);
  CHECK(wide.left == 300);
  const image::Crop thin = image::crop_to(Raster{900, 400, 1, {}}, 1e9);
  CHECK(thin.width == 1);
}

TEST_CASE("a photo is brought down by the mean of what each pixel covers") {
  const image::Crop all{0, 0, 40, 30};
  const Raster rows = image::shrunk(ramp(40, 30, true), all, 20);
  CHECK(rows.width == 20);
  CHECK(rows.height == 15);
  CHECK(*rows.at(7, 0) == 1);                                         // of 0 and 1, rounded up
  CHECK(*rows.at(0, 14) == 29);                                       // of 28 and 29
  const Raster columns = image::shrunk(ramp(40, 30, false), all, 16); // 2.5 each
  CHECK(*columns.at(0, 0) == 1);                                      // (0 + 1 + 2 / 2) / 2.5 = 0.8
  CHECK(*columns.at(1, 5) == 3);                                      // (2 / 2 + 3 + 4) / 2.5 = 3.2
  const Raster flat =
      image::shrunk(Raster{37, 23, 1, std::vector<std::uint8_t>(37 * 23, 255)}, {1, 2, 31, 19}, 7);
  CHECK(flat.samples == std::vector<std::uint8_t>(flat.samples.size(), 255));
}

TEST_CASE("a photo is never made larger") {
  const Raster raster = noisy(30, 40);
  CHECK(image::shrunk(raster, {0, 0, 30, 40}, 360).samples == raster.samples);
  const auto picture = make_picture(raster, PhotoShape::square, 4.0 / 3, 360);
  REQUIRE(picture);
  CHECK(picture->width == 30);
  CHECK(picture->height == 40);
}

TEST_CASE("a picture is a small JPEG that holds nothing else") {
  JpegForm form;
  form.app1 = "Exif\0\0"s + tiff(1, true) + "GPS 37.5665 N 126.9780 E";
  const Reading reading = read(jpeg_file(camera_photo(900, 1200), form));
  REQUIRE(reading.raster);
  const auto picture = make_picture(*reading.raster, PhotoShape::square, 4.0 / 3, 360);
  REQUIRE(picture);
  CHECK(picture->format == page::Picture::Format::jpeg);
  CHECK(picture->width == 360);
  CHECK(picture->height == 480);
  CHECK(picture->alpha.empty());
  CHECK(picture->data.size() < 40'000);
  CHECK(picture->data.find("GPS") == std::string::npos);
  CHECK(picture->data.find("Exif") == std::string::npos);
  CHECK(picture->data.find("\xff\xe1") == std::string::npos);
  CHECK(picture->data.find("\xff\xc0") != std::string::npos); // baseline
  CHECK(picture->data == make_picture(*reading.raster, PhotoShape::square, 4.0 / 3, 360)->data);
  CHECK(read(picture->data).raster);
}

TEST_CASE("noise fits into the room that is made for it") {
  for (const std::uint32_t side : {16U, 17U, 64U, 333U}) {
    const auto picture = make_picture(noisy(side, side), PhotoShape::square, 1, 1000);
    REQUIRE(picture);
    CHECK(picture->format == page::Picture::Format::jpeg);
    CHECK(read(picture->data).raster->width == side);
  }
}

TEST_CASE("a round photo is an ellipse with soft edges") {
  const auto picture = make_picture(noisy(120, 160), PhotoShape::round, 4.0 / 3, 90);
  REQUIRE(picture);
  REQUIRE(picture->alpha.size() == 90 * 120);
  CHECK(coverage_at(*picture, 45, 60) == 255);
  CHECK(coverage_at(*picture, 0, 0) == 0);
  CHECK(coverage_at(*picture, 0, 60) > 200); // it touches the sides
  CHECK(coverage_at(*picture, 45, 0) > 200);
  bool soft = false;
  bool symmetric = true;
  double area = 0;
  for (std::size_t y = 0; y < 120; ++y) {
    for (std::size_t x = 0; x < 90; ++x) {
      const unsigned here = coverage_at(*picture, x, y);
      area += here / 255.0;
      soft = soft || (here > 64 && here < 192);
      symmetric = symmetric && here == coverage_at(*picture, 89 - x, 119 - y);
    }
  }
  CHECK(soft);
  CHECK(symmetric);
  CHECK(std::abs(area / (90 * 120) - 3.14159265 / 4) < 0.001);
}

TEST_CASE("there is no picture of nothing") {
  CHECK_FALSE(make_picture({}, PhotoShape::square, 1, 100));
  for (const double aspect : {0.0, -1.0, std::nan(""), std::numeric_limits<double>::infinity()}) {
    CHECK_FALSE(make_picture(noisy(20, 20), PhotoShape::round, aspect, 100));
  }
  CHECK(make_picture(noisy(20, 20), PhotoShape::round, 1, 0)->width == 1);
}

TEST_CASE("a photo that will look coarse is told of") {
  diag::Diagnostics diagnostics;
  const Raster raster = noisy(90, 120);
  const base::Size inch{base::Pt{72}, base::Pt{96}};
  CHECK(std::abs(photo_dpi(raster, 4.0 / 3, base::Pt{72}) - 90) < 1e-9);
  check_resolution(raster, inch, diag::Span{1, 2, 3}, diagnostics);
  REQUIRE(diagnostics.count(diag::Severity::warning) == 1);
  CHECK(diagnostics.all()[0].message ==
        "the photo has only 90 pixels an inch at its printed size and will look coarse");
  CHECK(diagnostics.all()[0].hints.at(0) == "take one of 300 × 400 pixels or more");
  check_resolution(noisy(150, 200), inch, {}, diagnostics);
  check_resolution(raster, base::Size{}, {}, diagnostics);
  CHECK(diagnostics.all().size() == 1);
}

TEST_CASE("a picture stands in a PDF, square or round, in colour or grey") {
  page::Document document;
  document.metadata = {"이력서", "홍길동", "ko"};
  document.pages.push_back({{base::Pt{200}, base::Pt{200}}, {}});
  document.tags.push_back({page::Role::document, 0, "", "", ""});
  document.tags.push_back({page::Role::figure, 0, "", "증명사진", ""});
  const Raster color = quarters(64, 64);
  const Raster gray{64, 64, 1, std::vector<std::uint8_t>(64 * 64, 128)};
  document.pages[0].items = {page::ImageItem{make_picture(color, PhotoShape::square, 1, 64),
                                             {base::Pt{0}, base::Pt{0}, base::Pt{100}, base::Pt{100}},
                                             1},
                             page::ImageItem{make_picture(color, PhotoShape::round, 1, 64),
                                             {base::Pt{100}, base::Pt{0}, base::Pt{100}, base::Pt{100}}},
                             page::ImageItem{make_picture(gray, PhotoShape::round, 1, 64),
                                             {base::Pt{0}, base::Pt{100}, base::Pt{100}, base::Pt{100}}}};
  const text::FontSet fonts({}, test::disk());
  diag::Diagnostics diagnostics;
  const auto bytes = pdf::write_pdf(document, fonts, {{}, "hanjang"}, diagnostics);
  REQUIRE(bytes);
  const TemporaryPdf file(*bytes);
  require_sound(file);

  const ToolResult drawn = run_tool("pdftoppm -r 72 -singlefile {} 2>&1", file);
  REQUIRE(drawn.status == 0);
  const std::string head = "P6\n200 200\n255\n";
  REQUIRE(drawn.output.substr(0, head.size()) == head);
  const auto at = [&](std::size_t x, std::size_t y) {
    const auto* const start =
        reinterpret_cast<const std::uint8_t*>(drawn.output.data()) + head.size() + (y * 200 + x) * 3;
    return Rgb(start, start + 3);
  };
  const std::vector<Rgb> found = {at(2, 2), at(130, 30), at(101, 1), at(50, 150), at(1, 101), at(150, 150)};
  const std::vector<Rgb> expected = {{255, 0, 0},     {255, 0, 0},     {255, 255, 255},
                                     {128, 128, 128}, {255, 255, 255}, {255, 255, 255}};
  CHECK(alike(found, expected, 6));
}
