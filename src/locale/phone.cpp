#include "base/ascii.h"
#include "base/contains.h"
#include "locale/format.h"

#include <array>
#include <fmt/format.h>
#include <optional>
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

// The digits between separators; nothing if anything else occurs, or a plus not at the front.
std::optional<std::vector<std::string>> digit_groups(std::string_view number) {
  std::vector<std::string> groups;
  bool in_group = false;
  for (std::size_t i = 0; i < number.size(); ++i) {
    const char c = number[i];
    if (base::ascii::is_digit(c)) {
      if (!in_group) groups.emplace_back();
      groups.back() += c;
    } else if (!base::contains(" -.()", c) && !(c == '+' && i == 0)) {
      return std::nullopt;
    }
    in_group = base::ascii::is_digit(c);
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
  if (number.starts_with('+') && !to_national(*groups)) return std::nullopt;

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

} // namespace

std::string format_phone(std::string_view number, PhoneForm form) {
  const auto korean = form == PhoneForm::as_written ? std::nullopt : parse_korean(number);
  if (!korean) return std::string(number);
  return fmt::format("{}{}-{}-{}", form == PhoneForm::national ? "0" : "+82 ", korean->area, korean->exchange,
                     korean->line);
}

std::string phone_uri(std::string_view number) {
  if (const auto korean = parse_korean(number)) return "+82" + korean->area + korean->exchange + korean->line;
  // Up to the first letter: an extension behind it is not part of what is dialled first.
  std::string digits;
  for (std::size_t i = 0; i < number.size(); ++i) {
    if (number.substr(i, 3) == "(0)" && number.starts_with('+'))
      i += 2;
    else if (base::ascii::is_digit(number[i]) || (number[i] == '+' && digits.empty()))
      digits += number[i];
    else if (!base::contains(" -./()", number[i]))
      break;
  }
  if (digits.starts_with("00")) digits.replace(0, 2, "+");
  return digits == "+" ? std::string{} : digits;
}

} // namespace hanjang::locale
