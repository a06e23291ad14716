#pragma once
// Jobs, and the lines of work in them.

#include "review/detail/reading.h"

#include <cstddef>
#include <vector>

namespace hanjang::review {

/// A line of work: a record of `work`, or an item of a list where an entry has no such records.
struct WorkLine {
  std::size_t entry = 0;                ///< that it is or stands in
  std::vector<const Passage*> passages; ///< of one language, in the order of the file
  bool has_number() const;              ///< a digit that is no part of a name, or a word that counts
};

/// A job or a position in it, or a project, with its lines in one language.
struct Job {
  std::size_t entry = 0;
  std::string_view language;
  std::vector<WorkLine> lines;
};

/// Those of all entries that have lines of their own; a job with positions is one job for each.
std::vector<Job> jobs_of(const Reading& reading);

/// True if the entry, or the one around it that has dates, was over before today.
bool has_ended(const Reading& reading, std::size_t entry);

} // namespace hanjang::review
