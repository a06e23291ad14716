#pragma once
// What a file with a picture may measure. All of it is checked before anything of that size is set aside.

#include <cstddef>
#include <cstdint>

namespace hanjang::image {

inline constexpr std::size_t kMostFileBytes = std::size_t{20} << 20;
inline constexpr std::size_t kMostSvgBytes = std::size_t{8}
                                             << 20; ///< drawings, whose limits are in svg/limits.h
inline constexpr std::uint64_t kMostPixels = 50'000'000;
inline constexpr std::uint32_t kLeastSide = 16;

/// Pixels are counted by the inch, lengths are points.
inline constexpr double kPointsPerInch = 72;

} // namespace hanjang::image
