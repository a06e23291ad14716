#include "design/detail/views.h"

#include "diag/suggest.h"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hanjang::design {
namespace {

constexpr std::string_view kByPriority = "priority";

ViewDesign read_view(const diag::SourceText& name, const Values& values) {
  ViewDesign view;
  view.name = name.text;
  view.span = name.span;
  view.of = values.texts("of");
  view.with = values.texts("with");
  view.without = values.texts("without");
  view.by_priority = values.word("sort") == kByPriority;
  view.least = static_cast<std::size_t>(values.number("least"));
  view.most = static_cast<std::size_t>(values.number("most"));
  return view;
}

// A view can leave out what those before it show.
void check_without(const std::vector<ViewDesign>& views, diag::Diagnostics& diagnostics) {
  std::vector<std::string_view> before;
  for (const ViewDesign& view : views) {
    for (const diag::SourceText& other : view.without)
      if (std::ranges::find(before, other.text) == before.end())
        diagnostics.report(diag::Code::unknown_name, other.span,
                           fmt::format("there is no [view.{}] above this one", other.text),
                           diag::did_you_mean_or_list(other.text, before));
    before.emplace_back(view.name);
  }
}

// Gives entries the rows of those that they are like; that one must have rows of its own.
void share_rows(std::map<std::string, EntryDesign>& entries, diag::Diagnostics& diagnostics) {
  for (auto& [kind, entry] : entries) {
    if (entry.like.text.empty()) continue;
    const auto other = entries.find(entry.like.text);
    if (other != entries.end() && other->second.like.text.empty()) {
      entry.rows = other->second.rows;
      continue;
    }
    std::vector<std::string_view> names;
    for (const auto& [name, one] : entries)
      if (one.like.text.empty()) names.push_back(name);
    diagnostics.report(diag::Code::unknown_name, entry.like.span,
                       fmt::format("there is no [entry.{}] with rows of its own", entry.like.text),
                       diag::did_you_mean_or_list(entry.like.text, names));
  }
}

std::vector<std::string_view> names_of(const std::vector<Region>& regions) {
  std::vector<std::string_view> names;
  for (const Region& region : regions)
    if (region.place != Region::Place::pages && region.place != Region::Place::top)
      names.emplace_back(region.name);
  return names;
}

// Beside the entry there are the columns of its pages.
void find_region(Row& row, const std::vector<Region>& regions, diag::Diagnostics& diagnostics) {
  const diag::SourceText& name = row.region_name;
  if (name.text.empty()) return;
  const auto found = std::ranges::find(regions, name.text, &Region::name);
  const std::vector<std::string_view> names = names_of(regions);
  if (found != regions.end() && std::ranges::find(names, name.text) != names.end()) {
    row.region = static_cast<std::size_t>(found - regions.begin());
    return;
  }
  diagnostics.report(diag::Code::unknown_name, name.span,
                     fmt::format("no column of the page is called `{}`", name.text),
                     diag::did_you_mean_or_list(name.text, names));
}

} // namespace

void read_views(const Values& layout, const EntryReader& reader, Design& design) {
  for (const auto& [name, values] : layout.named("view")) {
    if (!design.entries.emplace(name.text, reader.entry(values)).second)
      reader.diagnostics().report(diag::Code::named_twice, name.span,
                                  fmt::format("[entry.{}] is there already", name.text),
                                  "give the view another name");
    design.views.push_back(read_view(name, values));
    if (design.views.back().of.empty())
      reader.diagnostics().report(diag::Code::missing_key, name.span,
                                  fmt::format("[view.{}] does not say `of` what it is", name.text),
                                  "for example: of = [\"projects\", \"experience.work\"]");
  }
  check_without(design.views, reader.diagnostics());
}

void finish_entries(Design& design, diag::Diagnostics& diagnostics) {
  share_rows(design.entries, diagnostics);
  for (auto& [kind, entry] : design.entries)
    for (Row& row : entry.rows) find_region(row, design.regions, diagnostics);
}

} // namespace hanjang::design
