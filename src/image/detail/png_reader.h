#pragma once
// PNG files, by libpng.

#include "image/detail/photo_fault.h"

#include <string_view>

namespace hanjang::image {

/// Decodes a PNG file of any kind to 8-bit grey or RGB. Transparent parts show white paper. A file that ends
/// before its last row, or whose check sums are wrong, is refused.
DecodeResult read_png(std::string_view bytes);

} // namespace hanjang::image
