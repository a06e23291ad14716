#pragma once
// Dates, durations and telephone numbers as a language writes them. The patterns come from the layout; what
// they mean (month names, plurals) comes from ICU.

#include "base/date.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::locale {

/// How one language writes dates. Patterns are Unicode date patterns (UTS #35 part 4) and ICU messages.
struct DateForms {
  std::string year = "yyyy";
  std::string month = "yyyy-MM";
  std::string day = "yyyy-MM-dd";
  std::string range = "{0} – {1}"; ///< {0} start, {1} end
  std::string present = "present"; ///< the end of what still goes on
  std::string duration;            ///< ICU message of {years} and {months}; blanks at its ends are cut
  std::string expected = "{}";     ///< a date that is yet to come
  /// Parts of years, {0} the year: `spring`, `summer`, `autumn`, `winter`, `quarter` with {1} its number,
  /// `first_half`, `second_half`.
  std::map<std::string, std::string> parts = {};
  /// Why ICU could not tell the forms of the language; empty where it could. Formatter::failure() passes it
  /// on.
  std::string failure = {};
};

/// A pattern that is not understood: which of DateForms, by its name, and what is wrong, for a message.
struct PatternFault {
  std::string_view form;
  std::string message;
};

/// The pattern that a language writes a date with which has the fields of `skeleton`, such as `yMMM` for a
/// year and the month's short name (UTS #35 part 4, "Matching Skeletons"). Nothing if none is known of it
/// that a DateForms takes. `failure` is filled where ICU's data lacks what it takes to tell.
std::optional<std::string> usual_pattern(const std::string& language, std::string_view skeleton,
                                         std::string& failure);

/// Formats for one language. Creation reads ICU's data once; keep it for the whole document.
/// The machine's time zone and locale have no part in it.
class Formatter {
public:
  /// What is not understood is told by pattern_faults(); a broken pattern formats as nothing.
  Formatter(std::string language, DateForms forms);
  ~Formatter();
  Formatter(Formatter&&) noexcept;
  Formatter& operator=(Formatter&&) noexcept;

  /// One for each pattern that is not understood.
  std::vector<PatternFault> pattern_faults() const;

  /// The date at the precision it has; empty for a date without year.
  std::string date(base::Date date) const;
  /// The same for one that is yet to come: `2027.02 예정`.
  std::string expected(base::Date date) const;
  /// `2019.03 ~ 2020.07`, `2019.03 ~ 재직 중`; one date alone where start and end print alike or one is
  /// missing.
  std::string range(const base::DateRange& range) const;
  /// The same with another word for the present (재학 중), and with an end or a single date that is expected.
  std::string range(const base::DateRange& range, std::string_view present, bool is_expected = false) const;
  /// `1년 5개월`, `1 yr 5 mos`; empty for no months.
  std::string duration(int months) const;

  /// What ICU could not write so far, and why: nothing was printed in its place. Empty if there is none, as
  /// it is where all of ICU's data for the language is there.
  std::string failure() const;

private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// How many months a range has had by `today`, which ends what still goes on and what is yet to end. With
/// days on both sides, whole months to the day (Civil Act of Korea, article 160): 2020-02-15 ~ 2022-02-14 is
/// 24, 2020-03-31 ~ 2020-04-01 none. Else months count as wholes: 2019.08 ~ 2020.07 is 12. A year or a part
/// of it alone cannot say: 0.
int months_of(const base::DateRange& range, base::Date today);

/// Months covered by at least one of the ranges, none counted twice, gaps left out.
int months_covered(std::span<const base::DateRange> ranges, base::Date today);

/// How to write a telephone number.
enum class PhoneForm { as_written, national, international };

/// A Korean number in the form asked for: 010-1234-5678 ↔ +82 10-1234-5678. Any other number, and any form
/// that is not known to be Korean or has words beside it, comes back as written.
std::string format_phone(std::string_view number, PhoneForm form);

/// Why a text is no telephone number that can be called.
enum class PhoneFault : std::uint8_t {
  none,
  no_digit,
  several, ///< more numbers than one
  unclear, ///< letters among the digits, too many of them, a range: nobody knows what to dial
};

/// What is amiss with a telephone number. Around it may stand a word for what it is (`Tel.`, `(mobile)`) and
/// an extension behind (`내선 3`, `ext. 12`); dashes and blanks may be of any kind.
PhoneFault phone_fault(std::string_view number);

/// The number for a tel: link (RFC 3966): `+821012345678`, `+8223456789;ext=3`. It has the digits that are
/// printed and no others; empty if phone_fault() finds one.
std::string phone_uri(std::string_view number);

} // namespace hanjang::locale
