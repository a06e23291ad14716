#pragma once
// Figures: screens, charts, diagrams and photos of work, from the bytes of a file to a picture on a page.

#include "base/shared_library.h"
#include "diag/diagnostic.h"
#include "image/limits.h"
#include "page/picture.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

namespace hanjang::image {

inline constexpr std::uint32_t kMostFigureAspect = 20; ///< long side to short side

/// In pixels.
struct PixelSize {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
};

/// The size of the picture in a JPEG, PNG, WebP or HEIC file, told apart by its bytes, as it stands upright
/// (EXIF orientation). Its samples are not looked at. The libraries of kinds that are seldom seen are opened
/// by `open_library`. Nothing, and one error at `span`, for a file of another kind, one that is broken, and
/// one beyond the limits.
std::optional<PixelSize> measure_figure(std::string_view bytes, base::OpenLibrary open_library,
                                        diag::Span span, diag::Diagnostics& diagnostics);

/// The picture of such a file, brought down to at most `most_width` pixels across: upright, opaque
/// (transparent parts are white), with nothing but the picture in it: neither EXIF nor the place it was
/// taken. What is drawn is kept as it is, what is a photo becomes a JPEG. The same file and width give the
/// same bytes. Nothing, and one error at `span`, where the file is broken or beyond the limits.
std::shared_ptr<const page::Picture> read_figure(std::string_view bytes, std::uint32_t most_width,
                                                 base::OpenLibrary open_library, diag::Span span,
                                                 diag::Diagnostics& diagnostics);

} // namespace hanjang::image
