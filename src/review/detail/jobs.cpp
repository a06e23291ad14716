#include "review/detail/jobs.h"

#include "base/ascii.h"
#include "base/contains.h"
#include "review/detail/scan.h"

#include <algorithm>
#include <array>

namespace hanjang::review {
namespace {

namespace ascii = base::ascii;

constexpr std::string_view kNumberWords[]{
    "two",       "three",   "four",     "five",   "six",     "seven",    "eight",
    "nine",      "ten",     "dozen",    "dozens", "hundred", "hundreds", "thousand",
    "thousands", "million", "millions", "half",   "halved",  "doubled",  "twice",
    "tripled",   "third",   "quarter",  "double", "triple",  "billion",  "tenfold"};
constexpr std::string_view kKoreanNumberWords[]{"절반", "두 배", "세 배", "수십",  "수백", "수천",
                                                "수만", "두 명", "세 명", "네 명", "다섯"};

// A digit that belongs to a number: not that of S3, HTML5 or v2.
bool has_free_digit(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at)
    if (ascii::is_digit(text[at])) {
      const bool is_glued = at > 0 && ascii::is_letter(text[at - 1]);
      if (!is_glued) return true;
      while (at + 1 < text.size() && ascii::is_digit(text[at + 1])) ++at;
    }
  return false;
}

bool is_job(const Entry& entry) {
  constexpr std::string_view kNames[]{"experience", "positions", "projects", "activities"};
  return base::contains(kNames, entry.name);
}

bool is_task(const Entry& entry) { return entry.name == "work" || entry.name == "task"; }

// The job that a passage of work is of: the nearest entry around it that is one.
std::size_t job_of(const Reading& reading, std::size_t entry) {
  while (entry != Entry::kNone && !is_job(reading.entries[entry])) entry = reading.entries[entry].parent;
  return entry;
}

// Lines of one job lie close together in the file.
Job& job_at(std::vector<Job>& jobs, std::size_t entry, std::string_view language) {
  const auto known = std::find_if(jobs.rbegin(), jobs.rend(), [&](const Job& job) {
    return job.entry == entry && job.language == language;
  });
  if (known != jobs.rend()) return *known;
  return jobs.emplace_back(Job{entry, language, {}});
}

} // namespace

bool WorkLine::has_number() const {
  return std::ranges::any_of(passages, [](const Passage* passage) {
    const std::string_view text = passage->raw;
    const auto has_word = [&](std::string_view word) {
      return find_phrase(text, word) != std::string_view::npos;
    };
    const auto has_korean = [&](std::string_view word) {
      const std::size_t at = text.find(word);
      return at != std::string_view::npos && !is_word_character(character_before(text, at));
    };
    return has_free_digit(text) || (is_korean(*passage) ? std::ranges::any_of(kKoreanNumberWords, has_korean)
                                                        : std::ranges::any_of(kNumberWords, has_word));
  });
}

std::vector<Job> jobs_of(const Reading& reading) {
  std::vector<Job> jobs;
  for (const Passage& passage : reading.passages) {
    const Entry& entry = reading.entries[passage.entry];
    const bool is_part =
        is_task(entry) && (is_line(passage) || passage.role == Role::role || passage.role == Role::result ||
                           passage.role == Role::description);
    const bool is_item = is_job(entry) && passage.role == Role::point;
    const std::size_t holder = is_part || is_item ? job_of(reading, passage.entry) : Entry::kNone;
    if (holder == Entry::kNone) continue;
    Job& job = job_at(jobs, holder, passage.language);
    const bool goes_on = is_part && !job.lines.empty() && job.lines.back().entry == passage.entry;
    if (goes_on)
      job.lines.back().passages.push_back(&passage);
    else
      job.lines.push_back({passage.entry, {&passage}});
  }
  return jobs;
}

bool has_ended(const Reading& reading, std::size_t entry) {
  for (; entry != Entry::kNone; entry = reading.entries[entry].parent) {
    const resume::SourceRecord& record = *reading.entries[entry].record;
    const auto* end = record.get<resume::DateValue>("end");
    if (end != nullptr)
      return !end->present && reading.today.year != 0 && base::is_before(end->date, reading.today);
    if (record.get<resume::DateValue>("start") != nullptr) return false;
  }
  return false;
}

} // namespace hanjang::review
