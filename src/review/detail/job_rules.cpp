// Numbers, lengths and repeats in the lines of jobs.

#include "base/ascii.h"
#include "base/contains.h"
#include "review/detail/jobs.h"
#include "review/detail/rule.h"
#include "review/detail/scan.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <functional>
#include <iterator>
#include <map>
#include <set>
#include <string>

namespace hanjang::review {
namespace {

namespace ascii = base::ascii;

constexpr std::size_t kLeastLines = 3;
constexpr std::size_t kMostLines = 7;

diag::Span place_of(const Reading& reading, std::size_t entry) {
  const resume::SourceRecord& record = *reading.entries[entry].record;
  for (const std::string_view key : {"organization", "name", "title"})
    if (const auto* text = record.get<resume::LocalizedText>(key))
      if (!text->versions.empty()) return text->versions.front().second.span;
  return record.span;
}

bool is_job(const Reading& reading, const Job& job) {
  constexpr std::string_view kJobs[]{"experience", "positions"};
  return base::contains(kJobs, reading.entries[job.entry].name);
}

// One word for all languages: what one lacks the other lacks as well.
void look_for_jobs_without_numbers(const Reading& reading, Findings& findings) {
  std::set<std::size_t> with_number;
  std::set<std::size_t> told;
  const std::vector<Job> jobs = jobs_of(reading);
  for (const Job& job : jobs)
    if (std::ranges::any_of(job.lines, &WorkLine::has_number)) with_number.insert(job.entry);
  for (const Job& job : jobs) {
    if (!is_job(reading, job) || job.lines.size() < kLeastLines || with_number.contains(job.entry) ||
        !told.insert(job.entry).second)
      continue;
    findings.add(job.entry, place_of(reading, job.entry),
                 fmt::format("none of the {} lines of this job has a number", job.lines.size()),
                 "say of one of them how much, how many, how fast, or compared with what");
  }
}

void look_for_long_jobs(const Reading& reading, Findings& findings) {
  std::set<std::size_t> told;
  for (const Job& job : jobs_of(reading)) {
    // Lines with tags are for variants to choose from.
    const bool are_tagged = std::ranges::any_of(
        job.lines, [&](const WorkLine& line) { return !reading.entries[line.entry].record->tags.empty(); });
    if (!is_job(reading, job) || job.lines.size() <= kMostLines || are_tagged ||
        !told.insert(job.entry).second)
      continue;
    findings.add(job.entry, place_of(reading, job.entry),
                 fmt::format("this job has {} lines", job.lines.size()),
                 fmt::format("keep the {} that matter most, or let variants choose by `tags`", kMostLines));
  }
}

// The first text of a line, as it opens on the page.
const Passage& opening_of(const WorkLine& line) { return *line.passages.front(); }

// `역할: …`, `Skills involved: …`, `Data Platform/DBMS`: a label or a heading, and no word that was chosen.
bool is_label(std::string_view line) {
  constexpr std::size_t kLeastWords = 3;
  constexpr std::size_t kFarthestColon = 30;
  const std::size_t colon = line.find(':');
  return colon < kFarthestColon || words_of(line).size() < kLeastWords;
}

void look_for_same_openings(const Reading& reading, Findings& findings) {
  constexpr std::size_t kLeastUses = 5;
  constexpr std::size_t kLeastShare = 4;
  for (const std::string_view language : {"en", "ko"}) {
    std::map<std::string, std::vector<std::pair<const Passage*, Stretch>>> openings;
    std::size_t lines = 0;
    for (const Job& job : jobs_of(reading)) {
      if (job.language != language) continue;
      for (const WorkLine& line : job.lines) {
        ++lines;
        const Passage& passage = opening_of(line);
        const Stretch word = first_word(passage.text);
        if (word.begin != 0 || word.end < 4 || is_label(passage.text)) continue;
        openings[ascii::to_lower(word.of(passage.text))].emplace_back(&passage, word);
      }
    }
    for (const auto& [word, places] : openings) {
      if (places.size() < kLeastUses || places.size() * kLeastShare < lines) continue;
      const auto& [passage, place] = places.back();
      findings.add(
          passage->entry, passage->locate(place.begin, place.end),
          fmt::format("{} of {} lines begin with `{}`", places.size(), lines, place.of(passage->text)),
          "begin some of them with another word");
    }
  }
}

/// Words as hashes of their small letters.
using Hashes = std::vector<std::size_t>;

// What is compared: words without the signs around them, in small letters.
Hashes words_to_compare(const Passage& passage) {
  Hashes words;
  words.reserve(passage.stretches.size());
  for (const Stretch word : passage.stretches)
    words.push_back(std::hash<std::string>{}(ascii::to_lower(word.of(passage.text))));
  return words;
}

struct Compared {
  const Passage* passage;
  Hashes words;
  Hashes set; ///< each once, sorted
};

Hashes set_of(Hashes words) {
  std::ranges::sort(words);
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

// Lines, results and descriptions that are long enough to be no accident.
std::vector<Compared> lines_to_compare(const Reading& reading) {
  constexpr std::size_t kLeastWords = 4;
  std::vector<Compared> lines;
  for (const Passage& passage : reading.passages) {
    if (!is_line(passage) && passage.role != Role::description && passage.role != Role::result) continue;
    // Two addresses are alike, and so are two lists of technologies.
    constexpr std::ptrdiff_t kListCommas = 4;
    if (base::contains(std::string_view(passage.text), kBlot) ||
        std::ranges::count(passage.text, ',') >= kListCommas)
      continue;
    if (passage.stretches.size() < kLeastWords) continue;
    Hashes words = words_to_compare(passage);
    Hashes set = set_of(words);
    lines.push_back({&passage, std::move(words), std::move(set)});
  }
  return lines;
}

void look_for_same_lines(const Reading& reading, Findings& findings) {
  std::map<Hashes, const Passage*> seen;
  for (const Compared& line : lines_to_compare(reading)) {
    const auto [known, is_new] = seen.try_emplace(line.words, line.passage);
    // The same string for two languages of one text is another matter.
    if (is_new || known->second->entry == line.passage->entry) continue;
    findings.add(line.passage->entry, line.passage->whole(), "this line stands elsewhere in the same words",
                 "take one of them out, or say what differs", {{known->second->whole(), "the other one"}});
  }
}

// True if two sets of words have so large a share in common (Jaccard's index).
bool are_alike(const Hashes& a, const Hashes& b) {
  constexpr double kAlike = 0.6;
  const auto [smaller, larger] = std::minmax({a.size(), b.size()});
  if (static_cast<double>(smaller) < kAlike * static_cast<double>(larger)) return false;
  std::size_t common = 0;
  for (auto one = a.begin(), other = b.begin(); one != a.end() && other != b.end();) {
    common += *one == *other ? 1 : 0;
    const bool is_first = *one <= *other;
    if (*other <= *one) ++other;
    if (is_first) ++one;
  }
  return static_cast<double>(common) >= kAlike * static_cast<double>(a.size() + b.size() - common);
}

void look_for_similar_lines(const Reading& reading, Findings& findings) {
  constexpr std::size_t kLeastWords = 5;
  constexpr std::size_t kMostLinesCompared = 600; // of a file that is no resume any more
  const std::vector<Compared> lines = lines_to_compare(reading);
  if (lines.size() > kMostLinesCompared) return;
  for (std::size_t i = 0; i < lines.size(); ++i)
    for (std::size_t k = 0; k < i; ++k) {
      const Compared& one = lines[i];
      const Compared& other = lines[k];
      if (one.passage->language != other.passage->language || one.set.size() < kLeastWords ||
          one.words == other.words || !are_alike(one.set, other.set))
        continue;
      findings.add(one.passage->entry, one.passage->whole(), "this line says nearly what another one says",
                   "make one of the two, or say what differs first",
                   {{other.passage->whole(), "the other one"}});
      break;
    }
}

enum class Stop { with, without, other };

Stop stop_of(const Passage& passage) {
  const std::string_view text = passage.text;
  const std::size_t last = text.find_last_not_of(" \n");
  if (last == std::string_view::npos || text[last] == kBlot) return Stop::other;
  if (text[last] == '.') return text.ends_with("etc.") || text.ends_with("Inc.") ? Stop::other : Stop::with;
  return base::contains(std::string_view("!?:)"), text[last]) ? Stop::other : Stop::without;
}

void look_for_mixed_stops(const Reading& reading, Findings& findings) {
  for (const Job& job : jobs_of(reading)) {
    const Passage* with = nullptr;
    const Passage* without = nullptr;
    for (const WorkLine& line : job.lines) {
      const Passage& last = *line.passages.back();
      if (stop_of(last) == Stop::with && with == nullptr) with = &last;
      if (stop_of(last) == Stop::without && without == nullptr) without = &last;
    }
    if (with == nullptr || without == nullptr) continue;
    const auto end = [](const Passage& passage) {
      const std::size_t last = passage.text.find_last_not_of(" \n");
      return passage.locate(last, last + 1);
    };
    findings.add(with->entry, end(*with), "this line ends in a full stop, and others of the entry do not",
                 "end all of them in one manner", {{end(*without), "without one"}});
  }
}

void look_for_long_lines(const Reading& reading, Findings& findings) {
  std::map<std::uint32_t, const Passage*> by_place;
  for (const Passage& passage : reading.passages) by_place.emplace(passage.whole().begin, &passage);
  for (const LongText& text : reading.long_texts) {
    const auto behind = by_place.upper_bound(text.span.begin);
    if (behind == by_place.begin()) continue;
    const Passage& passage = *std::prev(behind)->second;
    if (!is_line(passage) || passage.whole().source != text.span.source) continue;
    findings.add(passage.entry, text.span,
                 fmt::format("this line of work takes {} lines on the {} page", text.lines, text.language),
                 fmt::format("it has {} characters more than two lines hold", text.characters));
  }
}

constexpr std::array kRules{
    Rule{diag::Code::job_without_number, true, look_for_jobs_without_numbers},
    Rule{diag::Code::long_line, true, look_for_long_lines},
    Rule{diag::Code::same_line, true, look_for_same_lines},
    Rule{diag::Code::similar_lines, true, look_for_similar_lines},
    Rule{diag::Code::same_opening, true, look_for_same_openings},
    Rule{diag::Code::mixed_stops, false, look_for_mixed_stops},
    Rule{diag::Code::long_job, true, look_for_long_jobs},
};

} // namespace

std::span<const Rule> job_rules() { return kRules; }

} // namespace hanjang::review
