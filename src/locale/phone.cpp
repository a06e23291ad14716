#include "base/ascii.h"
#include "base/contains.h"
#include "base/utf8.h"
#include "locale/format.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>
#include <unicode/uchar.h>
#include <vector>

namespace hanjang::locale {
namespace {

/// A Korean number without its country code and leading zero.
struct KoreanNumber {
  std::string area; ///< `10`, `2`, `31`
  std::string exchange;
  std::string line; ///< the last four digits
};

/// A prefix of the Korean numbering plan and how many digits may follow it.
struct Area {
  std::string_view prefix;
  std::size_t least;
  std::size_t most;
};

constexpr std::array kAreas{// mobile
                            Area{"010", 8, 8}, Area{"011", 7, 8}, Area{"016", 7, 8}, Area{"017", 7, 8},
                            Area{"018", 7, 8}, Area{"019", 7, 8},
                            // Seoul, and the provinces
                            Area{"02", 7, 8}, Area{"031", 7, 8}, Area{"032", 7, 8}, Area{"033", 7, 8},
                            Area{"041", 7, 8}, Area{"042", 7, 8}, Area{"043", 7, 8}, Area{"044", 7, 8},
                            Area{"051", 7, 8}, Area{"052", 7, 8}, Area{"053", 7, 8}, Area{"054", 7, 8},
                            Area{"055", 7, 8}, Area{"061", 7, 8}, Area{"062", 7, 8}, Area{"063", 7, 8},
                            Area{"064", 7, 8},
                            // internet telephony and personal numbers
                            Area{"070", 7, 8}, Area{"0502", 7, 8}, Area{"0503", 7, 8}, Area{"0504", 7, 8},
                            Area{"0505", 7, 8}, Area{"0506", 7, 8}, Area{"0507", 7, 8}, Area{"0508", 7, 8}};

// One kind of dash, blank, digit and bracket for the many that people type or paste.
char32_t plain_form(char32_t c) {
  if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE58 || c == 0xFE63 || c == 0xFF0D ||
      c == 0x00AD || c == U'_')
    return U'-';
  if (c == U'~' || c == 0x223C || c == 0x301C || c == 0xFF5E) return U'~';
  if (c == 0x00A0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000) return U' ';
  if (const int digit = c < 0x80 ? -1 : u_charDigitValue(static_cast<UChar32>(c)); digit >= 0)
    return U'0' + static_cast<char32_t>(digit);
  if (c == 0xFF08 || c == U'[') return U'(';
  if (c == 0xFF09 || c == U']') return U')';
  if (c == 0xFF0B) return U'+';
  return c == 0x00B7 || c == 0x2219 || c == 0x30FB ? U'.' : c;
}

bool is_invisible(char32_t c) { return (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF; }

std::string plain_text(std::string_view written) {
  std::string text;
  for (std::size_t at = 0; at < written.size();) {
    const auto [c, length] = base::utf8::decode(written, at);
    const char32_t plain = plain_form(c);
    const bool is_behind_plus = plain == U' ' && text.ends_with('+'); // `+ 82 10-…`
    if (!is_invisible(c) && !is_behind_plus) base::utf8::append(text, plain);
    at += length;
  }
  return text;
}

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

bool is_digit(char c) { return base::ascii::is_digit(c); }

std::size_t count_digits(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_digit));
}

constexpr std::size_t kWholeNumber = 7;

// Where a bracket opens behind a whole number, as in `010-1234-5678 (24/7)`: what it holds is not dialled.
std::size_t remark_begin(std::string_view text, std::size_t begin) {
  for (std::size_t at = text.find('(', begin + 1); at < text.size(); at = text.find('(', at + 1))
    if (count_digits(text.substr(begin, at - begin)) >= kWholeNumber) return at;
  return text.size();
}

/// A text taken apart: a number, what stands around it, and the extension behind.
struct Parts {
  std::string_view before;
  std::string_view number;
  std::string_view extension; ///< its digits
  std::string_view after;
};

