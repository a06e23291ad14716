#include "image/detail/svg/numbers.h"

#include "base/ascii.h"
#include "image/detail/svg/limits.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>
#include <system_error>
#include <utility>

namespace hanjang::image::svg {
namespace {

using base::ascii::is_digit;

constexpr double kDefaultFontSize = 16;

// Pixels to a unit (CSS Values 3, 6.2).
constexpr std::array<std::pair<std::string_view, double>, 8> kUnits{{{"", 1},
                                                                     {"px", 1},
                                                                     {"pt", 96.0 / 72},
                                                                     {"pc", 16},
                                                                     {"in", 96},
                                                                     {"cm", 96 / 2.54},
                                                                     {"mm", 96 / 25.4},
                                                                     {"q", 96 / 101.6}}};

} // namespace

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

bool Scanner::take(char c) {
  if (at_end() || text_[at_] != c) return false;
  ++at_;
  return true;
}

void Scanner::skip_blanks() {
  while (!at_end() && is_blank(text_[at_])) ++at_;
}

void Scanner::skip_separator() {
  skip_blanks();
  if (take(',')) skip_blanks();
}

std::string_view Scanner::word() {
  const std::size_t begin = at_;
  while (!at_end() && base::ascii::is_letter(text_[at_])) ++at_;
  return text_.substr(begin, at_ - begin);
}

// An `e` is an exponent only with a digit behind it: `1em` is a length.
std::size_t Scanner::number_end() const {
  std::size_t end = at_;
  const auto at = [&](std::size_t place) { return place < text_.size() ? text_[place] : '\0'; };
  const auto skip_digits = [&] {
    const std::size_t begin = end;
    while (is_digit(at(end))) ++end;
    return end - begin;
  };
  if (at(end) == '+' || at(end) == '-') ++end;
  std::size_t digits = skip_digits();
  if (at(end) == '.' && (digits > 0 || is_digit(at(end + 1)))) {
    ++end;
    digits += skip_digits();
  }
  if (digits == 0) return at_;
  if (at(end) != 'e' && at(end) != 'E') return end;
  const bool is_signed = at(end + 1) == '+' || at(end + 1) == '-';
  if (!is_digit(at(end + (is_signed ? 2 : 1)))) return end;
  end += is_signed ? 2 : 1;
  skip_digits();
  return end;
}

std::optional<double> Scanner::number() {
  const std::size_t end = number_end();
  if (end == at_) return std::nullopt;
  std::string_view digits = text_.substr(at_, end - at_);
  if (digits.front() == '+') digits.remove_prefix(1);
  double value = 0;
  const auto [stop, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (fault == std::errc::result_out_of_range) {
    // Too small to tell from nothing, or too large for anything.
    const bool is_small = digits.find("e-") != std::string_view::npos ||
                          digits.find("E-") != std::string_view::npos ||
                          digits.find_first_not_of("-0.") == std::string_view::npos;
    if (!is_small) return std::nullopt;
    value = 0;
  } else if (fault != std::errc{} || stop != digits.data() + digits.size()) {
    return std::nullopt;
  }
  if (!std::isfinite(value) || std::abs(value) > kLargestNumber) return std::nullopt;
  at_ = end;
  return value;
}

std::optional<bool> Scanner::flag() {
  if (take('0')) return false;
  if (take('1')) return true;
  return std::nullopt;
}

std::optional<double> parse_number(std::string_view text) {
  Scanner scanner(trimmed(text));
  const std::optional<double> value = scanner.number();
  return scanner.at_end() ? value : std::nullopt;
}

std::optional<std::vector<double>> parse_numbers(std::string_view text, std::size_t most) {
  std::vector<double> numbers;
  Scanner scanner(trimmed(text));
  while (!scanner.at_end()) {
    const std::optional<double> value = scanner.number();
    if (!value || numbers.size() == most) return std::nullopt;
    numbers.push_back(*value);
    scanner.skip_separator();
  }
  return numbers;
}

std::optional<double> parse_length(std::string_view text, const LengthBase& of) {
  constexpr double kPerCent = 0.01;
  constexpr double kHalf = 0.5; // an x or a 0 is about half as large as the type
  Scanner scanner(trimmed(text));
  const std::optional<double> value = scanner.number();
  if (!value) return std::nullopt;
  if (scanner.take('%')) return scanner.at_end() ? std::optional(*value * kPerCent * of.whole) : std::nullopt;
  const std::string unit = base::ascii::to_lower(scanner.word());
  if (!scanner.at_end()) return std::nullopt;
  if (unit == "em") return *value * of.font_size;
  if (unit == "rem") return *value * kDefaultFontSize;
  if (unit == "ex" || unit == "ch") return *value * of.font_size * kHalf;
  for (const auto& [name, pixels] : kUnits)
    if (name == unit) return *value * pixels;
  return std::nullopt;
}

} // namespace hanjang::image::svg
