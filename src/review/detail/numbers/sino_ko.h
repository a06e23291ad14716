#pragma once
// Sino-Korean number words: 이천삼백, 십이억, 만.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace hanjang::review {

/// A number that a run of Hangul begins with.
struct SinoNumeral {
  std::int64_t value = 0;
  std::size_t bytes = 0;       ///< 0: it begins with none
  std::int64_t last_scale = 1; ///< of 만, 억 or 조, whichever stands last at its end; 1 if none ends it
  bool has_multiplier = false; ///< 십, 백, 천 and above are in it
};

/// The longest number that `hangul` begins with, all of it below `limit`.
SinoNumeral sino_numeral(std::string_view hangul, std::int64_t limit);

/// What 십, 백 or 천, or 만, 억 or 조, multiplies by where `hangul` begins with one; else 1.
std::int64_t small_multiplier(std::string_view hangul);
std::int64_t large_multiplier(std::string_view hangul);

} // namespace hanjang::review
