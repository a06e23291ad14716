#include "locale/format.h"

#include "locale/detail/date_pattern.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <initializer_list>
#include <unicode/dtptngen.h>
#include <unicode/fmtable.h>
#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>
#include <utility>

namespace hanjang::locale {
namespace {

icu::UnicodeString to_icu(std::string_view text) {
  return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

// One blank at a time and none at the ends: a plural form may print nothing between two.
std::string tidy_blanks(std::string_view text) {
  std::string tidy;
  for (const char c : text)
    if (c != ' ' || (!tidy.empty() && tidy.back() != ' ')) tidy += c;
  if (tidy.ends_with(' ')) tidy.pop_back();
  return tidy;
}

std::string replace_once(std::string text, std::string_view mark, std::string_view by) {
  const std::size_t at = text.find(mark);
  return at == std::string::npos ? text : text.replace(at, mark.size(), by);
}

std::string range_error(const std::string& range) {
  const std::size_t start = range.find("{0}");
  const std::size_t end = range.find("{1}");
  if (start != std::string::npos && end != std::string::npos && start < end) return {};
  return fmt::format("the range \"{}\" needs {{0}} for the start and {{1}} behind it for the end", range);
}

std::string duration_error(const std::string& duration) {
  if (duration.empty()) return {};
  UErrorCode status = U_ZERO_ERROR;
  UParseError place{};
  const icu::MessagePattern pattern(to_icu(duration), &place, status);
  if (U_FAILURE(status)) return fmt::format("the duration \"{}\" is not an ICU message", duration);
  for (std::int32_t i = 0; i < pattern.countParts(); ++i) {
    const auto& part = pattern.getPart(i);
    if (part.getType() != UMSGPAT_PART_TYPE_ARG_NAME && part.getType() != UMSGPAT_PART_TYPE_ARG_NUMBER)
      continue;
    std::string name;
    pattern.getSubstring(part).toUTF8String(name);
    if (name != "years" && name != "months")
      return fmt::format("the duration \"{}\" asks for {{{}}}; there are {{years}} and {{months}}", duration,
                         name);
  }
  return {};
}

struct PartName {
  std::string_view name;
  std::string_view number;
  std::string_view plain;
};

PartName name_of(base::YearPart part) {
  switch (part) {
  case base::YearPart::spring:
    return {"spring", "", "spring"};
  case base::YearPart::summer:
    return {"summer", "", "summer"};
  case base::YearPart::autumn:
    return {"autumn", "", "autumn"};
  case base::YearPart::winter:
    return {"winter", "", "winter"};
  case base::YearPart::quarter_1:
    return {"quarter", "1", "Q1"};
  case base::YearPart::quarter_2:
    return {"quarter", "2", "Q2"};
  case base::YearPart::quarter_3:
    return {"quarter", "3", "Q3"};
  case base::YearPart::quarter_4:
    return {"quarter", "4", "Q4"};
  case base::YearPart::first_half:
    return {"first_half", "", "H1"};
  case base::YearPart::second_half:
    return {"second_half", "", "H2"};
  case base::YearPart::none:
    break;
  }
  return {};
}

} // namespace

std::optional<std::string> usual_pattern(const std::string& language, std::string_view skeleton,
                                         std::string& failure) {
  UErrorCode status = U_ZERO_ERROR;
  const auto locale = icu::Locale::createFromName(language.c_str());
  const std::unique_ptr<icu::DateTimePatternGenerator> generator(
      icu::DateTimePatternGenerator::createInstance(locale, status));
  const icu::UnicodeString best = U_SUCCESS(status) && generator
                                      ? generator->getBestPattern(to_icu(std::string(skeleton)), status)
                                      : icu::UnicodeString();
  if (U_FAILURE(status)) failure = failure_of("the order of dates", language, status);
  if (best.isEmpty()) return std::nullopt;
  std::string pattern;
  best.toUTF8String(pattern);
  return DatePattern(pattern, language).error().empty() ? std::optional(pattern) : std::nullopt;
}

struct Formatter::Impl {
  std::string language;
  DateForms forms;
  DatePattern year;
  DatePattern month;
  DatePattern day;
  /// Made when the first duration is: it costs more than all the rest.
  mutable std::unique_ptr<icu::MessageFormat> duration;
  mutable std::string duration_failure;

  Impl(std::string language_code, DateForms date_forms)
      : language(std::move(language_code)), forms(std::move(date_forms)), year(forms.year, language),
        month(forms.month, language), day(forms.day, language) {}

