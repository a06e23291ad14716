#pragma once
// What the words of one resume are held against.

#include "driver/spelling.h"
#include "review/review.h"

#include <cstddef>
#include <filesystem>

namespace hanjang::driver {

/// The dictionaries of a command, and the lists of words for a resume in one folder. Refers to what it is
/// made of.
class WordLookup {
public:
  WordLookup(std::filesystem::path folder, Spelling& spelling, const base::World& world,
             diag::Diagnostics& diagnostics);
  WordLookup(const WordLookup&) = delete;
  WordLookup& operator=(const WordLookup&) = delete;

  const review::WordSources& sources() const { return sources_; }
  /// Says which dictionaries have been missed, each in one note a command.
  void report_lacks() const;

private:
  spelling::WordList read_lists() const;

  std::filesystem::path folder_;
  const base::World& world_;
  diag::Diagnostics& diagnostics_;
  review::WordSources sources_;
  std::size_t told_; // lacks that another resume has met
};

} // namespace hanjang::driver
