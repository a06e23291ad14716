#pragma once
// A resume, reviewed.

#include "diag/diagnostic.h"
#include "driver/build.h"
#include "driver/session.h"
#include "driver/spelling.h"
#include "review/review.h"

#include <cstddef>
#include <string>
#include <vector>

namespace hanjang::driver {

using CheckPart = review::Part;

struct CheckRequest {
  BuildRequest build;
  std::vector<CheckPart> parts = {}; ///< none: what a build says, and every rule of the review
};

/// What of a section was told, or of the file around them.
struct SectionFindings {
  std::string section;
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t notes = 0;
};

/// A section and its texts by language.
struct SectionParity {
  std::string section;
  std::size_t entries = 0;
  std::vector<std::size_t> texts;   ///< by language
  std::vector<std::size_t> missing; ///< by language: that another has
};

struct CheckResult {
  std::vector<SectionFindings> findings; ///< of sections of which anything was told, in the order of the file
  std::vector<std::string> languages;
  std::vector<SectionParity> parity; ///< none where the file cannot be read
};

/// Sets the documents of a request as a build does, but writes none, and reviews the resume: all that is
/// found goes to `diagnostics`. With parts it sets nothing.
CheckResult check(Session& session, CheckRequest request, Spelling& spelling, diag::SourceMap& sources,
                  diag::Diagnostics& diagnostics);

} // namespace hanjang::driver
