#include "resume/detail/dates.h"

#include "base/ascii.h"
#include "resume/detail/date_words.h"
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

// A guess at what a text that is no date was meant to be: "08/2019", "201908".
std::string guess_date(std::string_view text) {
  const auto is_word = [](char c) {
    return base::ascii::is_letter(c) || static_cast<unsigned char>(c) >= 0x80;
  };
  if (std::ranges::any_of(text, is_word)) return {}; // words that dates have were read
  const auto numbers = numbers_in(text);
  base::Date date;
  if (numbers.size() == 1 && numbers[0].digits() == 6) {
    date = {numbers[0].value / 100, numbers[0].value % 100, 0};
  } else if (numbers.size() == 1 && numbers[0].digits() == 4) {
    date = {numbers[0].value, 0, 0};
  } else if (numbers.size() == 2 && numbers[1].digits() == 4 && numbers[0].digits() <= 2) {
    date = {numbers[1].value, numbers[0].value, 0};
  } else if ((numbers.size() == 2 || numbers.size() == 3) && numbers[0].digits() == 4) {
    date = {numbers[0].value, numbers[1].value, numbers.size() == 3 ? numbers[2].value : 0};
  }
  return date.year == 0 || calendar_fault(date) ? std::string{} : iso_date(date);
}

// "2019.03 ~ 2021.02"
bool names_two_years(std::string_view text) {
  const auto numbers = numbers_in(text);
  return std::ranges::count(numbers, std::size_t{4}, [](const Number& number) { return number.digits(); }) >
         1;
}

} // namespace

std::variant<WrittenDate, DateFault> parse_date(std::string_view text) {
  const Unmarked unmarked = without_expectation(text);
  if (const auto worded = read_worded_date(unmarked.text)) {
    if (const auto fault = calendar_fault(*worded)) return DateFault{*fault, 0, text.size(), {}};
    return WrittenDate{*worded, unmarked.is_expected};
  }
  const auto parts = split_date(unmarked.text);
  if (!parts && names_two_years(unmarked.text))
    return DateFault{"this is a period: write its two dates as `start` and `end`", 0, text.size(), {}};
  if (!parts)
    return DateFault{"dates look like 2019, 2019-08 or 2019-08-15", 0, text.size(),
                     guess_date(unmarked.text)};
  const auto value = [&](std::size_t i) { return i < parts->size() ? (*parts)[i].value : 0; };
  const auto offset = static_cast<std::size_t>(unmarked.text.data() - text.data());
  // A part at a time, so that the first wrong one is the one to blame; zero is wrong, not "not given".
  base::Date date;
  for (std::size_t i = 0; i < parts->size(); ++i) {
    (i == 0 ? date.year : i == 1 ? date.month : date.day) = value(i) == 0 ? -1 : value(i);
    const Number& part = (*parts)[i];
    if (const auto fault = calendar_fault(date))
      return DateFault{*fault, offset + part.begin, offset + part.end, {}};
  }
  return WrittenDate{date, unmarked.is_expected};
}

std::optional<std::string> calendar_fault(base::Date date) {
  if (date.year < 1900 || date.year > 2100) return "years go from 1900 to 2100";
  if (date.month < 0 || date.month > 12) return "months go from 01 to 12";
  if (date.day == 0) return std::nullopt;
  if (date.month == 0) return "a day needs its month";
  const std::int32_t days = base::days_in_month(date.year, date.month);
  if (date.day < 1 || date.day > days)
    return fmt::format("{:04}-{:02} has days 01 to {}", date.year, date.month, days);
  return std::nullopt;
}

bool means_present(std::string_view text) {
  std::string word;
  for (const char c : base::ascii::to_lower(trim(text)))
    if (!is_blank(c) && c != '.') word += c;
  constexpr std::array<std::string_view, 22> kWords{
      "present", "now",    "current", "currently", "ongoing", "today",   "todate", "tillnow",
      "현재",    "지금",   "재직중",  "재학중",    "복무중",  "진행중",  "근무중", "활동중",
      "운영중",  "휴학중", "수료중",  "연구중",    "계속",    "현재까지"};
  return std::ranges::find(kWords, word) != kWords.end();
}

std::string iso_date(base::Date date) {
  if (date.month == 0) return fmt::format("{:04}", date.year);
  if (date.day == 0) return fmt::format("{:04}-{:02}", date.year, date.month);
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

} // namespace hanjang::resume
