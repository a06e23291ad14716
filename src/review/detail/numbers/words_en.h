#pragma once
// The English words that have to do with numbers.

#include <cstdint>
#include <string_view>

namespace hanjang::review {

enum class EnglishKind : std::uint8_t {
  none,
  ones, ///< one to nineteen
  tens, ///< twenty to ninety
  hundred,
  scale, ///< thousand and above
  dozen,
  half,
  halved, ///< a share of one half, whatever stands around it
  halves, ///< the same, as often as not of something else
  quarter,
  ordinal,       ///< first, third; third is a share as well
  denominator,   ///< thirds, quarters
  multiple,      ///< triple, tenfold: sure
  about,         ///< couple, both, double: answers a number and is not missed
  percentage,    ///< decile
  article,       ///< a, an
  each,          ///< each, every, per
  period,        ///< fortnightly, with its unit in `value`: months, or weeks below zero
  month,         ///< a month whose name is nothing else
  month_or_word, ///< March, June
  may,
  short_month,  ///< Jan, Sept
  around_clock, ///< clock, of `around the clock`
};

struct EnglishWord {
  EnglishKind kind = EnglishKind::none;
  std::int64_t value = 0;
};

/// What a word of Latin letters means, however it is capitalized.
EnglishWord english_word(std::string_view word);

} // namespace hanjang::review
