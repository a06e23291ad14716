#include "resume/detail/date_guess.h"

#include "base/ascii.h"
#include "base/contains.h"
#include "base/date.h"
#include "base/utf8.h"
#include "diag/suggest.h"
#include "resume/detail/characters.h"
#include "resume/detail/dates.h"
#include "resume/detail/strings.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <fmt/format.h>
#include <variant>
#include <vector>

namespace hanjang::resume {
namespace {

using base::ascii::is_digit;
using base::ascii::is_letter_byte;

// Dashes of every kind as `-`, tildes as `~`, wide digits and marks as those of ASCII, no-break blanks as
// blanks.
std::string in_plain_signs(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, length] = base::utf8::decode(text, at);
    if ((c >= U'\u2010' && c <= U'\u2015') || c == U'\u2212' || c == U'_')
      plain += '-';
    else if (c == U'\u223C' || c == U'\u301C')
      plain += '~';
    else if (const char32_t narrow = base::utf8::narrow(c); narrow != c)
      plain += static_cast<char>(narrow);
    else if (c == U'\u00A0' || c == U'\u3000' || c == U'\u202F')
      plain += ' ';
    else if (c == U'\u2018' || c == U'\u2019')
      plain += '\'';
    else
      plain += text.substr(at, length);
    at += length;
  }
  return plain;
}

/// A word that a date does without, or is said otherwise.
struct Other {
  std::string_view word;
  std::string_view by;
};

constexpr std::array kOthers{
    Other{"年", "년"},
    Other{"月", "월"},
    Other{"日", "일"},
    Other{"까지", ""},
    Other{"부터", ""},
    Other{"졸업", ""},
    Other{"입학", ""},
    Other{"입사", ""},
    Other{"퇴사", ""},
    Other{"수료", ""},
    Other{"취득", ""},
    Other{"전역", ""},
    Other{"약", ""},
    Other{"경", ""},
    Other{"말", ""},
    Other{"초", ""},
    Other{"년말", "년"},
    Other{"년초", "년"},
    Other{"월말", "월"},
    Other{"월초", "월"},
    Other{"학기", ""},
    Other{"봄학기", "봄"},
    Other{"여름학기", "여름"},
    Other{"가을학기", "가을"},
    Other{"겨울학기", "겨울"},
    Other{"년부터", "년"},
    Other{"년까지", "년"},
    Other{"월부터", "월"},
    Other{"월까지", "월"},
    Other{"일부터", "일"},
    Other{"일까지", "일"},
    Other{"수료예정", "예정"},
    Other{"since", ""},
    Other{"from", ""},
    Other{"until", ""},
    Other{"till", ""},
    Other{"about", ""},
    Other{"around", ""},
    Other{"circa", ""},
    Other{"c", ""},
    Other{"ca", ""},
    Other{"approx", ""},
    Other{"class", ""},
    Other{"end", ""},
    Other{"early", ""},
    Other{"late", ""},
    Other{"mid", ""},
    Other{"in", ""},
    Other{"of", ""},
    Other{"the", ""},
    Other{"graduated", ""},
    Other{"graduation", ""},
    Other{"graduating", "expected"},
    Other{"planned", "expected"},
    Other{"est", ""},
    Other{"estimated", ""},
    Other{"semester", ""},
    Other{"term", ""},
    Other{"fy", ""},
    Other{"year", ""},
};

