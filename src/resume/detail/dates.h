#pragma once
// Dates as a resume writes them.

#include "base/date.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace hanjang::resume {

/// Why a text is no date, and which bytes of it are to blame.
struct DateFault {
  std::string message;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string meant; ///< the date that was probably meant, as it should be written; may be empty
};

/// Reads `2019`, `2019-08` or `2019-08-15`; `.` and `/` serve as well as `-`, blanks may stand around them,
/// and a last `.` is allowed (`2019. 8.`).
std::variant<base::Date, DateFault> parse_date(std::string_view text);

/// What is wrong with the numbers of a date, or nothing: years are 1900 to 2100, months and days those of the
/// Gregorian calendar.
std::optional<std::string> calendar_fault(base::Date date);

/// True for the words that mean "still going on": `present`, `now`, `현재`.
bool means_present(std::string_view text);

/// True if `a` is certainly before `b`; what both know decides.
bool is_before(base::Date a, base::Date b);

/// `2019-08`, at the precision the date has.
std::string iso_date(base::Date date);

} // namespace hanjang::resume
