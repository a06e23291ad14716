#include "resume/detail/dates.h"

#include "base/ascii.h"
#include "base/contains.h"
#include "resume/detail/date_guess.h"
#include "resume/detail/date_words.h"
#include "resume/detail/strings.h"
#include "schema/schema.h"

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

constexpr std::array kPresentWords = std::to_array<std::string_view>({
    "present",    "now",        "current",      "currently",  "ongoing",    "today",  "todate",
    "tillnow",    "untilnow",   "untilpresent", "topresent",  "inprogress", "still",  "현재",
    "지금",       "재직중",     "재학중",       "복무중",     "진행중",     "근무중", "활동중",
    "운영중",     "연구중",     "계속",         "재직",       "재학",       "복무",   "현재까지",
    "현재재직중", "현재재학중", "현재근무중",   "현재진행중",
});

} // namespace

std::span<const std::string_view> present_words() { return kPresentWords; }

std::variant<WrittenDate, DateFault> read_date_text(std::string_view text) {
  const Unmarked unmarked = without_expectation(text);
  if (unmarked.is_expected && unmarked.text.empty())
    return DateFault{"this is expected, and does not say when", 0, text.size(), {}, {}, true};
  if (const auto worded = read_worded_date(unmarked.text)) {
    if (const auto fault = calendar_fault(*worded)) return DateFault{*fault, 0, text.size(), {}, {}};
    return WrittenDate{*worded, unmarked.is_expected};
  }
  const auto parts = split_date(unmarked.text);
  if (!parts) return DateFault{"dates look like 2019, 2019-08 or 2019-08-15", 0, text.size(), {}, {}};
  const auto value = [&](std::size_t i) { return i < parts->size() ? (*parts)[i].value : 0; };
  const auto offset = static_cast<std::size_t>(unmarked.text.data() - text.data());
  // A part at a time, so that the first wrong one is the one to blame; zero is wrong, not "not given".
  base::Date date;
  for (std::size_t i = 0; i < parts->size(); ++i) {
    (i == 0 ? date.year : i == 1 ? date.month : date.day) = value(i) == 0 ? -1 : value(i);
    const Number& part = (*parts)[i];
    if (const auto fault = calendar_fault(date))
      return DateFault{*fault, offset + part.begin, offset + part.end, {}, {}};
  }
  return WrittenDate{date, unmarked.is_expected};
}

std::variant<WrittenDate, DateFault> parse_date(std::string_view text) {
  constexpr std::size_t kLongest = 100; // a period in words; nothing is looked for in what is longer
  auto read = read_date_text(text);
  DateFault* fault = std::get_if<DateFault>(&read);
  if (fault == nullptr || text.size() > kLongest) return read;
  auto period = meant_period(text);
  if (!period)
    fault->meant = meant_date(text);
  else if (period->first.empty())
    fault->meant_end = period->second;
  else
    *fault = {"this is a period: write its two dates as `start` and `end`", 0, text.size(), period->first,
              period->second};
  return read;
}

std::optional<std::string> calendar_fault(base::Date date) {
  constexpr schema::Bounds kYears = schema::kYears;
  if (date.year < kYears.least || date.year > kYears.most)
    return fmt::format("years go from {} to {}", kYears.least, kYears.most);
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
  std::string_view bare = word; // "~ 현재"
  for (const std::string_view mark : {"~", "-", "–"})
    if (bare.starts_with(mark)) bare.remove_prefix(mark.size());
  return base::contains(kPresentWords, bare);
}

std::string iso_date(base::Date date) {
  constexpr std::array<std::string_view, 11> kParts{"",    " Spring", " Summer", " Fall", " Winter", " Q1",
                                                    " Q2", " Q3",     " Q4",     " H1",   " H2"};
  if (date.month == 0)
    return fmt::format("{:04}{}", date.year, kParts.at(static_cast<std::size_t>(date.part)));
  if (date.day == 0) return fmt::format("{:04}-{:02}", date.year, date.month);
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

} // namespace hanjang::resume
