#include "compose/detail/regions.h"

#include "compose/detail/names.h"
#include "compose/printable.h"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <string_view>

namespace hanjang::compose {
namespace {

std::vector<RegionPart> named_parts(const std::vector<diag::SourceText>& names,
                                    const std::vector<const resume::Section*>& sections) {
  std::vector<RegionPart> parts;
  for (const diag::SourceText& written : names) {
    const std::string& name = written.text;
    const auto add_once = [&](RegionPart::Kind kind) {
      if (std::none_of(parts.begin(), parts.end(), [&](const RegionPart& part) { return part.kind == kind; }))
        parts.push_back({kind});
    };
    if (name == kPersonKind) add_once(RegionPart::Kind::person);
    if (name == kContactKind) add_once(RegionPart::Kind::contact);
    if (name == kContentsPart) add_once(RegionPart::Kind::contents);
    for (const resume::Section* section : sections) {
      const bool is_there = std::any_of(parts.begin(), parts.end(),
                                        [&](const RegionPart& part) { return part.section == section; });
      if (is_called(*section, name) && !is_there) parts.push_back({RegionPart::Kind::section, section});
    }
  }
  return parts;
}

// True if the person or the contact already stands in a region before `end`: they print once.
bool is_placed(const RegionPart& part, const std::vector<std::vector<RegionPart>>& regions, std::size_t end) {
  if (part.kind == RegionPart::Kind::section) return false;
  return std::any_of(regions.begin(), regions.begin() + static_cast<std::ptrdiff_t>(end),
                     [&](const std::vector<RegionPart>& parts) {
                       return std::any_of(parts.begin(), parts.end(),
                                          [&](const RegionPart& other) { return other.kind == part.kind; });
                     });
}

// Sections in the order of the resume, in the places that sections have; the person stays where it is. The
// resume's sections are one array.
void put_in_order(std::vector<RegionPart>& parts) {
  std::vector<const resume::Section*> sections;
  for (const RegionPart& part : parts)
    if (part.section != nullptr) sections.push_back(part.section);
  std::ranges::sort(sections);
  auto next = sections.begin();
  for (RegionPart& part : parts)
    if (part.section != nullptr) part.section = *next++;
}

} // namespace

std::vector<std::vector<RegionPart>> share_out_sections(const resume::Resume& resume,
                                                        const design::Design& design) {
  std::vector<const resume::Section*> rest;
  for (const resume::Section& section : resume.sections)
    if (!is_hidden(section, design)) rest.push_back(&section);
  std::vector<std::vector<RegionPart>> result(design.regions.size());
  std::size_t main = 0;
  const std::size_t home = design::region_of_person(design.regions);
  for (std::size_t i = 0; i < design.regions.size(); ++i) {
    const design::Region& region = design.regions[i];
    if (region.place == design::Region::Place::main) main = i;
    result[i] = named_parts(region.sections, rest);
    std::erase_if(result[i], [&](const RegionPart& part) { return is_placed(part, result, i); });
    for (const RegionPart& part : result[i]) std::erase(rest, part.section);
  }
  if (!design.regions[home].names(kPersonKind))
    result[home].insert(result[home].begin(), {RegionPart::Kind::person});
  const std::vector<RegionPart> first = named_parts(design.order, rest);
  for (const RegionPart& part : first) {
    if (part.kind != RegionPart::Kind::section) continue;
    result[main].push_back(part);
    std::erase(rest, part.section);
  }
  for (const resume::Section* section : rest) result[main].push_back({RegionPart::Kind::section, section});
  if (resume.sections_are_in_order)
    for (std::vector<RegionPart>& parts : result) put_in_order(parts);
  return result;
}

void report_doubles(const design::Design& design, diag::Diagnostics& diagnostics) {
  for (const std::string_view name : {kPersonKind, kContactKind, kContentsPart}) {
    const design::Region* home = nullptr;
    for (const design::Region& region : design.regions)
      for (const diag::SourceText& section : region.sections) {
        if (section.text != name) continue;
        if (home != nullptr)
          diagnostics.report(
              diag::Code::placed_twice, section.span,
              fmt::format("`{}` stands in region `{}` already and is printed once", name, home->name),
              "name it in one region");
        home = home == nullptr ? &region : home;
      }
  }
}

} // namespace hanjang::compose
