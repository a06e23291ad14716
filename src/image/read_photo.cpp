#include "image/detail/decode.h"
#include "image/photo.h"

#include <utility>

namespace hanjang::image {
namespace {

// Enough for a photo over the whole width of a page in print, however it is cut.
PictureUse photo_use(base::OpenLibrary open_library) {
  return {.noun = "photo",
          .most_aspect = kMostPhotoAspect,
          .aspect_hint = "cut it to a portrait first, such as 3 : 4",
          .long_side = 1600,
          .short_side = 800,
          .open_library = open_library};
}

} // namespace

std::optional<Raster> read_photo(std::string_view bytes, base::OpenLibrary open_library, diag::Span span,
                                 diag::Diagnostics& diagnostics) {
  DecodeResult result = decode(bytes, photo_use(open_library));
  if (auto* const photo = std::get_if<DecodedPicture>(&result))
    return oriented(std::move(photo->raster), photo->orientation);
  auto& fault = std::get<PictureFault>(result);
  diagnostics.report(fault.code, span, std::move(fault.message), std::move(fault.hint));
  return std::nullopt;
}

} // namespace hanjang::image
