#include "compose/detail/views.h"

#include "compose/detail/names.h"
#include "resume/keys.h"

#include <algorithm>
#include <map>
#include <utility>

namespace hanjang::compose {
namespace {

constexpr std::string_view kOwnSection = "section"; // of the writer's own
constexpr std::string_view kPositions = "positions";
constexpr std::string_view kOrganization = "organization";

/// A record, and what it is part of.
struct Candidate {
  const resume::Record* record = nullptr;
  const resume::Section* section = nullptr;
  const resume::RichText* organization = nullptr; ///< of the job it was work in; null: none
};

using Records = std::vector<resume::Record>;

// Finds what a path leads to.
class Walker {
public:
  Walker(const resume::Section& section, std::vector<Candidate>& found) : section_(section), found_(found) {}

  void walk(const resume::Record& record, std::string_view rest, const resume::RichText* organization) {
    if (const auto* own = record.get<resume::RichText>(kOrganization)) organization = own;
    if (rest.empty()) return found_.push_back({&record, &section_, organization});
    const std::size_t dot = std::min(rest.find('.'), rest.size());
    const std::string_view list = rest.substr(0, dot);
    if (const auto* items = record.get<Records>(list))
      for (const resume::Record& item : *items)
        walk(item, rest.substr(std::min(dot + 1, rest.size())), organization);
    if (list == kPositions) return;
    if (const auto* positions = record.get<Records>(kPositions))
      for (const resume::Record& position : *positions) walk(position, rest, organization);
  }

private:
  const resume::Section& section_;
  std::vector<Candidate>& found_;
};

std::vector<Candidate> found_at(const diag::SourceText& path, const resume::Resume& resume) {
  std::vector<Candidate> found;
  const std::string_view name = section_of(path);
  const std::string_view rest =
      std::string_view(path.text).substr(std::min(name.size() + 1, path.text.size()));
  for (const resume::Section& section : resume.sections) {
    if (!goes_by(section, name)) continue;
    Walker walker(section, found);
    for (const resume::Record& record : section.entries) walker.walk(record, rest, nullptr);
  }
  return found;
}

bool has_any(const resume::Record& record, const std::vector<diag::SourceText>& fields) {
  return fields.empty() || std::ranges::any_of(record.fields, [&](const auto& field) {
           return std::ranges::find(fields, field.key->name, &diag::SourceText::text) != fields.end();
         });
}

using Chosen = std::map<std::string_view, std::vector<Candidate>>; // by view

bool is_in(const std::vector<Candidate>& candidates, const resume::Record* record) {
  return std::ranges::find(candidates, record, &Candidate::record) != candidates.end();
}

// What a view shows, where it is known what those before it do.
std::vector<Candidate> candidates(const design::ViewDesign& view, const resume::Resume& resume,
                                  const Chosen& before) {
  std::vector<Candidate> found;
  for (const diag::SourceText& path : view.of)
    for (const Candidate& candidate : found_at(path, resume))
      if (has_any(*candidate.record, view.with) && !is_in(found, candidate.record))
        found.push_back(candidate);
  for (const diag::SourceText& name : view.without)
    std::erase_if(found, [&](const Candidate& candidate) {
      const auto taken = before.find(name.text);
      return taken != before.end() && is_in(taken->second, candidate.record);
    });
  if (view.by_priority)
    std::ranges::stable_sort(found, std::ranges::greater{},
                             [](const Candidate& candidate) { return candidate.record->priority; });
  if (found.size() < view.least) found.clear();
  if (view.most > 0 && found.size() > view.most) found.resize(view.most);
  return found;
}

Chosen choose(const resume::Resume& resume, const design::Design& design) {
  Chosen chosen;
  for (const design::ViewDesign& view : design.views)
    chosen.emplace(view.name, candidates(view, resume, chosen));
  return chosen;
}

resume::Record shown_apart(const Candidate& candidate) {
  resume::Record record = *candidate.record;
  // What its writer says of pages is said of it among its like.
  record.breaks_page = false;
  if (candidate.organization != nullptr && record.get<resume::RichText>(kOrganization) == nullptr)
    record.fields.push_back(
        {&resume::kOrganizationKey, candidate.organization->span, *candidate.organization});
  return record;
}

// A view without a title of its own has that of what it shows.
std::optional<resume::RichText> title_of(const design::ViewDesign& view, const resume::Section& home,
                                         const design::Design& design) {
  if (design.words.titles.contains(view.name)) return std::nullopt;
  if (home.title) return home.title;
  resume::RichText title;
  title.inlines.emplace_back().text = section_title(design.words, home.kind);
  return title;
}

} // namespace

const design::ViewDesign* find_view(const design::Design& design, std::string_view name) {
  const auto found = std::ranges::find(design.views, name, &design::ViewDesign::name);
  return found == design.views.end() ? nullptr : &*found;
}

std::string_view section_of(const diag::SourceText& path) {
  return std::string_view(path.text).substr(0, path.text.find('.'));
}

std::string_view kind_of(const diag::SourceText& path) {
  const std::size_t dot = path.text.rfind('.');
  return std::string_view(path.text).substr(dot == std::string::npos ? 0 : dot + 1);
}

bool goes_by(const resume::Section& section, std::string_view name) {
  const bool is_like =
      section.kind == kOwnSection && !section.entries.empty() && section.entries.front().spec->name == name;
  return is_called(section, name) || is_like;
}

bool is_viewed(const resume::Section& section, const design::Design& design) {
  return std::ranges::any_of(design.views, [&](const design::ViewDesign& view) {
    return std::ranges::any_of(
        view.of, [&](const diag::SourceText& path) { return goes_by(section, section_of(path)); });
  });
}

std::vector<const resume::Record*> viewed_records(const resume::Resume& resume,
                                                  const design::Design& design) {
  std::vector<const resume::Record*> records;
  for (const auto& [name, candidates] : choose(resume, design))
    for (const Candidate& candidate : candidates) records.push_back(candidate.record);
  return records;
}

std::optional<resume::Resume> with_views(const resume::Resume& resume, const design::Design& design) {
  if (design.views.empty()) return std::nullopt;
  resume::Resume result = resume;
  const Chosen all = choose(resume, design);
  for (const design::ViewDesign& view : design.views) {
    const std::vector<Candidate>& chosen = all.at(view.name);
    if (chosen.empty()) continue;
    const resume::Section& home = *chosen.front().section;
    resume::Section section;
    section.kind = view.name;
    section.title = title_of(view, home, design);
    section.span = home.span;
    for (const Candidate& candidate : chosen) section.entries.push_back(shown_apart(candidate));
    const auto place = std::ranges::find_if(result.sections, [&](const resume::Section& other) {
      return other.span.begin == home.span.begin && find_view(design, other.kind) == nullptr;
    });
    result.sections.insert(place, std::move(section));
  }
  return result;
}

std::string entry_kind(const resume::Section& section, const resume::Record& record,
                       const design::Design& design) {
  return std::string(find_view(design, section.kind) == nullptr ? record.spec->name
                                                                : std::string_view(section.kind));
}

} // namespace hanjang::compose
