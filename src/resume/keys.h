#pragma once
// The key table of the resume language: every key once, with its kind, its meaning and an example.

#include "schema/schema.h"

#include <span>
#include <string_view>
#include <vector>

namespace hanjang::resume {

/// The top of a resume file.
const schema::TableSpec& resume_spec();

/// The spec of what a name holds, or nullptr: `person`, the entries of a section (`experience`, `skills`, …)
/// or a nested list (`links`, `positions`, `work`). What a layout may name as a field comes from here.
/// `summary` has the one field `text`; `section` gives the entries of a section of the writer's own.
const schema::TableSpec* entry_spec(std::string_view name);

/// The names that entry_spec() knows by which layouts may call entries: each the name of its own spec.
std::vector<std::string_view> entry_kinds();

/// The names of all sections, in the order of the reference.
std::span<const std::string_view> section_names();

} // namespace hanjang::resume