constexpr std::array<std::string_view, 12> kMonths{"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};

// What stands for a word; `number` is what stands before it.
std::string in_other_words(std::string_view word, std::string_view number) {
  const std::string lower = base::ascii::to_lower(word);
  if (lower == "학기" && number == "1") return "봄"; // Korean terms begin in March and in September
  if (lower == "학기" && number == "2") return "가을";
  const auto other = std::ranges::find(kOthers, std::string_view(lower), &Other::word);
  if (other != kOthers.end()) return std::string(other->by);
  const bool is_name = lower.size() > 3 && base::ascii::is_all(lower);
  const auto month = is_name ? diag::nearest_name(lower, kMonths) : std::nullopt;
  return month ? *month : std::string(word);
}

// Where a stretch of bytes of one kind ends.
template <typename Predicate>
std::size_t end_of_run(std::string_view text, std::size_t at, Predicate belongs) {
  while (at < text.size() && belongs(text[at])) ++at;
  return at;
}

// Without marks and blanks around it.
std::string without_joints(std::string_view text) {
  const auto is_joint = [](char c) { return is_blank(c) || base::contains(".,:?'-", c); };
  while (!text.empty() && is_joint(text.back())) text.remove_suffix(1);
  while (!text.empty() && is_joint(text.front())) text.remove_prefix(1);
  return std::string(text);
}

// Without remarks in brackets and the time of the day, and with words that dates have.
std::string in_words_of_dates(std::string_view text) {
  std::string plain;
  std::string number; // the last one, while nothing but blanks stands behind it
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    if (is_digit(text[at])) {
      end = end_of_run(text, at, [](char c) { return is_digit(c); });
      number = text.substr(at, end - at);
      plain += number;
    } else if (is_letter_byte(text[at])) {
      end = end_of_run(text, at, is_letter_byte);
      const std::string word = in_other_words(text.substr(at, end - at), number);
      const bool is_term = number.size() == 1 && (word == "봄" || word == "가을");
      if (is_term) plain.erase(plain.find_last_of(number)); // the term's, not the month's
      plain += word;
      number.clear();
    } else if (text[at] == '(') {
      end = std::min(text.find(')', at), text.size() - 1) + 1;
    } else {
      if (!is_blank(text[at])) number.clear();
      plain += text[at];
    }
    at = end;
  }
  return without_joints(plain);
}

std::optional<WrittenDate> read(std::string_view text) {
  const auto date = read_date_text(text);
  const WrittenDate* found = std::get_if<WrittenDate>(&date);
  return found == nullptr ? std::nullopt : std::optional(*found);
}

struct Digits {
  std::size_t begin = 0;
  std::size_t size = 0;
};

std::vector<Digits> digits_in(std::string_view text) {
  std::vector<Digits> found;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at])) continue;
    if (found.empty() || found.back().begin + found.back().size != at) found.push_back({at, 0});
    ++found.back().size;
  }
  return found;
}

std::optional<WrittenDate> read_iso(std::string_view year, std::string_view month, std::string_view day) {
  return read(day.empty() ? fmt::format("{}-{}", year, month) : fmt::format("{}-{}-{}", year, month, day));
}

// `202007`, `20200715`, `07/2020`, `2020 07`, `15/07/2020`, `07/15/2020`; not `07/08/2020`, which has two
// readings.
std::optional<WrittenDate> read_numbers(std::string_view text) {
  if (std::ranges::any_of(text, is_letter_byte)) return std::nullopt;
  std::vector<std::string_view> numbers;
  for (const Digits& digits : digits_in(text)) numbers.push_back(text.substr(digits.begin, digits.size));
  if (numbers.size() == 1 && numbers[0].size() == 4) return read(numbers[0]);
  if (numbers.size() == 1 && (numbers[0].size() == 6 || numbers[0].size() == 8))
    return read_iso(numbers[0].substr(0, 4), numbers[0].substr(4, 2), numbers[0].substr(6));
  if (numbers.size() < 2) return std::nullopt;
  if (numbers[0].size() == 4 && numbers.size() < 4)
    return read_iso(numbers[0], numbers[1], numbers.size() == 3 ? numbers[2] : std::string_view{});
  if (numbers.size() == 2 && numbers[1].size() == 4) return read_iso(numbers[1], numbers[0], {});
  if (numbers.size() != 3 || numbers[2].size() != 4) return std::nullopt;
  const auto day_first = read_iso(numbers[2], numbers[1], numbers[0]);
  const auto month_first = read_iso(numbers[2], numbers[0], numbers[1]);
  if (day_first && month_first && *day_first != *month_first) return std::nullopt;
  return day_first ? day_first : month_first;
}

// `'20.07`, `20년 7월`, `Jul 20`, `23Q1`: the first number of two digits that makes a date as a year.
std::optional<WrittenDate> read_short_year(const std::string& text) {
  constexpr std::string_view kLastOf2000s = "50";
  const auto numbers = digits_in(text);
  if (std::ranges::any_of(numbers, [](const Digits& digits) { return digits.size > 2; })) return std::nullopt;
  for (const Digits& digits : numbers) {
    if (digits.size != 2) continue;
    const std::string_view year = std::string_view(text).substr(digits.begin, 2);
    std::string longer = text;
    longer.insert(digits.begin, year > kLastOf2000s ? "19" : "20");
    std::erase(longer, '\'');
    if (const auto date = read(longer)) return date;
    if (const auto date = read_numbers(longer)) return date;
  }
  return std::nullopt;
}

