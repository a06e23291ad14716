#include "review/detail/numbers/number_names.h"

#include "base/ascii.h"
#include "base/contains.h"
#include "review/detail/numbers/number_units.h"
#include "review/detail/numbers/sino_ko.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace hanjang::review {
namespace {

bool is_year(std::int64_t number) { return number >= 1900 && number <= 2100; }
bool is_month(std::int64_t number) { return number >= 1 && number <= 12; }
bool is_day(std::int64_t number) { return number >= 1 && number <= 31; }

// Digits alone, right behind the sign at `index - 1`.
bool is_joined(const Tokens& tokens, std::size_t index, char32_t sign) {
  const Token& number = tokens.at(index);
  return index > 0 && tokens.is_sign(index - 1, sign) && tokens.at(index - 1).is_attached &&
         number.is_attached && number.kind == TokenKind::number && number.is_plain;
}

std::int64_t number_at(const Tokens& tokens, std::size_t index) { return tokens.at(index).value.numerator; }
std::size_t digits_at(const Tokens& tokens, std::size_t index) { return tokens.at(index).text.size(); }

bool is_hyphen(const Tokens& tokens, std::size_t index) {
  return tokens.is_sign(index, U'-') || tokens.is_sign(index, 0x2011) || tokens.is_sign(index, 0x2010);
}

// Numbers that many businesses in Korea are called by, in two groups of four.
constexpr std::array kSharedLines{"1522", "1544", "1566", "1577", "1588", "1599", "1644", "1661",
                                  "1666", "1670", "1688", "1811", "1833", "1855", "1877", "1899"};

bool is_shared_line(std::string_view digits) {
  return std::ranges::any_of(kSharedLines, [&](std::string_view line) { return line == digits; });
}

// Behind the groups of digits from `index` on that hyphens join; how many they are in `groups`.
std::size_t end_of_chain(const Tokens& tokens, std::size_t index, std::size_t& groups) {
  groups = 1;
  std::size_t next = index + 1;
  while (is_hyphen(tokens, next) && tokens.at(next).is_attached && tokens.at(next + 1).is_attached &&
         tokens.at(next + 1).kind == TokenKind::number && tokens.at(next + 1).is_plain) {
    next += 2;
    ++groups;
  }
  return next;
}

bool is_chain_a_name(const Tokens& tokens, std::size_t index, std::size_t groups) {
  if (groups > 2) return true;
  if (groups < 2) return false;
  constexpr std::size_t kLong = 6; ///< longer than what a range has
  const std::string_view first = tokens.at(index).text;
  const std::string_view second = tokens.at(index + 2).text;
  return first.starts_with('0') || (is_shared_line(first) && second.size() == 4) || first.size() >= kLong ||
         second.size() >= kLong;
}

// Behind what goes on with a telephone number: groups of digits, with blanks, brackets and points between.
std::size_t end_of_call(const Tokens& tokens, std::size_t index, std::size_t& digits) {
  std::size_t end = index;
  for (std::size_t at = index; at < tokens.size(); ++at) {
    const Token& token = tokens.at(at);
    if (token.kind == TokenKind::number && !base::contains(token.text, ',')) {
      digits += static_cast<std::size_t>(
          std::ranges::count_if(token.text, [](char c) { return base::ascii::is_digit(c); }));
      end = at + 1;
    } else if (token.kind != TokenKind::sign ||
               !base::contains(std::u32string_view(U"-.()\u2011"), token.sign)) {
      break;
    }
    constexpr std::size_t kMost = 15; ///< digits of a number (ITU-T E.164)
    if (digits > kMost) break;
  }
  return end;
}

// `+82 10-…`, `010 1234 5678`, `(02) 345-6789`
std::size_t end_of_phone(const Tokens& tokens, std::size_t index) {
  constexpr std::size_t kLeast = 8;
  const std::string_view text = tokens.at(index).text;
  const bool is_abroad = index > 0 && tokens.is_sign(index - 1, U'+') && tokens.at(index).is_attached &&
                         tokens.at(index).is_plain && text.size() <= 3;
  const bool has_area = text.size() > 1 && text[0] == '0' && text[1] != '.';
  if (!is_abroad && !has_area) return index;
  std::size_t digits = 0;
  const std::size_t end = end_of_call(tokens, index, digits);
  return digits >= kLeast ? end : index;
}

Quantity quantity(const Tokens& tokens, std::size_t index, std::int64_t value, Dimension dimension) {
  Quantity one;
  one.value = {value, 1};
  one.unit.dimension = dimension;
  one.begin = tokens.at(index).begin;
  one.end = tokens.at(index).end();
  return one;
}

// A year, a month and perhaps a day, each a token of its own.
NumberGroup date_of(const Tokens& tokens, std::size_t year, std::size_t month, std::size_t day) {
  NumberGroup date;
  date.quantities.reserve(3);
  date.quantities.push_back(quantity(tokens, year, number_at(tokens, year), Dimension::none));
  date.quantities.push_back(quantity(tokens, month, number_at(tokens, month), Dimension::month));
  if (day != 0) date.quantities.push_back(quantity(tokens, day, number_at(tokens, day), Dimension::none));
  std::ranges::sort(date.quantities, {}, &Quantity::begin);
  date.next = std::max({year, month, day}) + 1;
  return date;
}

// `2021.03` and `2021.3.5`, which are one token.
std::optional<NumberGroup> dotted_date(const Tokens& tokens, std::size_t index) {
  const Token& token = tokens.at(index);
  std::array<std::int64_t, 3> numbers{};
  std::array<std::size_t, 3> begins{};
  std::size_t count = 0;
  for (std::size_t at = 0; at < token.text.size(); ++count) {
    if (count == numbers.size()) return std::nullopt;
    begins[count] = at;
    for (; at < token.text.size() && base::ascii::is_digit(token.text[at]); ++at) {
      if (at - begins[count] == 4) return std::nullopt;
      numbers[count] = numbers[count] * 10 + (token.text[at] - '0');
    }
    if (at < token.text.size() && token.text[at] != '.') return std::nullopt;
    ++at;
  }
  if (count < 2 || begins[1] != 5 || !is_year(numbers[0]) || !is_month(numbers[1])) return std::nullopt;
  if (token.text.size() - begins[1] > 2 && count == 2) return std::nullopt;
  if (count == 3 && !is_day(numbers[2])) return std::nullopt;
  NumberGroup date{.quantities = {}, .next = index + 1};
  date.quantities.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    Quantity& one = date.quantities.emplace_back();
    one.value = {numbers[i], 1};
    if (i == 1) one.unit.dimension = Dimension::month;
    one.begin = token.begin + begins[i];
    one.end = i + 1 < count ? token.begin + begins[i + 1] - 1 : token.end();
  }
  return date;
}