// The number is the longest stretch of digits and what may stand between them.
Parts parts_of(std::string_view text) {
  const std::size_t digit = text.find_first_of("0123456789");
  if (digit == std::string_view::npos) return {text, {}, {}, {}};
  std::size_t begin = digit;
  while (begin > 0 && base::contains("+(", text[begin - 1])) --begin;
  std::size_t end = text.find_first_not_of("0123456789 -.()/~+", digit);
  end = std::min(end, text.size());
  end = std::min(end, remark_begin(text, begin));
  while (!is_digit(text[end - 1])) --end;
  Parts parts{text.substr(0, begin), text.substr(begin, end - begin), {}, text.substr(end)};
  if (parts.number.starts_with('(') && parts.number.find(')') == std::string_view::npos) {
    parts.before = text.substr(0, begin + 1); // a remark that holds the number
    parts.number.remove_prefix(1);
  }
  for (const std::string_view word :
       {"ext.", "ext", "extension", "x", "#", "내선번호", "내선", "구내", "교환"}) {
    std::string_view rest = parts.after;
    while (!rest.empty() && base::contains(" ,;(", rest.front())) rest.remove_prefix(1);
    if (base::ascii::to_lower(rest.substr(0, word.size())) != word) continue;
    rest.remove_prefix(word.size());
    while (!rest.empty() && base::contains(" :.", rest.front())) rest.remove_prefix(1);
    std::size_t length = 0;
    while (length < rest.size() && is_digit(rest[length])) ++length;
    if (length == 0 || length > 6) continue;
    parts.extension = rest.substr(0, length);
    parts.after = rest.substr(length);
    break;
  }
  return parts;
}

// When somebody can be called: `(09:00~18:00)`.
bool is_times(std::string_view text) {
  return text.starts_with('(') && text.ends_with(')') && base::contains(text, ':') &&
         text.find_first_not_of("0123456789: ~-.,", 1) == text.size() - 1 && count_digits(text) <= 8;
}

// A word for what a number is: nothing to dial in it, and apart from the digits.
bool is_remark(std::string_view text, bool is_behind) {
  if (trimmed(text).empty() || (is_behind && trimmed(text) == ".")) return true;
  if (is_behind && is_times(trimmed(text))) return true;
  if (text.find_first_of("0123456789+") != std::string_view::npos) return false;
  return is_behind ? base::contains(" ()", text.front()) : base::contains(" .:()", text.back());
}

// The digits between separators; nothing if anything else occurs, or a plus not at the front.
std::optional<std::vector<std::string>> digit_groups(std::string_view number) {
  std::vector<std::string> groups;
  bool in_group = false;
  for (const char c : number) {
    if (is_digit(c)) {
      if (!in_group) groups.emplace_back();
      groups.back() += c;
    } else if (!base::contains(" -.()~", c) && !(c == '+' && groups.empty())) {
      return std::nullopt;
    }
    in_group = is_digit(c);
  }
  return groups;
}

// Takes the country code off and puts the leading zero back, whether it was written or not: "+82 (0)10",
// "+82 010", "+8210", "+82 10" all become "010".
bool to_national(std::vector<std::string>& groups) {
  if (groups.empty() || !groups.front().starts_with("82")) return false;
  groups.front().erase(0, 2);
  if (groups.front().empty()) groups.erase(groups.begin());
  if (groups.size() > 1 && groups.front() == "0") groups.erase(groups.begin());
  if (groups.empty()) return false;
  if (!groups.front().starts_with('0')) groups.front().insert(0, 1, '0');
  return true;
}

std::optional<KoreanNumber> parse_korean(std::string_view number) {
  auto groups = digit_groups(number);
  if (!groups || groups->empty()) return std::nullopt;
  const bool is_international =
      number.starts_with('+') || number.starts_with("(+") || (groups->front() == "82" && groups->size() > 1);
  if (is_international && !to_national(*groups)) return std::nullopt;

  std::string digits;
  for (const auto& group : *groups) digits += group;
  for (const auto& [prefix, least, most] : kAreas) {
    if (!digits.starts_with(prefix)) continue;
    const std::string rest = digits.substr(prefix.size());
    if (rest.size() < least || rest.size() > most) continue;
    // Numbers of other countries may begin alike; they are grouped in other ways.
    const bool one_group = groups->size() == 1;
    const bool three_groups = groups->size() == 3 && groups->front() == prefix && groups->back().size() == 4;
    if (!one_group && !three_groups) continue;
    return KoreanNumber{std::string(prefix.substr(1)), rest.substr(0, rest.size() - 4),
                        rest.substr(rest.size() - 4)};
  }
  return std::nullopt;
}

// No telephone number is shorter than an emergency's, or longer than E.164 lets it be.
constexpr std::size_t kLeastDigits = 3;
constexpr std::size_t kMostDigits = 15;

