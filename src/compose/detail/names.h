#pragma once
// Where a layout and the resume language meet: every field a layout names must be one that an entry can have.

#include "design/design.h"
#include "diag/diagnostic.h"
#include "resume/model.h"

#include <string>
#include <string_view>
#include <vector>

namespace hanjang::compose {

/// True if the layout says not to print it.
bool is_hidden(const resume::Section& section, const design::Design& design);

/// The heading of a section in the layout's language; its key where the layout has no title for it.
diag::SourceText section_title(const design::Words& words, const std::string& kind);

/// Every field that a row names, in whatever part of it; they are the row's own.
std::vector<const design::FieldRef*> fields_of(const design::Row& row);

/// Reports entry kinds, sections, fields and lists of the layout that the resume language does not have. A
/// section of the writer's own is known by its `id` in this resume. Warns of words that nothing asks for.
void check_names(const resume::Resume& resume, const design::Design& design, diag::Diagnostics& diagnostics);

} // namespace hanjang::compose
