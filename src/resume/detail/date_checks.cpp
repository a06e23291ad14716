#include "resume/detail/date_checks.h"

#include "resume/detail/dates.h"
#include "resume/periods.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string_view>
#include <utility>
#include <vector>

namespace hanjang::resume {
namespace {

// True if the end is not before the start.
bool check_period(const SourceRecord& record, diag::Diagnostics& diagnostics) {
  const auto* start = record.get<DateValue>("start");
  const auto* end = record.get<DateValue>("end");
  if (start == nullptr || end == nullptr || end->present || !base::is_before(end->date, start->date))
    return true;
  diagnostics.add({.code = diag::Code::reversed_dates,
                   .message = fmt::format("`end` ({}) is before `start` ({})", iso_date(end->date),
                                          iso_date(start->date)),
                   .span = end->span,
                   .span_message = "ends here",
                   .labels = {{start->span, "starts here"}},
                   .hints = {"check both dates, or exchange them"}});
  return false;
}

// A duty that is always there has no dates.
void check_standing(const SourceRecord& record, diag::Diagnostics& diagnostics) {
  const auto standing = std::ranges::find(record.fields, std::string_view("standing"),
                                          [](const auto& field) { return field.key->name; });
  if (standing == record.fields.end()) return;
  for (const std::string_view key : {"start", "end"})
    if (const auto* date = record.get<DateValue>(key))
      return diagnostics.add({.code = diag::Code::standing_dates,
                              .message = fmt::format("standing work has no dates, and this has `{}`", key),
                              .span = date->span,
                              .span_message = {},
                              .labels = {{standing->span, "said to be standing"}},
                              .hints = {"keep one of them: the dates, or `standing`"}});
}

void check_single(const SourceRecord& record, diag::Diagnostics& diagnostics) {
  const auto* date = record.get<DateValue>("date");
  const auto* start = record.get<DateValue>("start");
  const auto* end = record.get<DateValue>("end");
  const DateValue* period = start != nullptr ? start : end;
  if (date == nullptr || period == nullptr) return;
  diagnostics.add({.code = diag::Code::date_beside_start,
                   .message = fmt::format("`date` stands beside `{}` and is not printed",
                                          start != nullptr ? "start" : "end"),
                   .span = date->span,
                   .span_message = {},
                   .labels = {{period->span, "the period is printed"}},
                   .hints = {"keep one of them: `date` for a single day, `start` and `end` for a period"}});
}

// What an inner entry says of its time, against the outer's.
void check_inside(const SourceRecord& outer, const SourceRecord& inner, diag::Diagnostics& diagnostics) {
  const auto* first = outer.get<DateValue>("start");
  const auto* last = outer.get<DateValue>("end");
  for (const std::string_view key : {"start", "end"}) {
    const auto* date = inner.get<DateValue>(key);
    if (date == nullptr) continue;
    if (first != nullptr && !date->present && base::is_before(date->date, first->date))
      return diagnostics.add(outside_of(outer.spec->name, key, *date, *first, true));
    // What goes on is held to today, which is not known here.
    const bool is_behind =
        last != nullptr && !last->present && !date->present && base::is_before(last->date, date->date);
    if (is_behind) return diagnostics.add(outside_of(outer.spec->name, key, *date, *last, false));
  }
}

} // namespace

void check_dates(const SourceRecord& record, diag::Diagnostics& diagnostics) {
  check_single(record, diagnostics);
  check_standing(record, diagnostics);
  if (!check_period(record, diagnostics)) return; // nothing can be held to such a time
  for (const auto& field : record.fields)
    if (const auto* inner = std::get_if<std::vector<SourceRecord>>(&field.value))
      for (const SourceRecord& item : *inner) check_inside(record, item, diagnostics);
}

} // namespace hanjang::resume
