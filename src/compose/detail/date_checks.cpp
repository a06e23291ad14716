#include "compose/detail/date_checks.h"

#include "base/contains.h"
#include "compose/detail/fields.h"
#include "compose/detail/names.h"
#include "compose/printable.h"
#include "resume/periods.h"
#include "schema/schema.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hanjang::compose {
namespace {

// What is over by today: nobody of whom there is a resume is not born.
constexpr std::array<std::string_view, 2> kPastKeys{"birth", "since"};

void check_past(const resume::Record& record, base::Date today, diag::Diagnostics& diagnostics) {
  for (const std::string_view key : kPastKeys) {
    const auto* date = record.get<resume::DateValue>(key);
    if (date != nullptr && (date->is_expected || is_ahead(date->date, today)))
      diagnostics.report(diag::Code::must_be_past, date->span,
                         fmt::format("`{}` cannot be in the future", key),
                         "correct the date, or take the key out");
  }
}

// What goes on in a job that is over.
void check_going_on(const resume::Record& outer, const resume::Record& inner, base::Date today,
                    diag::Diagnostics& diagnostics) {
  const auto* last = outer.get<resume::DateValue>("end");
  const auto* end = inner.get<resume::DateValue>("end");
  if (last == nullptr || end == nullptr || last->present || !end->present ||
      !base::is_before(last->date, today))
    return;
  diagnostics.add(resume::outside_of(outer.spec->name, "end", *end, *last, false));
}

constexpr std::string_view kEducation = "education";
constexpr std::string_view kWriteEnd = "write `end`, or end = \"present\" if it goes on";

// What takes time: without an end nobody knows whether it is over. Where a single occasion has a key of its
// own, `date`, a start alone leaves open which of the two is meant.
bool needs_end(const schema::TableSpec& spec) {
  constexpr std::array<std::string_view, 4> kLasting{"experience", "positions", kEducation, "military"};
  return base::contains(kLasting, spec.name) || schema::find_key(spec, "date") != nullptr;
}

// Of all else an end alone tells when it was done: a degree, a project.
bool needs_start(const schema::TableSpec& spec) {
  constexpr std::array<std::string_view, 3> kServed{"experience", "positions", "military"};
  return base::contains(kServed, spec.name);
}

// A start to come is told by its "expected" alone; but a school's one date is read as that of its degree.
bool needs_no_end_yet(const resume::Record& record, const resume::DateValue& start, base::Date today) {
  if (!start.is_expected && !is_ahead(start.date, today)) return false;
  const auto* status = record.get<resume::RichText>("status");
  return record.spec->name != kEducation || (status != nullptr && says_expected(*status));
}

void report_no_end(const resume::Record& record, const resume::DateValue& start,
                   diag::Diagnostics& diagnostics) {
  std::vector<std::string> hints;
  hints.emplace_back(kWriteEnd);
  if (record.spec->name == kEducation)
    hints.emplace_back("if it is yet to begin, say so: status = \"입학 예정\", or \"Expected\"");
  if (schema::find_key(*record.spec, "date") != nullptr)
    hints.emplace_back("if it was a single occasion, write `date` in place of `start`");
  diagnostics.add({.code = diag::Code::no_end,
                   .message = "this has a `start` and no `end`",
                   .span = start.span,
                   .span_message = {},
                   .labels = {},
                   .hints = std::move(hints)});
}

// A period that is open at one end, or open and not begun.
void check_open(const resume::Record& record, base::Date today, diag::Diagnostics& diagnostics) {
  const auto* start = record.get<resume::DateValue>("start");
  const auto* end = record.get<resume::DateValue>("end");
  const bool has_date = record.get<resume::DateValue>("date") != nullptr; // told already
  if (start != nullptr && end == nullptr && !has_date && needs_end(*record.spec) &&
      !needs_no_end_yet(record, *start, today))
    report_no_end(record, *start, diagnostics);
  if (start == nullptr && end != nullptr && needs_start(*record.spec))
    diagnostics.report(diag::Code::no_start, end->span, "this has an `end` and no `start`", "write `start`");
  if (start != nullptr && end != nullptr && end->present && is_ahead(start->date, today))
    diagnostics.add({.code = diag::Code::not_begun,
                     .message = "this goes on and has not begun: it is printed as expected",
                     .span = start->span,
                     .span_message = "begins in the future",
                     .labels = {{end->span, "goes on"}},
                     .hints = {"take `end` out, or correct `start`"}});
}

// `end = "2024-02"` beside `status = "졸업예정"`, or `degree = "B.S. (expected)"`.
void check_status(const resume::Record& record, base::Date today, diag::Diagnostics& diagnostics) {
  const auto* end = record.get<resume::DateValue>("end");
  if (end == nullptr || end->present || end->is_expected || !base::is_before(end->date, today)) return;
  for (const std::string_view key : {"status", "degree"}) {
    const auto* text = record.get<resume::RichText>(key);
    if (text == nullptr || !says_expected(*text)) continue;
    return diagnostics.add({.code = diag::Code::expected_but_over,
                            .message = "this is expected, and its date is over",
                            .span = text->span,
                            .span_message = {},
                            .labels = {{end->span, "its date"}},
                            .hints = {"say how it stands today, or correct the date"}});
  }
}

void check_record(const resume::Record& record, base::Date today, diag::Diagnostics& diagnostics) {
  if (record.is_whole) check_open(record, today, diagnostics);
  check_status(record, today, diagnostics);
  check_past(record, today, diagnostics);
  for (const auto& field : record.fields) {
    const auto* date = std::get_if<resume::DateValue>(&field.value);
    if (date != nullptr && date->is_expected && !base::contains(kPastKeys, field.key->name) &&
        base::is_before(date->date, today))
      diagnostics.report(diag::Code::expected_but_over, date->span, "this date is expected, and is over",
                         "take the word out, or correct the date");
    if (const auto* records = std::get_if<std::vector<resume::Record>>(&field.value))
      for (const resume::Record& item : *records) {
        check_going_on(record, item, today, diagnostics);
        check_record(item, today, diagnostics);
      }
  }
}

/// Why a job cannot be counted, and what to write.
struct Lack {
  std::string_view what;
  std::string_view hint;
};

Lack lack_of(const resume::Record& job, const resume::Period& period) {
  constexpr Lack kRough{"the dates of this job are too rough to count",
                        "give its months: start = \"2019-03\", end = \"2020-07\""};
  constexpr Lack kNoDates{"this job or one of its positions has no dates", kRough.hint};
  constexpr Lack kNoStart{"this job or one of its positions has no `start`", "write `start`"};
  constexpr Lack kNoEnd{"this job or one of its positions has no `end`", kWriteEnd};
  if (!job.is_whole) return kRough; // what is hidden is not lacking
  if (!period.exists()) return kNoDates;
  return period.start == nullptr ? kNoStart : period.end == nullptr ? kNoEnd : kRough;
}

bool prints_career(const design::Design& design) {
  for (const std::string_view kind : {kPersonKind, kContactKind}) {
    const auto entry = design.entries.find(std::string(kind));
    if (entry == design.entries.end()) continue;
    for (const design::Row& row : entry->second.rows)
      for (const design::FieldRef* field : fields_of(row))
        if (field->field == kCareerField) return true;
  }
  return false;
}

} // namespace

void check_periods(const resume::Resume& resume, base::Date today, diag::Diagnostics& diagnostics) {
  if (today.year == 0) return;
  check_past(resume.person, today, diagnostics);
  for (const resume::Section& section : resume.sections)
    for (const resume::Record& record : section.entries) check_record(record, today, diagnostics);
}

void check_career(const resume::Resume& resume, const design::Design& design, base::Date today,
                  diag::Diagnostics& diagnostics) {
  if (!prints_career(design)) return;
  const resume::Career career = resume::career_of(resume, today);
  if (career.uncounted == nullptr) return;
  const Lack lack = lack_of(*career.uncounted, career.uncounted_period);
  diagnostics.report(diag::Code::job_not_counted, career.uncounted->span,
                     fmt::format("{}, so the years of all jobs are not printed", lack.what),
                     std::string(lack.hint));
}

} // namespace hanjang::compose
