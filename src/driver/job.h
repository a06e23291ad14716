#pragma once
// What a command makes: jobs, and what came of them.

#include "diag/source.h"
#include "driver/formats.h"

#include <cstddef>
#include <string>
#include <vector>

namespace hanjang::driver {

/// One resume in one language. For a contact sheet it is one entry of the sheet.
struct Job {
  std::string variant;  ///< of the resume; empty: the file as it is
  std::string letter;   ///< the `id` of one of several letters that it makes a document of each; else empty
  std::string language; ///< BCP 47
  /// As asked for: names, or paths. Of each of its parts, which are joined in one output; an entry of a
  /// contact sheet has one.
  std::vector<std::string> layouts;
  Format format = kPdf;

  bool operator==(const Job&) const = default;
};

/// How much room a part of an output takes.
struct PartPages {
  std::size_t pages = 0;
  double fullness = 0; ///< of the last page, 0 to 1
};

/// How an output came about.
struct OutputReport {
  std::size_t pages = 0;             ///< in all
  double fullness = 0;               ///< of the last page, 0 to 1
  std::string fit;                   ///< how the text was made to fit, in one line
  std::string fit_details;           ///< the same at length, some lines
  double milliseconds = 0;           ///< since the run's start, or since the output before was finished
  std::vector<PartPages> parts = {}; ///< where it has several
  std::size_t lines = 0;             ///< of a text, which has no pages
};

/// The pages of an output: `6`, or of one with parts `2 + 4`.
std::string page_count(const OutputReport& report);

/// How full the last pages are: `80 %`, or of an output with parts `80 % + 95 %`.
std::string fullness_of(const OutputReport& report);

/// Something finished, still in memory.
struct Output {
  /// Tells it from the others of its run: its variant, the kind of its first part where that is not the
  /// file's own, with its letter where it is one of several (`letter-damda`), and its language, with full
  /// stops between; or `layouts` for a contact sheet, behind its variant.
  std::string name;
  std::string stem =
      {}; ///< what the file asks to call it, without an ending; empty: after the file and `name`
  diag::Span named_at = {};   ///< the pattern or the variant that it is called after; none: the file itself
  std::string chosen_by = {}; ///< the options that choose it alone: `--variant ml --lang ko`; empty: none do
  Format format = kPdf;
  std::string bytes;
  OutputReport report;
};

/// A document in every language and each of the sets of layouts, the languages one after another; all else of
/// the jobs is as in `common`.
std::vector<Job> plan_jobs(const Job& common, const std::vector<std::string>& languages,
                           const std::vector<std::vector<std::string>>& layouts);

} // namespace hanjang::driver
