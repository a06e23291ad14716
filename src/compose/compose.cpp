#include "compose/compose.h"

#include "compose/detail/entry_composer.h"
#include "compose/detail/table_composer.h"
#include "compose/names.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace hanjang::compose {
namespace {

// What a region shows: sections of the resume, or the person.
struct RegionPart {
  enum class Kind : std::uint8_t { person, contact, section };
  Kind kind = Kind::section;
  const resume::Section* section = nullptr;
};

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

// What stands in each region of the design, in order. Sections that no region names are in the main one, and
// so is the person, unless there is a region at the top. Hidden sections are nowhere.
std::vector<std::vector<RegionPart>> share_out_sections(const resume::Resume& resume,
                                                        const design::Design& design) {
  std::vector<const resume::Section*> rest;
  for (const resume::Section& section : resume.sections)
    if (!is_hidden(section, design)) rest.push_back(&section);
  std::vector<std::vector<RegionPart>> result(design.regions.size());
  std::size_t main = 0;
  const std::size_t home = design::home_of_person(design.regions);
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
  return result;
}

void report_doubles(const design::Design& design, diag::Diagnostics& diagnostics) {
  for (const std::string_view name : {kPersonKind, kContactKind}) {
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

class Composer {
public:
  Composer(const ComposeInput& input, text::FontSet& fonts, diag::Diagnostics& diagnostics)
      : resume_(input.resume), design_(input.design), printer_(design_.words, design_.language, input.today),
        diagnostics_(diagnostics), context_{design_, printer_, flow_, fonts, diagnostics},
        entries_(context_) {
    flow_.photo = input.photo;
  }

  Flow run() {
    flow_.tags.push_back(
        {.role = page::Role::document, .parent = 0, .language = resume_.language, .alt = {}, .url = {}});
    for (const locale::PatternFault& fault : printer_.formatter().pattern_faults()) {
      const auto pattern = design_.words.dates.find(std::string(fault.form));
      diagnostics_.report(diag::Code::bad_pattern,
                          pattern == design_.words.dates.end() ? diag::Span{} : pattern->second.span,
                          fault.message);
    }
    report_doubles(design_, diagnostics_);
    const auto regions = share_out_sections(resume_, design_);
    for (std::size_t region = 0; region < regions.size(); ++region) {
      const std::size_t first = flow_.blocks.size();
      for (const RegionPart& part : regions[region]) this->part(part, design_.regions[region]);
      for (std::size_t i = first; i < flow_.blocks.size(); ++i) flow_.blocks[i].region = region;
    }
    return std::move(flow_);
  }

private:
  void part(const RegionPart& part, const design::Region& region) {
    ++flow_.sections;
    switch (part.kind) {
    case RegionPart::Kind::person:
      return person(region);
    case RegionPart::Kind::contact:
      return contact(region);
    case RegionPart::Kind::section:
      return section(*part.section, region);
    }
  }

  void person(const design::Region& region) {
    const std::size_t first = flow_.blocks.size();
    const std::size_t parts = flow_.parts.size();
    photo(kPersonKind);
    entries_.entry(resume_.person, std::string(kPersonKind),
                   {.section = flow_.sections,
                    .entry = 0,
                    .number = 1,
                    .space = {},
                    .first_role = page::Role::h1,
                    .can_hang = region.hang.exists()});
    beside_photo(kPersonKind, first);
    for (std::size_t i = first; i < flow_.blocks.size(); ++i) flow_.blocks[i].keep_with_next = true;
    flow_.parts.resize(parts); // the person is no part to do without
  }

  void contact(const design::Region& region) {
    const std::size_t parts = flow_.parts.size();
    photo(kContactKind);
    const std::size_t heading = flow_.blocks.size();
    this->heading(title_of(std::string(kContactKind)), region);
    const std::size_t first = flow_.blocks.size();
    entries_.entry(
        resume_.person, std::string(kContactKind),
        {.section = flow_.sections, .entry = 0, .number = 1, .space = {}, .can_hang = region.hang.exists()});
    finish_section(heading, first, region);
    beside_photo(kContactKind, heading);
    flow_.parts.resize(parts);
  }

  void photo(std::string_view entry) {
    const bool is_here =
        design_.photo.place != design::PhotoDesign::Place::none && design_.photo.entry == entry;
    if (!is_here || flow_.photo == nullptr) return;
    flow_.photo_tag = context_.tag(page::Role::figure);
    flow_.tags.back().alt = resume_.author;
    if (design_.photo.place != design::PhotoDesign::Place::above) return;
    Block block;
    block.is_photo = true;
    block.keep_with_next = true;
    block.section = flow_.sections;
    const auto design = design_.entries.find(std::string(entry));
    block.center = design != design_.entries.end() && design->second.center;
    flow_.blocks.push_back(std::move(block));
  }

  void beside_photo(std::string_view entry, std::size_t first) {
    const bool is_beside = design_.photo.place == design::PhotoDesign::Place::left ||
                           design_.photo.place == design::PhotoDesign::Place::right;
    if (!is_beside || flow_.photo_tag == page::kArtifact || design_.photo.entry != entry) return;
    for (std::size_t i = first; i < flow_.blocks.size(); ++i) flow_.blocks[i].beside_photo = true;
  }

  std::vector<resume::Inline> title_of(const std::string& kind) const {
    resume::Inline part;
    part.text = section_title(design_.words, kind);
    return {part};
  }

  void section(const resume::Section& section, const design::Region& region) {
    const std::size_t heading = flow_.blocks.size();
    this->heading(section.title ? section.title->inlines : title_of(section.kind), region);
    compose_table_titles(section.entries, flow_.sections, context_);
    const std::size_t first = flow_.blocks.size();
    design::Range space;
    std::size_t number = 0;
    for (const resume::Record& record : section.entries) {
      const auto design = design_.entries.find(std::string(record.spec->name));
      if (design == design_.entries.end()) continue;
      entries_.entry(record, design->first,
                     {.section = flow_.sections,
                      .entry = ++entry_,
                      .number = ++number,
                      .space = space,
                      .can_hang = region.hang.exists()});
      space = design->second.space;
    }
    keep_rows_together(first);
    finish_section(heading, first, region);
  }

  // One row alone under its heading at the foot of a page, or at the head of the next, looks lost.
  void keep_rows_together(std::size_t first) {
    const std::size_t end = flow_.blocks.size();
    const auto starts = [&](std::size_t i) {
      return i == end || i == first || flow_.blocks[i].entry != flow_.blocks[i - 1].entry;
    };
    if (first + 1 < end && starts(first + 1)) flow_.blocks[first].keep_with_next = true;
    if (first + 1 < end && starts(end - 1)) flow_.blocks[end - 2].keep_with_next = true;
  }

  void heading(const std::vector<resume::Inline>& title, const design::Region& region) {
    CellBuilder text = context_.cell(context_.tag(page::Role::h2));
    text.add(title, region.heading.style);
    Block block;
    block.style = region.heading.style;
    block.section = flow_.sections;
    block.is_heading = true;
    block.keep_with_next = true;
    block.space_above = {region.heading.space_above};
    block.left = context_.shape(text);
    block.center = region.heading.center;
    if (!block.left.empty()) flow_.blocks.push_back(std::move(block));
  }

  // What stands between heading and text is the heading's to say. A heading without a section goes, and one
  // that hangs moves into the first row.
  void finish_section(std::size_t heading, std::size_t first, const design::Region& region) {
    const bool has_heading = heading < flow_.blocks.size() && flow_.blocks[heading].is_heading;
    if (first == flow_.blocks.size()) {
      flow_.blocks.resize(heading);
      return;
    }
    if (!has_heading) {
      flow_.blocks[heading].space_above = {region.heading.space_above};
      return;
    }
    flow_.blocks[heading + 1].space_above.clear();
    Block& row = flow_.blocks[heading + 1];
    if (region.heading.place != design::HeadingDesign::Place::hang || !region.hang.exists() || row.across ||
        row.boxed || !row.hang.empty())
      return;
    row.hang = std::move(flow_.blocks[heading].left);
    row.space_above = {region.heading.space_above};
    row.hangs_heading = true;
    flow_.blocks.erase(flow_.blocks.begin() + static_cast<std::ptrdiff_t>(heading));
    for (Part& part : flow_.parts) {
      if (part.first_block > heading) --part.first_block;
      if (part.end_block > heading) --part.end_block;
    }
  }

  const resume::Resume& resume_;
  const design::Design& design_;
  FieldPrinter printer_;
  diag::Diagnostics& diagnostics_;
  Flow flow_;
  ComposeContext context_;
  EntryComposer entries_;
  std::size_t entry_ = 0; ///< of the section entry being composed
};

} // namespace

Flow compose(const ComposeInput& input, text::FontSet& fonts, diag::Diagnostics& diagnostics) {
  return Composer(input, fonts, diagnostics).run();
}

} // namespace hanjang::compose
