#pragma once
// The times that entries of a resume took.

#include "base/date.h"
#include "diag/diagnostic.h"
#include "resume/model.h"

#include <optional>
#include <string_view>
#include <vector>

namespace hanjang::resume {

/// From when to when an entry was: its `start` and `end` or its `date`, or what its positions cover together.
struct Period {
  const DateValue* start = nullptr;
  const DateValue* end = nullptr;

  bool exists() const { return start != nullptr || end != nullptr; }
  /// The first and the last that is there; the period must exist.
  const DateValue& first() const { return start != nullptr ? *start : *end; }
  const DateValue& last() const { return end != nullptr ? *end : *start; }
  base::DateRange range() const;
};
/// An end of "present" that a position to come has is not the whole's, unless another one lasts until then.
Period period_of(const Record& record, base::Date today);

/// True if nothing of a period has begun by `today`: its start is yet to come, or is expected and has no end
/// beside it. False where there is no `today`.
bool is_to_come(const Period& period, base::Date today);

/// Says that the date under `key` in a table lies outside the time of the table around it, whose name is
/// `around`: before its start, or after its end, which is `bound`.
diag::Diagnostic outside_of(std::string_view around, std::string_view key, const DateValue& date,
                            const DateValue& bound, bool is_before);

/// What the time of an entry is counted from: its own period, or that of each of its positions; without what
/// has not begun by `today`.
struct Counted {
  std::vector<base::DateRange> ranges;
  std::optional<Period> uncounted = {}; ///< the first one whose months are not known: their sum is not either
};
Counted counted_of(const Record& record, base::Date today);

/// What all jobs of a resume took.
struct Career {
  std::vector<base::DateRange> ranges;
  const Record* uncounted = nullptr; ///< the first job whose months are not known
  Period uncounted_period;           ///< of it or of one of its positions: what is known of them
};
/// The jobs of `experience` and of sections that are as it; without internships where the resume says so, and
/// without what has not begun.
Career career_of(const Resume& resume, base::Date today);

} // namespace hanjang::resume
