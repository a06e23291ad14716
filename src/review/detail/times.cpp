// The dates of jobs, against each other and against today.

#include "base/contains.h"
#include "review/detail/rule.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <fmt/format.h>
#include <optional>
#include <vector>

namespace hanjang::review {
namespace {

constexpr std::int64_t kDaysOfHalfAYear = 184;

// From and to, in days.
struct Stay {
  std::size_t entry = 0;
  std::int64_t begin = 0;
  std::int64_t end = 0;
  bool is_open = false;
  diag::Span place;
};

std::optional<Stay> stay_of(const Reading& reading, std::size_t index) {
  const resume::SourceRecord& record = *reading.entries[index].record;
  const auto* start = record.get<resume::DateValue>("start");
  const auto* end = record.get<resume::DateValue>("end");
  const auto* day = record.get<resume::DateValue>("date");
  if (start == nullptr) start = day;
  if (end == nullptr) end = day;
  if (start == nullptr || start->date.year == 0) return std::nullopt;
  const bool is_open = end == nullptr || end->present;
  const std::int64_t begin = base::day_number(base::first_day(start->date));
  const std::int64_t today = base::day_number(reading.today);
  return Stay{index, begin, is_open ? std::max(begin, today) : base::day_number(base::last_day(end->date)),
              is_open, start->span};
}

bool is_of(const Entry& entry, std::span<const std::string_view> kinds) {
  return base::contains(kinds, entry.kind);
}

constexpr std::string_view kJobs[]{"experience"};
// What accounts for a time without a job.
constexpr std::string_view kCover[]{"education",  "military", "projects",
                                    "activities", "section",  "publications"};

// Whole jobs, in the order of the file; positions lie inside of theirs.
std::vector<Stay> stays_of(const Reading& reading, std::span<const std::string_view> kinds, bool with_inner) {
  std::vector<Stay> stays;
  for (std::size_t i = 0; i < reading.entries.size(); ++i) {
    const Entry& entry = reading.entries[i];
    if (!is_of(entry, kinds) || (!with_inner && entry.parent != Entry::kNone)) continue;
    if (const auto stay = stay_of(reading, i)) stays.push_back(*stay);
  }
  return stays;
}

// How many days of a gap nothing covers, at most in one piece.
std::int64_t longest_uncovered(std::int64_t begin, std::int64_t end, const std::vector<Stay>& cover) {
  std::int64_t longest = 0;
  std::int64_t at = begin;
  for (const Stay& stay : cover) { // by beginning
    if (stay.end < at) continue;
    if (stay.begin > end) break;
    longest = std::max(longest, stay.begin - at);
    at = std::max(at, stay.end);
  }
  return std::max(longest, end - at);
}

void look_for_gaps(const Reading& reading, Findings& findings) {
  if (reading.today.year == 0) return;
  std::vector<Stay> jobs = stays_of(reading, kJobs, true);
  std::vector<Stay> cover = stays_of(reading, kCover, true);
  std::ranges::sort(jobs, {}, &Stay::begin);
  std::ranges::sort(cover, {}, &Stay::begin);
  std::int64_t until = 0;
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    const Stay& job = jobs[i];
    if (job.begin > base::day_number(reading.today)) break;
    const bool is_gap = i > 0 && job.begin - until > kDaysOfHalfAYear;
    if (is_gap && longest_uncovered(until, job.begin, cover) > kDaysOfHalfAYear) {
      constexpr std::int64_t kDaysOfAMonth = 30;
      findings.add(
          job.entry, job.place,
          fmt::format("{} months before this job are not accounted for", (job.begin - until) / kDaysOfAMonth),
          "say what was in between, as study, service or a project with dates; or be ready to be asked");
    }
    until = std::max(until, job.end);
  }
}

void look_for_order(const Reading& reading, Findings& findings) {
  for (const resume::SectionSettings& settings : reading.resume.document.sections)
    if (settings.name.text == kJobs[0] && settings.sort != resume::Sort::as_written) return;
  std::vector<Stay> jobs = stays_of(reading, kJobs, false);
  std::erase_if(jobs, &Stay::is_open);
  const bool is_oldest_first = std::ranges::is_sorted(jobs, {}, &Stay::begin);
  if (is_oldest_first && jobs.size() > 2) return; // a manner of its own
  for (std::size_t i = 1; i < jobs.size(); ++i) {
    if (jobs[i].begin <= jobs[i - 1].begin || jobs[i].end <= jobs[i - 1].end) continue;
    findings.add(jobs[i].entry, jobs[i].place, "this job is newer than the one above it",
                 "put the newest first, or write under [document.section.experience]: sort = \"newest\"");
    return;
  }
}

void look_for_future_jobs(const Reading& reading, Findings& findings) {
  if (reading.today.year == 0) return;
  for (const Entry& entry : reading.entries) {
    const bool is_job = entry.name == "experience" || entry.name == "positions";
    const auto* start = is_job ? entry.record->get<resume::DateValue>("start") : nullptr;
    const auto* end = entry.record->get<resume::DateValue>("end");
    if (end != nullptr && end->present) continue; // told of in any document
    if (start == nullptr || start->is_expected || !base::is_before(reading.today, start->date)) continue;
    findings.add(static_cast<std::size_t>(&entry - reading.entries.data()), start->span,
                 "this job begins after today", "check the year; or leave it out until it begins");
  }
}

constexpr std::array kRules{
    Rule{diag::Code::gap_between_jobs, true, look_for_gaps},
    Rule{diag::Code::not_newest_first, true, look_for_order},
    Rule{diag::Code::future_job, true, look_for_future_jobs},
};

} // namespace

std::span<const Rule> time_rules() { return kRules; }

} // namespace hanjang::review
