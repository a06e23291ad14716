#include "image/raster.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace hanjang::image {

namespace {

/// Which source samples make up one of `to` samples, when `from` are brought down to that. A source sample is
/// `to` long and a target sample `from`, so that all borders are whole numbers.
struct Cover {
  std::uint64_t from;
  std::uint64_t to;

  std::uint64_t first(std::uint64_t target) const { return target * from / to; }
  /// One past the last.
  std::uint64_t last(std::uint64_t target) const { return ((target + 1) * from + to - 1) / to; }
  std::uint64_t weight(std::uint64_t target, std::uint64_t source) const {
    return std::min((source + 1) * to, (target + 1) * from) - std::max(source * to, target * from);
  }
};

/// Adds one source row, `weight` times, to the sums of a target row.
void add_row(const Raster& raster, const Crop& crop, std::uint64_t y, std::uint64_t weight, Cover columns,
             std::vector<std::uint64_t>& sums) {
  const std::uint32_t channels = raster.channels;
  for (std::uint64_t x = 0; x < columns.to; ++x) {
    const std::uint64_t end = columns.last(x);
    for (std::uint64_t source = columns.first(x); source < end; ++source) {
      const std::uint64_t share = weight * columns.weight(x, source);
      const std::uint8_t* const pixel = raster.at(crop.left + source, crop.top + y);
      for (std::uint32_t c = 0; c < channels; ++c) sums[x * channels + c] += share * pixel[c];
    }
  }
}

std::uint32_t rounded_side(double side, std::uint32_t most) {
  return static_cast<std::uint32_t>(std::clamp(std::round(side), 1.0, static_cast<double>(most)));
}

} // namespace

Raster oriented(Raster raster, unsigned orientation) {
  if (orientation < 2 || orientation > 8 || raster.samples.empty()) return raster;
  const bool swapped = orientation >= 5;
  const bool from_right = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
  const bool from_bottom = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
  Raster turned{raster.width, raster.height, raster.channels, {}};
  if (swapped) std::swap(turned.width, turned.height);
  turned.samples.reserve(raster.samples.size());
  for (std::uint32_t y = 0; y < turned.height; ++y) {
    for (std::uint32_t x = 0; x < turned.width; ++x) {
      const std::uint32_t column = swapped ? y : x;
      const std::uint32_t row = swapped ? x : y;
      const std::uint8_t* const pixel = raster.at(from_right ? raster.width - 1 - column : column,
                                                  from_bottom ? raster.height - 1 - row : row);
      turned.samples.insert(turned.samples.end(), pixel, pixel + raster.channels);
    }
  }
  return turned;
}

Crop crop_to(const Raster& raster, double aspect) {
  Crop crop{0, 0, raster.width, raster.height};
  if (raster.height > raster.width * aspect) {
    crop.height = rounded_side(raster.width * aspect, raster.height);
    crop.top = (raster.height - crop.height) / 3;
  } else {
    crop.width = rounded_side(raster.height / aspect, raster.width);
    crop.left = (raster.width - crop.width) / 2;
  }
  return crop;
}

Raster shrunk(const Raster& raster, const Crop& crop, std::uint32_t width) {
  Raster small;
  small.channels = raster.channels;
  small.width = std::clamp(width, 1U, crop.width);
  const double scale = static_cast<double>(small.width) / crop.width;
  small.height = rounded_side(crop.height * scale, crop.height);

  const Cover columns{crop.width, small.width};
  const Cover rows{crop.height, small.height};
  const std::uint64_t area = columns.from * rows.from;
  std::vector<std::uint64_t> sums(static_cast<std::size_t>(small.width) * small.channels);
  small.samples.reserve(sums.size() * small.height);
  for (std::uint64_t y = 0; y < small.height; ++y) {
    std::fill(sums.begin(), sums.end(), 0);
    for (std::uint64_t source = rows.first(y); source < rows.last(y); ++source) {
      add_row(raster, crop, source, rows.weight(y, source), columns, sums);
    }
    for (const std::uint64_t sum : sums) {
      small.samples.push_back(static_cast<std::uint8_t>((sum + area / 2) / area));
    }
  }
  return small;
}

} // namespace hanjang::image
