#include "locale/detail/date_pattern.h"

#include "base/ascii.h"

#include <algorithm>
#include <fmt/format.h>
#include <unicode/locid.h>
#include <utility>

namespace hanjang::locale {
namespace {

std::string number(std::int32_t value, std::size_t width) { return fmt::format("{:0{}}", value, width); }

// Where a quoted text that begins at `at` ends (one past its closing quote), its two-quote escapes undone.
std::size_t take_quoted(std::string_view pattern, std::size_t at, std::string& text) {
  for (std::size_t i = at + 1; i < pattern.size(); ++i) {
    if (pattern[i] != '\'') {
      text += pattern[i];
    } else if (i + 1 < pattern.size() && pattern[i + 1] == '\'') {
      text += pattern[i++];
    } else {
      return i + 1;
    }
  }
  return std::string_view::npos;
}

} // namespace

DatePattern::DatePattern(std::string_view pattern, std::string language) : language_(std::move(language)) {
  for (std::size_t at = 0; at < pattern.size() && error_.empty();) {
    if (pattern[at] == '\'')
      at = read_quoted(pattern, at);
    else if (base::ascii::is_letter(pattern[at]))
      at = read_field(pattern, at);
    else
      add_text(pattern.substr(at++, 1));
  }
  if (!error_.empty()) parts_.clear();
}

std::size_t DatePattern::read_quoted(std::string_view pattern, std::size_t at) {
  std::string text;
  const bool lone = pattern.substr(at, 2) == "''";
  const std::size_t end = lone ? at + 2 : take_quoted(pattern, at, text);
  add_text(lone ? "'" : text);
  if (end == std::string_view::npos) error_ = fmt::format("the quote in \"{}\" is never closed", pattern);
  return end;
}

std::size_t DatePattern::read_field(std::string_view pattern, std::size_t at) {
  const char letter = pattern[at];
  const std::size_t end = std::min(pattern.find_first_not_of(letter, at), pattern.size());
  const std::size_t most = letter == 'y' ? 4 : letter == 'd' ? 2 : 5;
  if (std::string_view("yMLd").find(letter) == std::string_view::npos || end - at > most)
    error_ = fmt::format("\"{}\" in \"{}\" is no part of a date; use y, M and d, and quotes around text",
                         pattern.substr(at, end - at), pattern);
  parts_.push_back({letter, end - at, {}});
  return end;
}

bool DatePattern::has(char field) const {
  return std::ranges::find(parts_, field, &Part::field) != parts_.end();
}

void DatePattern::add_text(std::string_view text) {
  if (parts_.empty() || parts_.back().field != 0) parts_.push_back({0, 0, {}});
  parts_.back().text += text;
}

std::string DatePattern::format(base::Date date) const {
  std::string formatted;
  for (const Part& part : parts_) {
    switch (part.field) {
    case 'y':
      formatted += part.width == 2 ? number(date.year % 100, 2) : number(date.year, part.width);
      break;
    case 'M':
    case 'L':
      formatted += part.width <= 2 ? number(date.month, part.width) : month_name(date.month, part);
      break;
    case 'd':
      formatted += number(date.day, part.width);
      break;
    default:
      formatted += part.text;
    }
  }
  return formatted;
}

// Three letters ask for the short name, four for the long one, five for an initial.
std::string DatePattern::month_name(std::int32_t month, const Part& part) const {
  using Symbols = icu::DateFormatSymbols;
  if (!symbols_) {
    UErrorCode status = U_ZERO_ERROR;
    auto symbols = std::make_shared<Symbols>(icu::Locale::createFromName(language_.c_str()), status);
    if (U_FAILURE(status)) {
      failure_ = failure_of("the names of months", language_, status);
      return {};
    }
    symbols_ = std::move(symbols);
  }
  const auto width = part.width == 3   ? Symbols::ABBREVIATED
                     : part.width == 4 ? Symbols::WIDE
                                       : Symbols::NARROW;
  std::int32_t count = 0;
  const icu::UnicodeString* names =
      symbols_->getMonths(count, part.field == 'L' ? Symbols::STANDALONE : Symbols::FORMAT, width);
  std::string name;
  if (names != nullptr && month >= 1 && month <= count) names[month - 1].toUTF8String(name);
  return name;
}

std::string failure_of(std::string_view what, std::string_view language, UErrorCode status) {
  return fmt::format("ICU cannot write {} in the language `{}` ({})", what, language, u_errorName(status));
}

} // namespace hanjang::locale