  // `2024년 봄`, `Q1 2024`; by the plain form `2024 Q1` where the language has none.
  std::string part(const base::Date& date) const {
    const auto [name, number, plain] = name_of(date.part);
    const auto pattern = forms.parts.find(std::string(name));
    const std::string text = pattern == forms.parts.end() ? "{0} " + std::string(plain) : pattern->second;
    return replace_once(replace_once(text, "{1}", number), "{0}", year.format(date));
  }

  const icu::MessageFormat* duration_format() const {
    if (duration) return duration.get();
    UErrorCode status = U_ZERO_ERROR;
    const auto locale = icu::Locale::createFromName(language.c_str());
    auto made = std::make_unique<icu::MessageFormat>(to_icu(forms.duration), locale, status);
    if (U_SUCCESS(status))
      duration = std::move(made);
    else
      duration_failure = failure_of("durations", language, status);
    return duration.get();
  }
};

Formatter::Formatter(std::string language, DateForms forms)
    : impl_(std::make_unique<Impl>(std::move(language), std::move(forms))) {}
Formatter::~Formatter() = default;
Formatter::Formatter(Formatter&&) noexcept = default;
Formatter& Formatter::operator=(Formatter&&) noexcept = default;

std::vector<PatternFault> Formatter::pattern_faults() const {
  std::vector<PatternFault> faults;
  const auto add = [&](std::string_view form, std::string message) {
    if (!message.empty()) faults.push_back({form, std::move(message)});
  };
  add("year", impl_->year.error());
  add("month", impl_->month.error());
  add("day", impl_->day.error());
  if (impl_->year.has_month() || impl_->year.has_day())
    add("year", fmt::format("the pattern \"{}\" is for a year alone and cannot have a month or a day",
                            impl_->forms.year));
  if (impl_->month.has_day())
    add("month", fmt::format("the pattern \"{}\" is for a month and cannot have a day", impl_->forms.month));
  add("range", range_error(impl_->forms.range));
  add("duration", duration_error(impl_->forms.duration));
  return faults;
}

std::string Formatter::expected(base::Date date) const {
  const std::string text = this->date(date);
  return text.empty() ? text : replace_once(impl_->forms.expected, "{}", text);
}

std::string Formatter::date(base::Date date) const {
  if (date.year == 0) return {};
  if (date.month == 0 && date.part != base::YearPart::none) return impl_->part(date);
  const DatePattern& pattern = date.month == 0 ? impl_->year : date.day == 0 ? impl_->month : impl_->day;
  return pattern.format(date);
}

std::string Formatter::range(const base::DateRange& range) const {
  return this->range(range, impl_->forms.present);
}

std::string Formatter::range(const base::DateRange& range, std::string_view present, bool is_expected) const {
  const bool is_end = range.end.year != 0;
  std::string start = is_expected && !is_end ? expected(range.start) : date(range.start);
  std::string end = range.present ? std::string(present)
                    : is_expected ? expected(range.end)
                                  : date(range.end);
  if (start.empty() || (is_end && date(range.start) == date(range.end))) return end;
  if (start == end || end.empty()) return start;
  // The end first: the start's text could hold a "{1}", the end's cannot stand before it.
  return replace_once(replace_once(impl_->forms.range, "{1}", end), "{0}", start);
}

std::string Formatter::duration(int months) const {
  if (months <= 0 || impl_->forms.duration.empty()) return {};
  const icu::MessageFormat* message = impl_->duration_format();
  if (message == nullptr) return {};
  const std::array<icu::UnicodeString, 2> names{u"years", u"months"};
  const std::array<icu::Formattable, 2> values{icu::Formattable(months / 12), icu::Formattable(months % 12)};
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString formatted;
  message->format(names.data(), values.data(), 2, formatted, status);
  if (U_FAILURE(status)) {
    impl_->duration_failure = failure_of("durations", impl_->language, status);
    return {};
  }
  std::string text;
  formatted.toUTF8String(text);
  return tidy_blanks(text);
}

std::string Formatter::failure() const {
  for (const std::string* const failure : std::initializer_list<const std::string*>{
           &impl_->forms.failure, &impl_->year.failure(), &impl_->month.failure(), &impl_->day.failure(),
           &impl_->duration_failure})
    if (!failure->empty()) return *failure;
  return {};
}

} // namespace hanjang::locale
