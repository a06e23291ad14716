#pragma once
// Which sections of a resume stand in which region of the page.

#include "design/design.h"
#include "diag/diagnostic.h"
#include "resume/model.h"

#include <vector>

namespace hanjang::compose {

/// What a region shows: a section of the resume, the person, or what stands on which page.
struct RegionPart {
  enum class Kind : std::uint8_t { person, contact, section, contents };
  Kind kind = Kind::section;
  const resume::Section* section = nullptr; ///< null: none of the sections
};

/// What stands in each region of the design, in order. Sections that no region names are in the main one,
/// and so is the person, unless there is a region at the top. Hidden sections are nowhere. Where the resume
/// has an order that somebody asked for, it holds within each region, whatever the design says.
std::vector<std::vector<RegionPart>> share_out_sections(const resume::Resume& resume,
                                                        const design::Design& design);

/// Warns of the person or the contact named in more than one region: they print once.
void report_doubles(const design::Design& design, diag::Diagnostics& diagnostics);

} // namespace hanjang::compose
