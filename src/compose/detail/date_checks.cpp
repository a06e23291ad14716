#include "compose/detail/date_checks.h"

#include "compose/detail/fields.h"
#include "compose/detail/names.h"
#include "compose/printable.h"
#include "resume/periods.h"

#include <fmt/format.h>
#include <string>
#include <vector>

namespace hanjang::compose {
namespace {

// What goes on in a job that is over.
void check_going_on(const resume::Record& outer, const resume::Record& inner, base::Date today,
                    diag::Diagnostics& diagnostics) {
  const auto* last = outer.get<resume::DateValue>("end");
  const auto* end = inner.get<resume::DateValue>("end");
  if (last == nullptr || end == nullptr || last->present || !end->present ||
      !base::is_before(last->date, today))
    return;
  diagnostics.add({.code = diag::Code::outside_job,
                   .message = fmt::format("this is behind the [[{}]] it stands in", outer.spec->name),
                   .span = end->span,
                   .span_message = {},
                   .labels = {{last->span, "which ends here"}},
                   .hints = {"correct one of the dates"}});
}

void check_record(const resume::Record& record, base::Date today, diag::Diagnostics& diagnostics) {
  for (const auto& field : record.fields) {
    const auto* date = std::get_if<resume::DateValue>(&field.value);
    if (date != nullptr && date->is_expected && base::is_before(date->date, today))
      diagnostics.report(diag::Code::expected_but_over, date->span, "this date is expected, and is over",
                         "take the word out, or correct the date");
    if (const auto* records = std::get_if<std::vector<resume::Record>>(&field.value))
      for (const resume::Record& item : *records) {
        check_going_on(record, item, today, diagnostics);
        check_record(item, today, diagnostics);
      }
  }
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

void check_expectations(const resume::Resume& resume, base::Date today, diag::Diagnostics& diagnostics) {
  if (today.year == 0) return;
  for (const resume::Section& section : resume.sections)
    for (const resume::Record& record : section.entries) check_record(record, today, diagnostics);
}

void check_career(const resume::Resume& resume, const design::Design& design,
                  diag::Diagnostics& diagnostics) {
  if (!prints_career(design)) return;
  if (const resume::Record* job = resume::career_of(resume).uncounted)
    diagnostics.report(
        diag::Code::job_not_counted, job->span,
        "the dates of this job are too rough to count, so the years of all jobs are not printed",
        "give its months: start = \"2019-03\", end = \"2020-07\"");
}

} // namespace hanjang::compose
