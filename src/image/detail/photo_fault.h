#pragma once
// What may be wrong with a photo. The decoders know of no source file: read_photo() says where.

#include "diag/diagnostic.h"
#include "image/raster.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace hanjang::image {

struct PhotoFault {
  diag::Code code;
  std::string message;
  std::string hint;
};

/// A picture as it stands in its file, and how to turn it.
struct DecodedPhoto {
  Raster raster;
  unsigned orientation = 1;
};

using DecodeResult = std::variant<DecodedPhoto, PhotoFault>;

/// The fault of a picture with too many pixels, too few, or a side much longer than the other.
std::optional<PhotoFault> size_fault(std::uint64_t width, std::uint64_t height);

/// The fault of a file that ends too early. `done` of `all` rows are there; `done` is 0 if that is not known.
PhotoFault cut_off_fault(std::uint64_t done, std::uint64_t all);

/// The fault of a file with wrong bytes. `detail` is the library's own word.
PhotoFault damage_fault(std::string_view detail);

/// A number with commas between thousands.
std::string grouped(std::uint64_t number);

} // namespace hanjang::image
