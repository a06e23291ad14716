#pragma once
// Calendar dates at the precision a resume gives them.

#include <cstdint>

namespace hanjang::base {

/// A year, a month of a year or a day of a month. Zero stands for "not given".
struct Date {
  std::int32_t year = 0;
  std::int32_t month = 0; ///< 1 to 12, or 0 where only the year is known
  std::int32_t day = 0;   ///< 1 to 31, or 0 where no day is known

  constexpr bool operator==(const Date&) const = default;
};

/// From and to, both inclusive. An end of `present` goes on today.
struct DateRange {
  Date start;           ///< start.year == 0: no start given
  Date end;             ///< end.year == 0: no end given, unless `present`
  bool present = false; ///< still going on

  constexpr bool operator==(const DateRange&) const = default;
};

} // namespace hanjang::base
