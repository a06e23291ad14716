#pragma once
// Where a layout and the resume language meet: every field a layout names must be one that an entry can have,
// and what a layout leaves out must be told. Private to layout/.

#include "design/design.h"
#include "diag/diagnostic.h"
#include "resume/model.h"

#include <string>

namespace hanjang {

/// The heading of a section in the layout's language; its key where the layout has no title for it.
std::string section_title(const Words& words, const std::string& kind);

/// Reports entry kinds, fields and lists of the layout that the resume language does not have.
void check_names(const Design& design, Diagnostics& diagnostics);

/// A note for each key that this resume uses and the layout does not print, with how often.
void report_not_shown(const Resume& resume, const Design& design, Diagnostics& diagnostics);

} // namespace hanjang
