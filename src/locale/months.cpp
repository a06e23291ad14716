#include "locale/format.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace hanjang::locale {
namespace {

using base::Date;

/// Whole days, both inclusive.
struct Stretch {
  Date first;
  Date last;
};

bool is_earlier(const Date& a, const Date& b) { return base::day_number(a) < base::day_number(b); }

Date next_day(Date date) {
  if (++date.day <= base::days_in_month(date.year, date.month)) return date;
  date.day = 1;
  if (++date.month <= 12) return date;
  date.month = 1;
  ++date.year;
  return date;
}

// What was served of a range by today; nothing where months are not known. Where one end has no day, both are
// counted as whole months.
std::optional<Stretch> served(const base::DateRange& range, const Date& today) {
  const Date end = range.present ? today : range.end;
  if (range.start.year == 0 || range.start.month == 0 || end.year == 0 || end.month == 0) return std::nullopt;
  const bool has_days = range.start.day != 0 && (end.day != 0 || range.present);
  Stretch stretch{base::first_day(range.start), base::last_day(end)};
  if (!has_days) {
    stretch.first.day = 1;
    stretch.last.day = base::days_in_month(stretch.last.year, stretch.last.month);
  }
  const bool is_ahead = today.year != 0 && base::is_before(today, base::first_day(end));
  if (is_ahead) {
    stretch.last = base::last_day(today);
    if (!has_days) stretch.last.day = base::days_in_month(today.year, today.month);
  }
  if (is_earlier(stretch.last, stretch.first)) return std::nullopt;
  if (today.year != 0 && base::is_before(today, range.start)) return std::nullopt;
  return stretch;
}

// The day on which so many months from `start` on are over: that before the day of the same number, or where
// the month has none such, its last (Civil Act of Korea, article 160).
Date end_of_months(const Date& start, int months) {
  const int index = start.year * 12 + start.month - 1 + months;
  Date end{index / 12, index % 12 + 1, start.day - 1};
  if (start.day > base::days_in_month(end.year, end.month))
    end.day = base::days_in_month(end.year, end.month);
  if (end.day > 0) return end;
  end = end.month == 1 ? Date{end.year - 1, 12, 31} : Date{end.year, end.month - 1, 0};
  end.day = base::days_in_month(end.year, end.month);
  return end;
}

struct Length {
  int months = 0;
  std::int64_t days = 0; ///< that are left over
};

Length length_of(const Stretch& stretch) {
  Length length;
  length.months =
      (stretch.last.year - stretch.first.year) * 12 + stretch.last.month - stretch.first.month + 1;
  while (length.months > 0 && is_earlier(stretch.last, end_of_months(stretch.first, length.months)))
    --length.months;
  const Date counted =
      length.months == 0 ? stretch.first : next_day(end_of_months(stretch.first, length.months));
  length.days = base::day_number(next_day(stretch.last)) - base::day_number(counted);
  return length;
}

// Overlapping and adjoining stretches become one.
std::vector<Stretch> merged(std::vector<Stretch> stretches) {
  std::ranges::sort(stretches,
                    [](const Stretch& a, const Stretch& b) { return is_earlier(a.first, b.first); });
  std::vector<Stretch> result;
  for (const Stretch& stretch : stretches) {
    if (result.empty() || is_earlier(next_day(result.back().last), stretch.first))
      result.push_back(stretch);
    else if (is_earlier(result.back().last, stretch.last))
      result.back().last = stretch.last;
  }
  return result;
}

constexpr std::int64_t kDaysOfMonth = 30; // of days left over from several stretches

} // namespace

int months_of(const base::DateRange& range, Date today) {
  const auto stretch = served(range, today);
  return stretch ? length_of(*stretch).months : 0;
}

int months_covered(std::span<const base::DateRange> ranges, Date today) {
  std::vector<Stretch> stretches;
  for (const base::DateRange& range : ranges)
    if (const auto stretch = served(range, today)) stretches.push_back(*stretch);
  int months = 0;
  int broken = 0; // stretches that days are left over of: of a single one they make no month
  std::int64_t days = 0;
  for (const Stretch& stretch : merged(std::move(stretches))) {
    const Length length = length_of(stretch);
    months += length.months;
    days += length.days;
    if (length.days > 0) ++broken;
  }
  return broken < 2 ? months : months + static_cast<int>(days / kDaysOfMonth);
}

} // namespace hanjang::locale
