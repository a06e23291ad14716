#pragma once
// Photos: from the bytes of a file to a picture on a page.

#include "base/length.h"
#include "base/shared_library.h"
#include "diag/diagnostic.h"
#include "image/limits.h"
#include "image/raster.h"
#include "page/picture.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

namespace hanjang::image {

inline constexpr std::uint32_t kMostPhotoAspect = 8; ///< long side to short side

/// Below this many pixels an inch of paper, a photo looks coarse in print.
inline constexpr double kCoarseDpi = 150;

/// Decodes a photo of any kind that picture_file.h names, told apart by its bytes, whatever its name is. The
/// picture is upright (EXIF orientation), opaque (transparent parts are white), and not much larger than
/// print needs: a large JPEG is brought down while it is read, to a long side of no less than 1600 pixels.
/// The libraries of kinds that are seldom seen are opened by `open_library`. Nothing, and one error at
/// `span`, for a file of another kind, a broken or cut off one, and one beyond the limits.
std::optional<Raster> read_photo(std::string_view bytes, base::OpenLibrary open_library, diag::Span span,
                                 diag::Diagnostics& diagnostics);

/// The outline of a photo on the page.
enum class PhotoShape : std::uint8_t { square, round };

/// Cuts a photo to `aspect` (height : width, positive), brings it down to at most `width_px` pixels across
/// and packs it as a JPEG (as bare samples if libjpeg fails) that holds nothing but the picture: neither EXIF
/// nor the place it was taken. `round` adds an ellipse that touches the sides as coverage. The same photo
/// gives the same bytes. Null if there is no such picture: an empty raster or an aspect that is no positive
/// number.
std::shared_ptr<const page::Picture> make_picture(const Raster& raster, PhotoShape shape, double aspect,
                                                  unsigned width_px);

/// Pixels an inch of a photo that is cut to `aspect` and set `width` wide.
double photo_dpi(const Raster& raster, double aspect, base::Pt width);

/// Warns at `span` of a photo that will look coarse at the size of `box`.
void check_resolution(const Raster& raster, base::Size box, diag::Span span, diag::Diagnostics& diagnostics);

} // namespace hanjang::image