// Two digits for the year and two for the month.
bool is_short_date(const Token& token) {
  return token.kind == TokenKind::number && token.dots == 1 && token.text.size() == 5 &&
         token.text[2] == '.' && token.text.substr(3) >= "01" && token.text.substr(3) <= "12";
}

// `21.03` of `21.03 ~ 21.08`: alone it is a decimal.
std::optional<NumberGroup> short_date(const Tokens& tokens, std::size_t index) {
  const auto is_till = [&](std::size_t at) {
    return tokens.at(at).kind == TokenKind::sign &&
           base::contains(std::u32string_view(U"~-\u2013\u223C\u301C"), tokens.at(at).sign);
  };
  const bool is_first = is_till(index + 1) && is_short_date(tokens.at(index + 2));
  const bool is_last = index > 1 && is_till(index - 1) && is_short_date(tokens.at(index - 2));
  if (!is_short_date(tokens.at(index)) || (!is_first && !is_last)) return std::nullopt;
  const Token& token = tokens.at(index);
  const auto number = [&](std::size_t at) {
    return (token.text[at] - '0') * 10 + (token.text[at + 1] - '0');
  };
  NumberGroup date{.quantities = {}, .next = index + 1};
  date.quantities.reserve(2);
  date.quantities.push_back(quantity(tokens, index, 2000 + number(0), Dimension::none));
  date.quantities.push_back(quantity(tokens, index, number(3), Dimension::month));
  date.quantities.front().end = token.begin + 2;
  date.quantities.back().begin = token.begin + 3;
  return date;
}

// True if what stands right behind the digits counts them: `1901.9만`, `2012.5%`.
bool is_counted(const Tokens& tokens, std::size_t index) {
  const Token& next = tokens.at(index + 1);
  if (!next.is_attached) return false;
  return next.kind == TokenKind::word || tokens.is_sign(index + 1, U'%') ||
         (next.kind == TokenKind::hangul && !next.text.starts_with("월") &&
          (large_multiplier(next.text) > 1 || !is_particles(next.text)));
}

// `21년 3월`: the year alone, as 2021.
std::optional<NumberGroup> short_year(const Tokens& tokens, std::size_t index) {
  constexpr std::int64_t kThisCentury = 50; ///< years below it are of this one
  if (digits_at(tokens, index) != 2 || tokens.at(index + 1).text != "년" || !tokens.at(index + 1).is_attached)
    return std::nullopt;
  const bool is_before_month = tokens.at(index + 2).kind == TokenKind::number &&
                               tokens.at(index + 3).is_attached &&
                               tokens.at(index + 3).text.starts_with("월");
  if (!is_before_month) return std::nullopt;
  const std::int64_t year = number_at(tokens, index);
  Quantity one = quantity(tokens, index, year + (year < kThisCentury ? 2000 : 1900), Dimension::none);
  one.end = tokens.at(index + 1).end();
  return NumberGroup{.quantities = {one}, .next = index + 2};
}

} // namespace

