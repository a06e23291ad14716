#include "image/detail/codecs.h"
#include "image/photo.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <utility>

namespace hanjang::image {

namespace {

using namespace image;

bool is_usable(const Raster& raster, double aspect) {
  return std::isfinite(aspect) && aspect > 0 && !raster.samples.empty();
}

/// Coverage of the ellipse that touches all four sides. Along a row it is exact; down the rows, each pixel is
/// the mean of eight slices.
std::string ellipse_coverage(std::uint32_t width, std::uint32_t height) {
  constexpr int kSlices = 8;
  const double middle = width / 2.0;
  std::string coverage;
  coverage.reserve(static_cast<std::size_t>(width) * height);
  std::vector<double> sums(width);
  for (std::uint32_t y = 0; y < height; ++y) {
    std::ranges::fill(sums, 0.0);
    for (int slice = 0; slice < kSlices; ++slice) {
      const double from_middle = (y + (slice + 0.5) / kSlices) / (height / 2.0) - 1;
      const double reach = middle * std::sqrt(1 - from_middle * from_middle);
      for (std::uint32_t x = 0; x < width; ++x) {
        const double covered = std::min(x + 1.0, middle + reach) - std::max<double>(x, middle - reach);
        sums[x] += std::max(covered, 0.0);
      }
    }
    for (const double sum : sums) {
      coverage += static_cast<char>(static_cast<unsigned char>(std::lround(sum / kSlices * 255)));
    }
  }
  return coverage;
}

} // namespace

std::shared_ptr<const page::Picture> make_picture(const Raster& raster, PhotoShape shape, double aspect,
                                                  unsigned width_px) {
  if (!is_usable(raster, aspect)) return nullptr;
  const Raster small = shrunk(raster, crop_to(raster, aspect), width_px);
  auto picture = std::make_shared<page::Picture>();
  picture->width = small.width;
  picture->height = small.height;
  if (auto file = write_jpeg(small)) {
    picture->format = page::Picture::Format::jpeg;
    picture->data = *std::move(file);
  } else { // larger, but as good
    picture->format = small.channels == 1 ? page::Picture::Format::gray : page::Picture::Format::rgb;
    picture->data.assign(small.samples.begin(), small.samples.end());
  }
  if (shape == PhotoShape::round) picture->alpha = ellipse_coverage(small.width, small.height);
  return picture;
}

double photo_dpi(const Raster& raster, double aspect, base::Pt width) {
  if (!is_usable(raster, aspect) || width <= base::Pt{}) return 0;
  return crop_to(raster, aspect).width / (width.value / kPointsPerInch);
}

void check_resolution(const Raster& raster, base::Size box, diag::Span span, diag::Diagnostics& diagnostics) {
  if (box.width <= base::Pt{} || box.height <= base::Pt{}) return;
  const double dpi = photo_dpi(raster, box.height / box.width, box.width);
  if (dpi <= 0 || dpi >= kCoarseDpi) return;
  const auto needed = [](base::Pt side) { return std::ceil(side.value / kPointsPerInch * 2 * kCoarseDpi); };
  diagnostics.report(
      diag::Code::coarse_photo, span,
      fmt::format("the photo has only {:.0f} pixels an inch at its printed size and will look coarse",
                  std::floor(dpi)),
      fmt::format("take one of {:.0f} × {:.0f} pixels or more", needed(box.width), needed(box.height)));
}

} // namespace hanjang::image