// `2020-07-15T09:00`
std::string_view without_time(std::string_view text) {
  constexpr std::size_t kWholeDate = 10;
  const bool has_time = text.size() > kWholeDate && base::contains(text.substr(kWholeDate), ':') &&
                        (text[kWholeDate] == 'T' || text[kWholeDate] == ' ');
  return has_time ? text.substr(0, kWholeDate) : text;
}

std::string as_written(const WrittenDate& date, bool is_korean) {
  constexpr std::array<std::string_view, 11> kParts{
      "", " 봄", " 여름", " 가을", " 겨울", " 1분기", " 2분기", " 3분기", " 4분기", " 상반기", " 하반기"};
  std::string text = iso_date(date.date);
  if (is_korean && date.date.part != base::YearPart::none)
    text = fmt::format("{:04}{}", date.date.year, kParts.at(static_cast<std::size_t>(date.date.part)));
  if (date.is_expected) text += is_korean ? " 예정" : " expected";
  return text;
}

std::optional<WrittenDate> guess(std::string_view text) {
  const std::string plain = in_plain_signs(trim(text));
  if (const auto date = read(plain)) return date;
  const std::string worded = in_words_of_dates(without_time(plain));
  if (const auto date = read(worded)) return date;
  if (const auto date = read_numbers(worded)) return date;
  return read_short_year(worded);
}

using Period = std::pair<std::string, std::string>;

/// How two dates are joined.
struct Joint {
  std::string_view sign;
  bool may_be_open = false; ///< one of the dates may be missing
  bool is_of_dates = false; ///< dates have it themselves: what stands on both sides must be plain dates
};

constexpr std::array kJoints{Joint{"~", true},        Joint{" - ", true},   Joint{" to ", false},
                             Joint{" until ", false}, Joint{"부터", true},  Joint{"-", false, true},
                             Joint{"/", false, true}, Joint{" and ", false}};

// The end of `2020.07 ~ 09`, `2020-21`: a month of the same year, or a later year.
std::optional<WrittenDate> read_short_end(const WrittenDate& start, std::string_view end,
                                          const Joint& joint) {
  while (end.ends_with('.')) end.remove_suffix(1);
  if (end.empty() || end.size() > 2 || !std::ranges::all_of(end, [](char c) { return is_digit(c); }))
    return std::nullopt;
  const std::string year = fmt::format("{:04}", start.date.year);
  if (start.date.month != 0) return joint.is_of_dates ? std::nullopt : read_iso(year, end, {});
  const auto later = end.size() == 2 ? read(year.substr(0, 2) + std::string(end)) : std::nullopt;
  return later && later->date.year > start.date.year && end > "12" ? later : std::nullopt;
}

std::optional<Period> split_at(std::string_view text, std::size_t at, const Joint& joint) {
  const std::string_view left = trim(text.substr(0, at));
  std::string_view right = trim(text.substr(at + joint.sign.size()));
  if (right.ends_with("까지")) right = trim(right.substr(0, right.size() - std::string_view("까지").size()));
  const bool is_korean = has_hangul(text);
  const auto side = [&](std::string_view one) { return joint.is_of_dates ? read(one) : guess(one); };
  auto start = left.empty() ? std::nullopt : side(left);
  auto end = right.empty() ? std::nullopt : side(right);
  if (start && right.empty() && joint.may_be_open) return Period{as_written(*start, is_korean), "present"};
  if (start && means_present(right)) return Period{as_written(*start, is_korean), "present"};
  if (end && left.empty() && joint.may_be_open) return Period{"", as_written(*end, is_korean)};
  if (const auto short_end = start ? read_short_end(*start, right, joint) : std::nullopt) end = short_end;
  // "Jan - Mar 2020"
  if (end && !start && std::ranges::any_of(left, is_letter_byte))
    start = read(fmt::format("{} {}", left, end->date.year));
  if (!start || !end || base::is_before(end->date, start->date)) return std::nullopt;
  return Period{as_written(*start, is_korean), as_written(*end, is_korean)};
}

} // namespace

std::string meant_date(std::string_view text) {
  const auto date = guess(text);
  return date ? as_written(*date, has_hangul(text)) : std::string{};
}

std::optional<Period> meant_period(std::string_view text) {
  // A blank at either end, for signs that stand between blanks.
  const std::string plain = " " + in_plain_signs(trim(text)) + " ";
  for (const Joint& joint : kJoints)
    for (std::size_t at = plain.find(joint.sign); at != std::string::npos;
         at = plain.find(joint.sign, at + 1))
      if (auto period = split_at(plain, at, joint)) return period;
  return std::nullopt;
}

} // namespace hanjang::resume
