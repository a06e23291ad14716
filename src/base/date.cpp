#include "base/date.h"

#include <array>
#include <chrono>
#include <tuple>
#include <utility>

namespace hanjang::base {
namespace {

// The first and the last month of a part of a year.
std::pair<std::int32_t, std::int32_t> months_of(YearPart part) {
  switch (part) {
  case YearPart::spring:
    return {3, 5};
  case YearPart::summer:
    return {6, 8};
  case YearPart::autumn:
    return {9, 11};
  case YearPart::winter: // at either end of its year: people mean the one or the other
    return {1, 12};
  case YearPart::quarter_1:
    return {1, 3};
  case YearPart::quarter_2:
    return {4, 6};
  case YearPart::quarter_3:
    return {7, 9};
  case YearPart::quarter_4:
    return {10, 12};
  case YearPart::first_half:
    return {1, 6};
  case YearPart::second_half:
    return {7, 12};
  case YearPart::none:
    break;
  }
  return {1, 12};
}

} // namespace

std::int32_t days_in_month(std::int32_t year, std::int32_t month) {
  constexpr std::array<std::int32_t, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays.at(static_cast<std::size_t>(month - 1));
}

Date first_day(const Date& date) {
  const std::int32_t month = date.month != 0 ? date.month : months_of(date.part).first;
  return {date.year, month, date.day != 0 ? date.day : 1};
}

Date last_day(const Date& date) {
  const std::int32_t month = date.month != 0 ? date.month : months_of(date.part).second;
  return {date.year, month, date.day != 0 ? date.day : days_in_month(date.year, month)};
}

bool is_before(const Date& a, const Date& b) {
  const Date last = last_day(a);
  const Date first = first_day(b);
  return std::tie(last.year, last.month, last.day) < std::tie(first.year, first.month, first.day);
}

std::int64_t day_number(const Date& date) {
  using namespace std::chrono;
  const year_month_day day{year{date.year}, month{static_cast<unsigned>(date.month)},
                           std::chrono::day{static_cast<unsigned>(date.day)}};
  return sys_days{day}.time_since_epoch().count();
}

} // namespace hanjang::base
