#pragma once
// Which languages to build.

#include "diag/diagnostic.h"
#include "resume/model.h"

#include <span>
#include <string>
#include <vector>

namespace hanjang::driver {

/// What to build: `requested`, each once, or `own` if none is requested. Reports a language that
/// the file has no text in and returns nothing then; a file whose texts all serve every language serves any.
std::vector<std::string> languages_to_build(const resume::SourceResume& resume,
                                            std::span<const std::string> own,
                                            std::span<const std::string> requested,
                                            diag::Diagnostics& diagnostics);

} // namespace hanjang::driver
