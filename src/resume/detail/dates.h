#pragma once
// Dates as a resume writes them.

#include "base/date.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace hanjang::resume {

/// Why a text is no date, and which bytes of it are to blame.
struct DateFault {
  std::string message;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string meant;       ///< the date that was probably meant, as it should be written; may be empty
  std::string meant_end;   ///< of a period the end, and `meant` its start; either may be empty
  bool lacks_date = false; ///< a word that something is expected, and no date
};

/// A date as it was written, perhaps as one that is yet to come.
struct WrittenDate {
  base::Date date;
  bool is_expected = false; ///< `2027-02 예정`, `expected 2027-02`

  bool operator==(const WrittenDate&) const = default;
};

/// Reads `2019`, `2019-08` or `2019-08-15`; `.` and `/` serve as well as `-`, blanks may stand around them,
/// and a last `.` is allowed (`2019. 8.`). Reads dates in words as well: `2019년 8월`, `Aug 15, 2019`,
/// seasons, quarters and halves (`2024 봄`, `Q1 2024`, `2024년 하반기`), and words for what is expected.
std::variant<WrittenDate, DateFault> parse_date(std::string_view text);

/// The same without a guess at what was meant by a text that is no date.
std::variant<WrittenDate, DateFault> read_date_text(std::string_view text);

/// What is wrong with the numbers of a date, or nothing: years are those of schema::kYears, months and days
/// those of the Gregorian calendar.
std::optional<std::string> calendar_fault(base::Date date);

/// True for the words that mean "still going on": `present`, `now`, `현재`, and all that is printed for it
/// (`재직 중`, `재학 중`).
bool means_present(std::string_view text);

/// Those words, in small letters and without blanks.
std::span<const std::string_view> present_words();

/// `2019-08`, at the precision the date has: `2019`, `2019 Q1`, `2019-08-15`.
std::string iso_date(base::Date date);

} // namespace hanjang::resume
