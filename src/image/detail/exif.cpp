#include "image/detail/exif.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace hanjang::image {

namespace {

using namespace std::string_view_literals;

constexpr std::uint32_t kOrientationTag = 0x0112;
constexpr std::uint32_t kShortType = 3;
constexpr std::uint32_t kTiffMagic = 42;
constexpr std::size_t kEntrySize = 12;

/// Numbers out of bytes in either order; nothing beyond the end.
class TiffBytes {
public:
  TiffBytes(std::string_view bytes, bool big_endian) : bytes_(bytes), big_endian_(big_endian) {}

  std::optional<std::uint32_t> number(std::size_t at, std::size_t size) const {
    if (at > bytes_.size() || bytes_.size() - at < size) return std::nullopt;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i) {
      const std::size_t place = big_endian_ ? at + i : at + size - 1 - i;
      value = value << 8 | static_cast<unsigned char>(bytes_[place]);
    }
    return value;
  }

private:
  std::string_view bytes_;
  bool big_endian_;
};

unsigned orientation_in(const TiffBytes& tiff, std::size_t directory) {
  const std::uint32_t entries = tiff.number(directory, 2).value_or(0);
  for (std::size_t i = 0; i < entries; ++i) {
    const std::size_t entry = directory + 2 + i * kEntrySize;
    const auto tag = tiff.number(entry, 2);
    if (!tag) return 1;
    if (tag != kOrientationTag) continue;
    const auto value = tiff.number(entry + 8, 2);
    const bool plausible = tiff.number(entry + 2, 2) == kShortType && value && *value >= 1 && *value <= 8;
    return plausible ? *value : 1;
  }
  return 1;
}

} // namespace

unsigned tiff_orientation(std::string_view tiff) {
  const std::string_view order = tiff.substr(0, 2);
  if (order != "II" && order != "MM") return 1;
  const TiffBytes bytes(tiff, order == "MM");
  const auto directory = bytes.number(4, 4);
  if (bytes.number(2, 2) != kTiffMagic || !directory) return 1;
  return orientation_in(bytes, *directory);
}

unsigned exif_orientation(std::string_view segment) {
  constexpr std::string_view kHead = "Exif\0\0"sv;
  if (segment.substr(0, kHead.size()) != kHead) return 1;
  return tiff_orientation(segment.substr(kHead.size()));
}

} // namespace hanjang::image
