#include "resume/detail/section_settings.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <vector>

namespace hanjang::resume {
namespace {

/// A date to sort by; what goes on is later than any.
using Moment = std::tuple<bool, std::int32_t, std::int32_t, std::int32_t>;

struct Period {
  Moment start;
  Moment end;
};

std::optional<Moment> moment_of(const SourceRecord& record, std::string_view key) {
  const auto* value = record.get<DateValue>(key);
  if (value == nullptr) return std::nullopt;
  const base::Date date = value->present ? base::Date{} : base::first_day(value->date);
  return Moment{value->present, date.year, date.month, date.day};
}

// When an entry was, or the positions in it together; nothing if it has no dates.
std::optional<Period> period_of(const SourceRecord& record) {
  const auto date = moment_of(record, "date");
  const auto start = moment_of(record, "start");
  const auto end = moment_of(record, "end");
  if (const auto first = start ? start : date ? date : end)
    return Period{*first, end ? *end : date ? *date : *first};
  std::optional<Period> whole;
  if (const auto* positions = record.get<std::vector<SourceRecord>>("positions"))
    for (const SourceRecord& position : *positions)
      if (const auto part = period_of(position))
        whole = whole ? Period{std::min(whole->start, part->start), std::max(whole->end, part->end)} : *part;
  return whole;
}

bool is_before(const std::optional<Period>& a, const std::optional<Period>& b, Sort sort) {
  if (!a || !b) return a.has_value() && !b.has_value();
  return sort == Sort::newest ? std::tie(b->end, b->start) < std::tie(a->end, a->start)
                              : std::tie(a->start, a->end) < std::tie(b->start, b->end);
}

void sort_entries(std::vector<SourceRecord>& entries, Sort sort) {
  std::ranges::stable_sort(entries, [sort](const SourceRecord& a, const SourceRecord& b) {
    return is_before(period_of(a), period_of(b), sort);
  });
}

} // namespace

void apply_section_settings(SourceResume& resume) {
  for (const SectionSettings& settings : resume.document.sections)
    for (SourceSection& section : resume.sections) {
      if (!is_called(section, settings.name.text)) continue;
      if (settings.title) section.title = settings.title;
      section.breaks_page = settings.breaks_page;
      section.keep = settings.keep;
      if (settings.sort != Sort::as_written) sort_entries(section.entries, settings.sort);
    }
}

} // namespace hanjang::resume
