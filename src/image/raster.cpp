#include "image/raster.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace hanjang::image {

namespace {

/// How much of a source sample goes into a target sample.
struct Share {
  std::size_t source;
  std::size_t target;
  std::uint64_t weight;
};

/// The shares by which `from` samples are brought down to `to`, by target. A source sample is `to` long and a
/// target sample `from`, so that all borders are whole numbers.
std::vector<Share> shares(std::uint64_t from, std::uint64_t to) {
  std::vector<Share> all;
  all.reserve(from + to);
  for (std::uint64_t target = 0; target < to; ++target) {
    const std::uint64_t begin = target * from;
    const std::uint64_t end = begin + from;
    for (std::uint64_t source = begin / to; source * to < end; ++source) {
      all.push_back({source, target, std::min((source + 1) * to, end) - std::max(source * to, begin)});
    }
  }
  return all;
}

/// Adds a source row from `pixels` on, `weight` times, to the sums of a target row.
template <std::size_t channels>
void add_row(const std::uint8_t* pixels, std::uint64_t weight, const std::vector<Share>& columns,
             std::vector<std::uint64_t>& sums) {
  for (const Share& share : columns) {
    const std::uint64_t part = weight * share.weight;
    for (std::size_t c = 0; c < channels; ++c) {
      sums[share.target * channels + c] += part * pixels[share.source * channels + c];
    }
  }
}

/// Ends a target row: its sums are over `area` and start anew.
void take_row(std::vector<std::uint64_t>& sums, std::uint64_t area, std::vector<std::uint8_t>& samples) {
  for (std::uint64_t& sum : sums) {
    samples.push_back(static_cast<std::uint8_t>((sum + area / 2) / area));
    sum = 0;
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

  const std::vector<Share> columns = shares(crop.width, small.width);
  const std::uint64_t area = std::uint64_t{crop.width} * crop.height;
  std::vector<std::uint64_t> sums(static_cast<std::size_t>(small.width) * small.channels);
  small.samples.reserve(sums.size() * small.height);
  std::size_t row = 0;
  for (const Share& share : shares(crop.height, small.height)) {
    if (share.target != row) take_row(sums, area, small.samples);
    row = share.target;
    const std::uint8_t* const pixels = raster.at(crop.left, crop.top + share.source);
    const auto add = small.channels == 1 ? add_row<1> : add_row<3>;
    add(pixels, share.weight, columns, sums);
  }
  take_row(sums, area, small.samples);
  return small;
}

void lay_on_white(Raster& raster) {
  const std::size_t from = raster.channels;
  const std::size_t to = from - 1;
  const std::size_t pixels = raster.samples.size() / from;
  std::uint8_t* const samples = raster.samples.data();
  for (std::size_t i = 0; i < pixels; ++i) {
    const unsigned coverage = samples[i * from + to];
    for (std::size_t c = 0; c < to; ++c) {
      const unsigned sum = samples[i * from + c] * coverage + 255 * (255 - coverage);
      samples[i * to + c] = static_cast<std::uint8_t>((sum + 127) / 255);
    }
  }
  raster.samples.resize(pixels * to);
  raster.channels = static_cast<std::uint32_t>(to);
}

bool is_drawn(const Raster& raster) {
  // Of photos, one pixel in twenty is as the one beside it; of screens and diagrams, nine in ten.
  constexpr std::size_t kLeastAlike = 2; // one in so many
  if (raster.width < 2) return true;
  std::size_t alike = 0;
  for (std::size_t y = 0; y < raster.height; ++y) {
    const std::uint8_t* pixel = raster.at(0, y);
    for (std::size_t x = 1; x < raster.width; ++x, pixel += raster.channels)
      alike += std::equal(pixel, pixel + raster.channels, pixel + raster.channels) ? 1 : 0;
  }
  return alike * kLeastAlike >= (raster.width - 1) * std::size_t{raster.height};
}

} // namespace hanjang::image