// True if parts of a text between slashes are numbers of their own, or the ends of others: `02-123-4567/8`.
bool has_several(std::string_view number) {
  std::size_t whole = 0;
  for (std::size_t begin = 0; begin <= number.size();) {
    const std::size_t end = std::min(number.find('/', begin), number.size());
    const std::size_t digits = count_digits(number.substr(begin, end - begin));
    if (digits >= kWholeNumber || (digits > 0 && whole > 0)) ++whole;
    begin = end + 1;
  }
  const bool has_second_plus = number.find('+', 2) != std::string_view::npos;
  return whole > 1 || has_second_plus || count_digits(number) > kMostDigits;
}

// True if another number stands behind the first, whole or as the end that it differs in: `…-5678 or 5679`.
bool has_further_number(const Parts& parts, std::size_t digits) {
  if (digits < kWholeNumber || is_times(trimmed(parts.after))) return false;
  const Parts next = parts_of(parts.after);
  const std::size_t more = count_digits(next.number);
  if (more >= kWholeNumber) return true;
  constexpr std::array<std::string_view, 8> kJoints{",", ";", "/", "|", "or", "또는", "혹은", "and"};
  return more >= kLeastDigits && base::contains(kJoints, trimmed(next.before));
}

// True if what follows `00` is a country and no carrier's code, as in 001 or 00700.
bool starts_with_country(std::string_view number) {
  const std::string_view first = number.substr(0, number.find_first_not_of("0123456789"));
  return first.size() == 2 || (first.size() > 3 && !first.starts_with("007"));
}

// True for what looks like a Korean number and is none: one with a digit too few or too many, with a group
// behind it, or with the country's code and no plus.
bool is_nearly_korean(std::string_view number) {
  const auto groups = digit_groups(number);
  if (!groups || groups->empty() || parse_korean(number)) return false;
  std::string digits;
  for (const std::string& group : *groups) digits += group;
  if (number.find('+') != std::string_view::npos) return digits.starts_with('0');
  if (digits.starts_with("010") && digits.size() >= kWholeNumber) return true;
  if (digits.starts_with("82") && digits.size() > 10) return true;
  return groups->size() > 3 &&
         parse_korean(fmt::format("{}-{}-{}", (*groups)[0], (*groups)[1], (*groups)[2])).has_value();
}

} // namespace

std::string format_phone(std::string_view number, PhoneForm form) {
  const std::string text = plain_text(number);
  const auto korean = form == PhoneForm::as_written ? std::nullopt : parse_korean(trimmed(text));
  if (!korean) return std::string(number);
  return fmt::format("{}{}-{}-{}", form == PhoneForm::national ? "0" : "+82 ", korean->area, korean->exchange,
                     korean->line);
}

PhoneFault phone_fault(std::string_view number) {
  const std::string text = plain_text(number);
  const Parts parts = parts_of(text);
  if (parts.number.empty()) return PhoneFault::no_digit;
  const std::size_t digits = count_digits(parts.number);
  const bool is_korean = parse_korean(parts.number).has_value();
  if (has_further_number(parts, digits) || (!is_korean && has_several(parts.number)))
    return PhoneFault::several;
  const bool has_range = parts.number.find('~') != std::string_view::npos;
  const bool has_plus_inside =
      parts.number.find('+', 1) != std::string_view::npos && !parts.number.starts_with("(+");
  const bool is_dialled_out =
      parts.number.starts_with("00") && !is_korean && !starts_with_country(parts.number);
  const bool is_one = is_remark(parts.before, false) && is_remark(parts.after, true) &&
                      digits >= kLeastDigits && digits <= kMostDigits && !is_nearly_korean(parts.number);
  return is_one && (is_korean || (!has_range && !has_plus_inside && !is_dialled_out)) ? PhoneFault::none
                                                                                      : PhoneFault::unclear;
}

std::string phone_uri(std::string_view number) {
  if (phone_fault(number) != PhoneFault::none) return {};
  const std::string text = plain_text(number);
  const Parts parts = parts_of(text);
  std::string uri;
  if (const auto korean = parse_korean(parts.number)) {
    uri = "+82" + korean->area + korean->exchange + korean->line;
  } else {
    const bool has_country = parts.number.find('+') != std::string_view::npos;
    for (std::size_t i = 0; i < parts.number.size(); ++i) {
      if (has_country && parts.number.substr(i, 3) == "(0)") i += 2;
      if (is_digit(parts.number[i])) uri += parts.number[i];
    }
    if (has_country) uri.insert(0, 1, '+');
    if (uri.starts_with("00")) uri.replace(0, 2, "+");
  }
  return parts.extension.empty() ? uri : fmt::format("{};ext={}", uri, parts.extension);
}

} // namespace hanjang::locale
