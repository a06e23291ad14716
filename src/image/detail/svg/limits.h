#pragma once
// What an SVG file may hold. All of it is checked before work of that size is done.

#include <cstddef>
#include <cstdint>

namespace hanjang::image::svg {

inline constexpr std::size_t kMostElements = 100'000; ///< in the file
inline constexpr std::size_t kMostDepth = 100;        ///< elements inside of each other, uses resolved
inline constexpr std::size_t kMostVisits = 200'000;   ///< elements drawn: those of a `use` count each time
inline constexpr std::size_t kMostUses = 50'000;
inline constexpr std::size_t kMostSegments = 300'000; ///< of all outlines
inline constexpr std::size_t kMostTexts = 5'000;
inline constexpr std::size_t kMostTextBytes = 2'000;    ///< of one text
inline constexpr std::size_t kMostDashes = 32;          ///< of one line
inline constexpr std::size_t kMostRules = 5'000;        ///< of all style sheets, one for each selector
inline constexpr std::size_t kMostParts = 16;           ///< of one selector
inline constexpr std::size_t kMostEffort = 200'000'000; ///< steps of all kinds: bytes looked at, rules tried
inline constexpr std::size_t kMostHoles = 200;          ///< of one mask

inline constexpr double kLargestNumber = 1e9; ///< as it is written
inline constexpr double kFarthest = 20;       ///< how many times its longer side a part may be away from it
inline constexpr double kLeastDrawing = 1;    ///< a side of it, in pixels
inline constexpr double kLargestDrawing = 50'000;

} // namespace hanjang::image::svg
