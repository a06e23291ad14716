#pragma once
// JPEG files, by libjpeg.

#include "image/detail/photo_fault.h"

#include <string_view>

namespace hanjang::image {

/// Decodes a JPEG file to grey or RGB, CMYK included. One whose samples are not all there is refused, since
/// libjpeg fills the rest with grey and nobody wants to send that; a missing end mark alone costs nothing and
/// is let pass.
DecodeResult read_jpeg(std::string_view bytes);

} // namespace hanjang::image
