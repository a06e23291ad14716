#pragma once
// The one door for pictures of every kind: told apart by their bytes, whatever their names are.

#include "image/detail/picture_fault.h"

#include <string_view>

namespace hanjang::image {

/// Decodes a picture, as it stands in its file. It is opaque, and not much larger than its use wants.
DecodeResult decode(std::string_view bytes, const PictureUse& use);

/// What the file says of it, without a look at its samples.
HeadResult read_head(std::string_view bytes, const PictureUse& use);

} // namespace hanjang::image
