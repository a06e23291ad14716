#include "text/detail/typed_numbers.h"

#include "base/ascii.h"
#include "base/contains.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace hanjang::text {
namespace {

constexpr std::size_t kMostDigits = 15;

// Words before two numbers that name one thing: "Room 3-101", "No. 12-345", "Fig. 2-3", "그림 1-2".
constexpr std::array<std::u32string_view, 18> kNaming{
    U"no",  U"no.",  U"nr.",    U"room", U"apt",   U"apt.",    U"unit", U"suite", U"bldg",
    U"fig", U"fig.", U"figure", U"tab.", U"table", U"section", U"그림", U"표",    U"번호"};
// What Hangul words before the number of a house end in.
constexpr std::u32string_view kPlaces = U"동로길리면읍";

bool is_point(const Unit* unit) { return is_char(unit, U'.') || is_char(unit, U','); }

std::size_t begin_of_figures(const MarkContext& context, std::size_t i) {
  while (i > 0) {
    const bool goes_on = is_figure(context.at(i - 1)) ||
                         (is_point(context.at(i - 1)) && i > 1 && is_figure(context.at(i - 2)));
    if (!goes_on) break;
    --i;
  }
  return i;
}

// Commas part thousands: 1,200,000.
bool has_right_groups(const MarkContext& context, std::size_t begin, std::size_t end) {
  std::size_t digits = 0;
  bool is_first = true;
  for (std::size_t i = begin; i <= end; ++i) {
    const bool is_over = i == end;
    if (!is_over && !is_char(context.at(i), U',')) {
      ++digits;
      continue;
    }
    if (is_first ? digits == 0 || digits > 3 : digits != 3) return false;
    is_first = false;
    digits = 0;
  }
  return true;
}

std::optional<TypedNumber> read_number(const MarkContext& context, std::size_t begin, std::size_t end) {
  TypedNumber number{.begin = begin, .end = end};
  if (begin >= end || end - begin > 2 * kMostDigits) return std::nullopt;
  std::size_t whole_end = end;
  for (std::size_t i = begin; i < end; ++i) {
    const char32_t c = context.units[i].code_point;
    if (c == U'.' && whole_end != end) return std::nullopt;
    if (c == U'.') whole_end = i;
    if (c == U',' && whole_end != end) return std::nullopt;
    number.is_grouped = number.is_grouped || c == U',';
    if (!base::ascii::is_digit(c)) continue;
    number.digits = number.digits * 10 + static_cast<std::int64_t>(c - U'0');
    ++(whole_end == end ? number.whole : number.decimals);
  }
  if (number.whole + number.decimals > kMostDigits) return std::nullopt;
  if (number.is_grouped && !has_right_groups(context, begin, whole_end)) return std::nullopt;
  const bool leads_zero = number.whole > 1 && context.units[begin].code_point == U'0';
  return leads_zero ? std::nullopt : std::optional(number);
}

bool is_year(const TypedNumber& number) {
  return number.whole == 4 && number.decimals == 0 && !number.is_grouped && number.digits >= 1900 &&
         number.digits <= 2100;
}

// The word before a blank before the unit at `i`, in small letters.
std::u32string word_before(const MarkContext& context, std::size_t i) {
  constexpr std::size_t kLongest = 12;
  std::u32string word;
  if (i == 0 || !is_gap(context.at(i - 1))) return word;
  for (std::size_t at = i - 1; at > 0 && !is_gap(context.at(at - 1)) && word.size() < kLongest; --at)
    word.insert(word.begin(), base::ascii::to_lower(context.units[at - 1].code_point));
  return word;
}

// "pp. 1234-1241", "pp.12-15"
bool is_behind_pages(const MarkContext& context, std::size_t i) {
  const std::u32string word = word_before(context, i);
  if (word == U"pp." || word == U"p.") return true;
  return i >= 2 && is_char(context.at(i - 1), U'.') && is_char(context.at(i - 2), U'p');
}

// What a range may begin behind.
bool may_begin(const MarkContext& context, std::size_t i) {
  const Unit* before = context.before(i);
  if (is_gap(before) || before->kind == UnitKind::opener || is_behind_pages(context, i)) return true;
  constexpr std::u32string_view kSigns = U"\"'~≈<>±+,:;·|→$₩€£¥";
  return kSigns.find(before->code_point) != std::u32string_view::npos;
}

// What may follow a range: a unit of few letters (10-15ms), a sign, a blank, a syllable; nothing by which it
// is part of a name.
bool may_end(const MarkContext& context, std::size_t i) {
  constexpr std::size_t kUnitLetters = 4;
  std::size_t at = i;
  while (is_kind(context.at(at), UnitKind::letter)) ++at;
  if (at - i > kUnitLetters) return false;
  const Unit* behind = context.at(at);
  if (behind == nullptr) return true;
  const Unit* next = context.after(at);
  switch (behind->code_point) {
  case U'_':
  case U'@':
  case U'=':
  case U'#':
  case U'\\':
    return false;
  case U'-':
  case U'/':
  case U':':
    return !is_figure(next);
  case U'.':
    return !is_wordly(next);
  default:
    return behind->kind != UnitKind::digit || at == i;
  }
}

// "역삼동 12-34" is the number of a house unless it counts something.
bool is_named(const MarkContext& context, const TypedNumber& first, const TypedNumber& second) {
  const std::u32string word = word_before(context, first.begin);
  if (word.empty()) return false;
  if (base::contains(kNaming, std::u32string_view(word))) return true;
  const Unit* behind = context.at(second.end);
  const bool counts =
      is_char(behind, U'%') || (is_syllabic(behind) && !is_char(behind, U'번') && !is_char(behind, U'호'));
  return kPlaces.find(word.back()) != std::u32string_view::npos && !counts;
}

} // namespace

std::size_t end_of_figures(const MarkContext& context, std::size_t i) {
  while (is_figure(context.at(i)) || (is_point(context.at(i)) && is_figure(context.at(i + 1)))) ++i;
  return i;
}

std::optional<TypedNumber> number_around(const MarkContext& context, std::size_t i) {
  if (!is_figure(context.at(i))) return std::nullopt;
  return read_number(context, begin_of_figures(context, i), end_of_figures(context, i));
}

bool is_range(const MarkContext& context, std::size_t i) {
  if (i == 0) return false;
  const bool has_percent = is_char(context.before(i), U'%');
  const std::size_t last = has_percent ? i - 2 : i - 1;
  if (last >= i) return false;
  const auto first = number_around(context, last);
  const auto second = number_around(context, i + 1);
  if (!first || !second || first->end != last + 1 || second->begin != i + 1) return false;
  if (first->decimals != second->decimals || first->digits >= second->digits) return false;
  const auto is_small = [](const TypedNumber& number) { return number.is_grouped || number.whole <= 3; };
  const bool is_plain = (is_year(*first) && is_year(*second)) || (is_small(*first) && is_small(*second)) ||
                        is_behind_pages(context, first->begin);
  return is_plain && may_begin(context, first->begin) && may_end(context, second->end) &&
         !is_named(context, *first, *second);
}

} // namespace hanjang::text
