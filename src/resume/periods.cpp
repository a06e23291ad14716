#include "resume/periods.h"

#include "base/ascii.h"
#include "base/contains.h"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <string_view>

namespace hanjang::resume {
namespace {

constexpr std::string_view kJobs = "experience";

bool is_later(const DateValue& a, const DateValue& b) {
  if (a.present != b.present) return a.present;
  return !a.present && base::is_before(base::last_day(b.date), base::last_day(a.date));
}

// True if a word of a text is "intern", "interns" or "internship"; "International" is none.
bool has_intern(std::string_view letters) {
  constexpr std::string_view kIntern = "intern";
  for (std::size_t at = letters.find(kIntern); at != std::string_view::npos;
       at = letters.find(kIntern, at + 1)) {
    std::string_view behind = letters.substr(at + kIntern.size());
    if (behind.starts_with("ship")) behind.remove_prefix(4);
    if (behind.starts_with('s')) behind.remove_prefix(1);
    const bool begins = at == 0 || !base::ascii::is_letter(letters[at - 1]);
    if (begins && (behind.empty() || !base::ascii::is_letter(behind.front()))) return true;
  }
  return false;
}

bool says_intern(const Record& record, std::string_view key) {
  const auto* text = record.get<RichText>(key);
  if (text == nullptr) return false;
  const std::string letters = base::ascii::to_lower(text->plain());
  return base::contains(letters, "인턴") || has_intern(letters);
}

bool is_internship(const Record& job) { return says_intern(job, "employment") || says_intern(job, "title"); }

// The time of an entry itself, whatever its positions say.
Period own_period_of(const Record& record) {
  Period period{record.get<DateValue>("start"), record.get<DateValue>("end")};
  if (period.start == nullptr) period.start = record.get<DateValue>("date");
  return period;
}

// The periods that an entry's time is counted from.
std::vector<Period> periods_of(const Record& record, bool is_without_internships = false) {
  const Period own = own_period_of(record);
  const auto* positions = record.get<std::vector<Record>>("positions");
  if (own.exists() || positions == nullptr) return {own};
  std::vector<Period> periods;
  for (const Record& position : *positions)
    if (!is_without_internships || !is_internship(position)) periods.push_back(own_period_of(position));
  return periods;
}

// True if something has begun and is not over.
bool is_running(const Period& period, base::Date today) {
  if (period.start == nullptr || period.end == nullptr || is_to_come(period, today)) return false;
  return period.end->present || !base::is_before(period.end->date, today);
}

bool is_countable(const base::DateRange& range) {
  return range.start.month != 0 && (range.present || range.end.month != 0);
}

Counted counted_in(const std::vector<Period>& periods, base::Date today) {
  Counted counted;
  for (const Period& period : periods) {
    if (is_to_come(period, today)) continue;
    counted.ranges.push_back(period.range());
    if (!counted.uncounted && !is_countable(counted.ranges.back())) counted.uncounted = period;
  }
  return counted;
}

// The end of a whole whose next part is to come and has no end: it goes on today, and will.
const DateValue kOpen{{}, true, {}, false};

} // namespace

base::DateRange Period::range() const {
  base::DateRange range;
  if (start != nullptr) range.start = start->date;
  if (end == nullptr) return range;
  range.present = end->present;
  if (!end->present) range.end = end->date;
  return range;
}

bool is_to_come(const Period& period, base::Date today) {
  if (today.year == 0 || period.start == nullptr) return false;
  return base::is_before(today, period.start->date) || (period.start->is_expected && period.end == nullptr);
}

Period period_of(const Record& record, base::Date today) {
  Period period;
  const std::vector<Period> parts = periods_of(record);
  const bool is_any_running =
      std::ranges::any_of(parts, [&](const Period& part) { return is_running(part, today); });
  for (const Period& part : parts) {
    const DateValue* start = part.start;
    if (start != nullptr && (period.start == nullptr || base::is_before(base::first_day(start->date),
                                                                        base::first_day(period.start->date))))
      period.start = start;
    const DateValue* end = part.end;
    if (end != nullptr && end->present && is_to_come(part, today) && !is_any_running) continue;
    if (end == nullptr && is_any_running && is_to_come(part, today)) end = &kOpen;
    if (end != nullptr && (period.end == nullptr || is_later(*end, *period.end))) period.end = end;
  }
  return period;
}

diag::Diagnostic outside_of(std::string_view around, std::string_view key, const DateValue& date,
                            const DateValue& bound, bool is_before) {
  return {.code = diag::Code::outside_job,
          .message = fmt::format("this `{}` is {} of the [[{}]] around it", key,
                                 is_before ? "before the start" : "after the end", around),
          .span = date.span,
          .span_message = {},
          .labels = {{bound.span, is_before ? "which starts here" : "which ends here"}},
          .hints = {"correct one of the dates"}};
}

Counted counted_of(const Record& record, base::Date today) { return counted_in(periods_of(record), today); }

Career career_of(const Resume& resume, base::Date today) {
  Career career;
  for (const Section& section : resume.sections)
    for (const Record& job : section.entries) {
      if (job.spec->name != kJobs || (resume.without_internships && is_internship(job))) continue;
      const Counted counted = counted_in(periods_of(job, resume.without_internships), today);
      career.ranges.insert(career.ranges.end(), counted.ranges.begin(), counted.ranges.end());
      if (!counted.uncounted || career.uncounted != nullptr) continue;
      career.uncounted = &job;
      career.uncounted_period = *counted.uncounted;
    }
  return career;
}

} // namespace hanjang::resume
