#pragma once
// Pictures as image objects.

#include "page/page.h"
#include "pdf/detail/haru.h"

#include <optional>
#include <string>
#include <string_view>

namespace hanjang::pdf {

/// Colour components of a JPEG file, from its frame header (ITU-T T.81, B.2.2). Nothing if there is none.
std::optional<unsigned> jpeg_components(std::string_view file);

/// True for a PNG file of what a picture holds (see page::Picture), of the picture's size.
bool is_png(const page::Picture& picture);

/// Writes a picture, with its coverage as a soft mask.
Dict write_picture(Haru& haru, const page::Picture& picture);

} // namespace hanjang::pdf
