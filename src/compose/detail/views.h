#pragma once
// Views: what a layout picks out of the records of a resume to print as sections of their own.

#include "design/design.h"
#include "resume/model.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::compose {

/// The view of that name, or nullptr.
const design::ViewDesign* find_view(const design::Design& design, std::string_view name);

/// The section that a path of ViewDesign::of begins with, and the kind of the records that it leads to.
std::string_view section_of(const diag::SourceText& path);
std::string_view kind_of(const diag::SourceText& path);

/// True if a section goes by that name, or is one of the writer's own with entries of that kind.
bool goes_by(const resume::Section& section, std::string_view name);

/// True if a view takes records of that section, or of lists in its entries.
bool is_viewed(const resume::Section& section, const design::Design& design);

/// The records of a resume that any view shows. They are the resume's. A list in entries is that of their
/// positions too.
std::vector<const resume::Record*> viewed_records(const resume::Resume& resume, const design::Design& design);

/// The resume with what each view shows as a section that goes by its name, before the section that its first
/// record is from. Records of work have the organization of their job with them. Nothing where the design
/// has no views.
std::optional<resume::Resume> with_views(const resume::Resume& resume, const design::Design& design);

/// By which entry of the design a record of a section is set.
std::string entry_kind(const resume::Section& section, const resume::Record& record,
                       const design::Design& design);

} // namespace hanjang::compose
