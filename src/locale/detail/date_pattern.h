#pragma once
// Unicode date patterns, as far as a date of a resume can fill them.

#include "base/date.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unicode/dtfmtsym.h>
#include <vector>

namespace hanjang::locale {

/// A date pattern (UTS #35 part 4, "Date Field Symbol Table") taken apart. Known are the fields year (`y`),
/// month (`M`, and `L` where it stands alone) and day (`d`), and text, quoted or not.
class DatePattern {
public:
  /// Month names will be those of `language`.
  DatePattern(std::string_view pattern, std::string language);

  /// Which fields the pattern has; each is false for a pattern that is not understood.
  bool has_month() const { return has('M') || has('L'); }
  bool has_day() const { return has('d'); }
  /// Empty, or what is wrong with the pattern.
  const std::string& error() const { return error_; }

  /// Empty for a pattern that is not understood. Lacks the month's name where failure() says so.
  std::string format(base::Date date) const;
  /// Why ICU had no month names when they were asked for; empty if they were not, or there are some.
  const std::string& failure() const { return failure_; }

private:
  struct Part {
    char field; ///< `y`, `M`, `L`, `d`, or 0 for text
    std::size_t width;
    std::string text;
  };

  bool has(char field) const;
  // Both read what begins at `at` and return where it ends.
  std::size_t read_quoted(std::string_view pattern, std::size_t at);
  std::size_t read_field(std::string_view pattern, std::size_t at);
  void add_text(std::string_view text);
  std::string month_name(std::int32_t month, const Part& part) const;

  std::string language_;
  std::vector<Part> parts_;
  std::string error_;
  /// Made with the first month that is spelt out; patterns of numbers never need it.
  mutable std::shared_ptr<const icu::DateFormatSymbols> symbols_;
  mutable std::string failure_;
};

/// For a message: ICU cannot write `what` of a language.
std::string failure_of(std::string_view what, std::string_view language, UErrorCode status);

} // namespace hanjang::locale
