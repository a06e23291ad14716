#pragma once
// What the numbers of colours mean.

#include <string>

namespace hanjang::pdf {

/// An ICC profile (ICC.1:2004-10, version 4.2) of sRGB (IEC 61966-2-1), of the tags that such a profile must
/// have and no others.
std::string srgb_profile();

} // namespace hanjang::pdf
