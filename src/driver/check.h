#pragma once
// A resume, reviewed.

#include "diag/diagnostic.h"
#include "driver/build.h"
#include "driver/session.h"

#include <cstddef>
#include <string>
#include <vector>

namespace hanjang::driver {

/// What is looked at.
enum class CheckScope : std::uint8_t {
  all,    ///< what a build says, and every rule of the review
  parity, ///< what compares two languages
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
/// found goes to `diagnostics`.
CheckResult check(Session& session, BuildRequest request, CheckScope scope, diag::SourceMap& sources,
                  diag::Diagnostics& diagnostics);

} // namespace hanjang::driver
