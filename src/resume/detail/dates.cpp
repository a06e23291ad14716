#include "resume/detail/dates.h"

#include "base/ascii.h"
#include "resume/detail/strings.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <vector>

namespace hanjang::resume {
namespace {

struct Number {
  std::int32_t value = 0;
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t digits() const { return end - begin; }
};

// Values of more than eight digits are cut: no date has that many, and they would not fit.
Number number_at(std::string_view text, std::size_t begin) {
  Number number{.begin = begin, .end = begin};
  for (; number.end < text.size() && base::ascii::is_digit(text[number.end]); ++number.end)
    if (number.digits() < 8) number.value = number.value * 10 + (text[number.end] - '0');
  return number;
}

std::vector<Number> numbers_in(std::string_view text) {
  std::vector<Number> numbers;
  for (std::size_t at = 0; at < text.size();) {
    const Number number = number_at(text, at);
    if (number.digits() > 0) numbers.push_back(number);
    at = std::max(number.end, at + 1);
  }
  return numbers;
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && is_blank(text[at])) ++at;
  return at;
}

std::int32_t days_in_month(std::int32_t year, std::int32_t month) {
  constexpr std::array<std::int32_t, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

// One to three numbers with the same mark between them, and nothing else.
std::optional<std::vector<Number>> split_date(std::string_view text) {
  std::size_t at = skip_blanks(text, 0);
  std::vector<Number> parts;
  char mark = 0;
  while (true) {
    parts.push_back(number_at(text, at));
    const std::size_t digits = parts.back().digits();
    if (parts.size() == 1 ? digits != 4 : digits < 1 || digits > 2) return std::nullopt;
    at = skip_blanks(text, parts.back().end);
    if (at == text.size()) return parts;
    const char found = text[at];
    if (std::string_view("-./").find(found) == std::string_view::npos) return std::nullopt;
    if (mark != 0 && found != mark) return std::nullopt;
    mark = found;
    at = skip_blanks(text, at + 1);
    if (at == text.size() && mark == '.') return parts;
    if (parts.size() == 3) return std::nullopt;
  }
}

// The month an English name stands for ("Aug", "Sept.", "august"), or 0.
std::int32_t named_month(std::string_view text) {
  constexpr std::array<std::string_view, 12> kNames{"jan", "feb", "mar", "apr", "may", "jun",
                                                    "jul", "aug", "sep", "oct", "nov", "dec"};
  const std::string lower = base::ascii::to_lower(text);
  for (std::size_t i = 0; i < kNames.size(); ++i)
    if (lower.starts_with(kNames[i])) return static_cast<std::int32_t>(i + 1);
  return 0;
}

// A guess at what a text that is no date was meant to be: "2019년 8월", "08/2019", "201908", "Aug 2019".
std::string guess_date(std::string_view text) {
  const auto numbers = numbers_in(text);
  base::Date date;
  if (numbers.size() == 1 && numbers[0].digits() == 6) {
    date = {numbers[0].value / 100, numbers[0].value % 100, 0};
  } else if (numbers.size() == 1 && numbers[0].digits() == 4) {
    date = {numbers[0].value, named_month(text.substr(skip_blanks(text, 0))), 0};
  } else if (numbers.size() == 2 && numbers[1].digits() == 4 && numbers[0].digits() <= 2) {
    date = {numbers[1].value, numbers[0].value, 0};
  } else if ((numbers.size() == 2 || numbers.size() == 3) && numbers[0].digits() == 4) {
    date = {numbers[0].value, numbers[1].value, numbers.size() == 3 ? numbers[2].value : 0};
  }
  return date.year == 0 || calendar_fault(date) ? std::string{} : iso_date(date);
}

} // namespace

std::variant<base::Date, DateFault> parse_date(std::string_view text) {
  const auto parts = split_date(text);
  if (!parts)
    return DateFault{"dates look like 2019, 2019-08 or 2019-08-15", 0, text.size(), guess_date(text)};
  const auto value = [&](std::size_t i) { return i < parts->size() ? (*parts)[i].value : 0; };
  // A part at a time, so that the first wrong one is the one to blame; zero is wrong, not "not given".
  base::Date date;
  for (std::size_t i = 0; i < parts->size(); ++i) {
    (i == 0 ? date.year : i == 1 ? date.month : date.day) = value(i) == 0 ? -1 : value(i);
    const Number& part = (*parts)[i];
    if (const auto fault = calendar_fault(date)) return DateFault{*fault, part.begin, part.end, {}};
  }
  return date;
}

std::optional<std::string> calendar_fault(base::Date date) {
  if (date.year < 1900 || date.year > 2100) return "years go from 1900 to 2100";
  if (date.month < 0 || date.month > 12) return "months go from 01 to 12";
  if (date.day == 0) return std::nullopt;
  if (date.month == 0) return "a day needs its month";
  const std::int32_t days = days_in_month(date.year, date.month);
  if (date.day < 1 || date.day > days)
    return fmt::format("{:04}-{:02} has days 01 to {}", date.year, date.month, days);
  return std::nullopt;
}

bool means_present(std::string_view text) {
  const std::string word = base::ascii::to_lower(trim(text));
  return word == "present" || word == "now" || word == "현재";
}

bool is_before(base::Date a, base::Date b) {
  if (a.year != b.year) return a.year < b.year;
  if (a.month == 0 || b.month == 0 || a.month != b.month)
    return a.month != 0 && b.month != 0 && a.month < b.month;
  return a.day != 0 && b.day != 0 && a.day < b.day;
}

std::string iso_date(base::Date date) {
  if (date.month == 0) return fmt::format("{:04}", date.year);
  if (date.day == 0) return fmt::format("{:04}-{:02}", date.year, date.month);
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

} // namespace hanjang::resume
