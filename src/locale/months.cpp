#include "locale/format.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace hanjang::locale {
namespace {

// Months since year 0, so that differences are counts.
int month_index(base::Date date) { return date.year * 12 + date.month - 1; }

// The first and the last month of a range; the last is before the first where there is nothing to count.
std::pair<int, int> months_of(const base::DateRange& range, base::Date today) {
  const base::Date end = range.present ? today : range.end;
  if (range.start.year == 0 || range.start.month == 0 || end.year == 0 || end.month == 0) return {0, -1};
  return {month_index(range.start), month_index(end)};
}

} // namespace

int months_inclusive(const base::DateRange& range, base::Date today) {
  const auto [first, last] = months_of(range, today);
  return std::max(0, last - first + 1);
}

int months_covered(std::span<const base::DateRange> ranges, base::Date today) {
  std::vector<std::pair<int, int>> stretches;
  for (const base::DateRange& range : ranges)
    if (const auto stretch = months_of(range, today); stretch.first <= stretch.second)
      stretches.push_back(stretch);
  std::ranges::sort(stretches);
  int covered = 0;
  int next = 0; // the first month not counted yet
  for (const auto& [first, last] : stretches) {
    covered += std::max(0, last - std::max(first, next) + 1);
    next = std::max(next, last + 1);
  }
  return covered;
}

} // namespace hanjang::locale
