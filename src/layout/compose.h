#pragma once
// Resume + Design → Flow: which sections stand in which region, and their entries in blocks. Private to
// layout/.

#include "layout/fields.h"
#include "layout/flow.h"
#include "layout/layout.h"

namespace hanjang {

/// What a region shows: sections of the resume, or the person.
struct RegionPart {
  enum class Kind : std::uint8_t { person, contact, section };
  Kind kind = Kind::section;
  const Section* section = nullptr;
};

/// What stands in each region of the design, in order. Sections that no region names are in the main one, and
/// so is the person, unless there is a region at the top. Hidden sections are nowhere.
std::vector<std::vector<RegionPart>> share_out_sections(const Resume& resume, const Design& design);

/// Composes and shapes the whole resume. A character that no font has is reported at its place.
Flow compose(const LayoutInput& input, FontSet& fonts, Diagnostics& diagnostics);

} // namespace hanjang
