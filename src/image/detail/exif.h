#pragma once
// The one fact of EXIF that changes how a photo looks.

#include <string_view>

namespace hanjang::image {

/// The orientation (1 to 8) that a TIFF structure states in its first directory (TIFF 6.0, section 2; tag
/// 274). 1, which is upright, for anything broken or missing: a photo is not refused for its metadata.
unsigned tiff_orientation(std::string_view tiff);

/// The same for an APP1 segment of a JPEG file, without marker and length.
unsigned exif_orientation(std::string_view segment);

} // namespace hanjang::image