std::size_t end_of_name(const Tokens& tokens, std::size_t index) {
  if (const std::size_t end = end_of_phone(tokens, index); end > index) return end;
  std::size_t groups = 0;
  const std::size_t end = end_of_chain(tokens, index, groups);
  return is_chain_a_name(tokens, index, groups) ? end : index;
}

std::optional<Quantity> number_in_name(const Tokens& tokens, std::size_t index) {
  const Token& token = tokens.at(index);
  if (token.kind == TokenKind::number) {
    if (token.glue != Glue::tight || !token.is_plain) return std::nullopt;
    Quantity number = quantity(tokens, index, number_at(tokens, index), Dimension::none);
    number.is_weak = true;
    return number;
  }
  constexpr std::size_t kMost = 4; ///< digits of a year
  const std::size_t letters = token.text.find_first_of("0123456789");
  const bool is_name = token.kind == TokenKind::word && letters != std::string_view::npos &&
                       token.text.size() - letters <= kMost;
  if (!is_name) return std::nullopt;
  Quantity number{.begin = token.begin + letters, .end = token.end(), .is_weak = true};
  for (const char digit : token.text.substr(letters)) {
    if (!base::ascii::is_digit(digit)) return std::nullopt; // `k8s`
    number.value.numerator = number.value.numerator * 10 + (digit - '0');
  }
  return number;
}

std::optional<NumberGroup> date_at(const Tokens& tokens, std::size_t index) {
  const Token& token = tokens.at(index);
  if (auto date = short_date(tokens, index)) return date;
  if (token.dots > 0) return is_counted(tokens, index) ? std::nullopt : dotted_date(tokens, index);
  if (!token.is_plain) return std::nullopt;
  if (auto year = short_year(tokens, index)) return year;
  const std::int64_t first = token.value.numerator;
  for (const char32_t sign : {U'-', U'/'}) {
    if (!is_joined(tokens, index + 2, sign)) continue;
    const std::int64_t second = number_at(tokens, index + 2);
    const bool has_third = is_joined(tokens, index + 4, sign);
    if (is_year(first) && is_month(second) && digits_at(tokens, index + 2) == 2 &&
        (!has_third || is_day(number_at(tokens, index + 4))))
      return date_of(tokens, index, index + 2, has_third ? index + 4 : 0);
    if (sign == U'/' && is_month(first) && is_year(second) && !has_third)
      return date_of(tokens, index + 2, index, 0);
  }
  return std::nullopt;
}

std::optional<NumberGroup> pair_at(const Tokens& tokens, std::size_t index) {
  if (!tokens.at(index).is_plain) return std::nullopt;
  const std::int64_t first = number_at(tokens, index);
  const std::int64_t second = number_at(tokens, index + 2);
  NumberGroup pair{.quantities = {}, .next = index + 3};
  if (is_joined(tokens, index + 2, U'/') && !is_joined(tokens, index + 4, U'/')) {
    const bool is_quarter = second == 4 && tokens.at(index + 3).text.starts_with("분기");
    Quantity share = quantity(tokens, index, first, Dimension::none);
    share.end = tokens.at(index + 2).end();
    pair.quantities.push_back(share);
    if (is_quarter) return pair;
    const bool is_always = first == 24 && second == 7;
    const auto value = first < second ? make_fraction(first, second) : std::nullopt;
    if (!value && !is_always) return std::nullopt;
    share.end = tokens.at(index).end();
    Quantity whole = quantity(tokens, index + 2, second, Dimension::none);
    share.is_weak = whole.is_weak = is_always;
    if (is_always) return NumberGroup{.quantities = {share, whole}, .next = index + 3};
    pair.quantities.front().value = *value;
    pair.quantities.front().parts = {share, whole};
    return pair;
  }
  const bool is_time =
      is_joined(tokens, index + 2, U':') && first <= 24 && second < 60 && digits_at(tokens, index + 2) == 2;
  if (!is_time) return std::nullopt;
  pair.quantities.push_back(quantity(tokens, index, first, Dimension::none));
  pair.quantities.push_back(quantity(tokens, index + 2, second, Dimension::none));
  for (Quantity& one : pair.quantities) one.is_weak = true;
  return pair;
}

} // namespace hanjang::review
