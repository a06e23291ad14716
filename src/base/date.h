#pragma once
// Calendar dates at the precision a resume gives them.

#include <cstdint>

namespace hanjang::base {

/// A part of a year that is no month. Seasons are those of the northern half of the earth; winter may be at
/// either end of its year.
enum class YearPart : std::uint8_t {
  none,
  spring,
  summer,
  autumn,
  winter,
  quarter_1,
  quarter_2,
  quarter_3,
  quarter_4,
  first_half,
  second_half,
};

/// A year, a part of it, a month or a day. Zero stands for "not given".
struct Date {
  std::int32_t year = 0;
  std::int32_t month = 0;         ///< 1 to 12, or 0 where only the year or a part of it is known
  std::int32_t day = 0;           ///< 1 to 31, or 0 where no day is known
  YearPart part = YearPart::none; ///< with a year alone

  constexpr bool operator==(const Date&) const = default;
};

/// From and to, both inclusive. An end of `present` goes on today.
struct DateRange {
  Date start;           ///< start.year == 0: no start given
  Date end;             ///< end.year == 0: no end given, unless `present`
  bool present = false; ///< still going on

  constexpr bool operator==(const DateRange&) const = default;
};

/// How many days a month has, in the Gregorian calendar.
std::int32_t days_in_month(std::int32_t year, std::int32_t month);

/// The first and the last day that a date may mean: of 2019-08, the 1st and the 31st.
Date first_day(const Date& date);
Date last_day(const Date& date);

/// True if `a` is certainly before `b`: its last day before the other's first.
bool is_before(const Date& a, const Date& b);

/// Days from a fixed day on; the date must be a whole one.
std::int64_t day_number(const Date& date);

} // namespace hanjang::base
