#pragma once
// First-fit against total-fit lines, on the work lines of real resumes.

#include "design/design.h"
#include "diag/diagnostic.h"
#include "resume/model.h"
#include "text/font.h"

#include <string>
#include <vector>

namespace hanjang::bench {

/// Work lines of one language, as plain text.
struct Corpus {
  std::string language; ///< BCP 47
  std::vector<std::string> paragraphs;
};

/// Adds every work line of a resume that names project, role and result.
void add_work_lines(const resume::Resume& resume, Corpus& corpus);

/// Sets eight paragraphs of each corpus, evenly spread over it, in the body face of `design` and in many
/// measures, by both ways, and prints what came of it. The time is the median of `runs`.
void print_line_census(const std::vector<Corpus>& corpora, const design::Design& design, text::FontSet& fonts,
                       int runs, diag::Diagnostics& diagnostics);

} // namespace hanjang::bench
