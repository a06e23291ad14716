#pragma once
// What may be wrong with a picture. The decoders know of no source file: who calls them says where.

#include "base/shared_library.h"
#include "diag/diagnostic.h"
#include "image/raster.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace hanjang::image {

/// What a use of pictures takes, and how large it wants them.
struct PictureUse {
  std::string_view noun;        ///< for messages: `photo`
  std::uint32_t most_aspect;    ///< long side to short side
  std::string_view aspect_hint; ///< what to do about a longer one
  std::uint32_t long_side;      ///< pixels that are enough; decoders may leave more
  std::uint32_t short_side;
  base::OpenLibrary open_library; ///< opens those of kinds that are seldom seen
  bool may_be_drawing = false;    ///< SVG files are read too, by another door
};

struct PictureFault {
  diag::Code code = diag::Code::broken_photo;
  std::string message;
  std::string hint;
};

/// A picture as it stands in its file, and how to turn it.
struct DecodedPicture {
  Raster raster;
  unsigned orientation = 1;
};

/// What a file says of its picture before its samples.
struct PictureHead {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  unsigned orientation = 1;
};

using DecodeResult = std::variant<DecodedPicture, PictureFault>;
using HeadResult = std::variant<PictureHead, PictureFault>;

/// The fault of a picture with too many pixels, too few, or a side much longer than the other.
std::optional<PictureFault> size_fault(std::uint64_t width, std::uint64_t height, const PictureUse& use);

/// The fault of a file that ends too early. `done` of `all` rows are there; `done` is 0 if that is not known.
PictureFault cut_off_fault(std::uint64_t done, std::uint64_t all, const PictureUse& use);

/// The fault of a file with wrong bytes. `detail` is the library's own word.
PictureFault damage_fault(std::string_view detail, const PictureUse& use);

/// A number with commas between thousands.
std::string grouped(std::uint64_t number);

} // namespace hanjang::image
