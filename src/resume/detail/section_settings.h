#pragma once
// What `[document.section.NAME]` says, done to the sections.

#include "resume/model.h"

namespace hanjang::resume {

/// Gives sections the titles and their entries the order that the settings ask for. Entries of the same time
/// stay as they were written; those without a date stand behind the others.
void apply_section_settings(SourceResume& resume);

} // namespace hanjang::resume
