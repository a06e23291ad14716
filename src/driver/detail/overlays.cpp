#include "driver/detail/overlays.h"

#include "design/design.h"
#include "schema/assignment.h"

#include <array>
#include <cstddef>
#include <fmt/format.h>
#include <string_view>
#include <utility>

namespace hanjang::driver {
namespace {

// Keys that speak of a layout file as such, and what to do instead where there is none.
struct FileKey {
  std::string_view key;
  std::string_view in_resume;
  std::string_view in_variant;
  std::string_view in_assignment;
};
constexpr std::array kFileKeys{
    FileKey{"extends", "choose the layout that is changed under [document]: layout = \"…\"",
            "choose the layout that is changed with `layout`, beside `set`",
            "choose the layout that is changed with `--layout`"},
    FileKey{"description", "it is for the listing of layout files: take it out",
            "it is for the listing of layout files: take it out",
            "it is for the listing of layout files: take it out"},
    FileKey{"kind", "choose a layout of that kind under [document]: layout = \"…\"",
            "choose a layout of that kind with `layout`, beside `set`",
            "choose a layout of that kind with `--layout`"},
    FileKey{"head", "it is for layouts of letters: write it in a layout file",
            "it is for layouts of letters: write it in a layout file",
            "it is for layouts of letters: write it in a layout file"},
};

// What an overlay is written as, for messages.
enum class Place { resume, variant, assignment };

std::string_view name_of(Place place) {
  return place == Place::resume ? "[layout]" : place == Place::variant ? "`set`" : "`--set`";
}

std::string_view what_to_do(const FileKey& refused, Place place) {
  switch (place) {
  case Place::resume:
    return refused.in_resume;
  case Place::variant:
    return refused.in_variant;
  case Place::assignment:
    break;
  }
  return refused.in_assignment;
}

void refuse_file_keys(const syntax::Node& overlay, Place place, diag::Diagnostics& diagnostics) {
  if (overlay.table() == nullptr) return;
  for (const syntax::Member& member : overlay.table()->members)
    for (const FileKey& refused : kFileKeys)
      if (member.key == refused.key)
        diagnostics.report(diag::Code::unknown_key, member.key_span,
                           fmt::format("`{}` has no place in {}", member.key, name_of(place)),
                           std::string(what_to_do(refused, place)));
}

void check_overlay(const syntax::Node& overlay, Place place, diag::Diagnostics& diagnostics) {
  refuse_file_keys(overlay, place, diagnostics);
  design::check_layout(overlay, diagnostics);
}

} // namespace

std::optional<Overlays> read_overlays(const OverlaySources& from, diag::SourceMap& sources,
                                      diag::Diagnostics& diagnostics) {
  const std::size_t errors_before = diagnostics.error_count();
  Overlays overlays;
  const syntax::Node* own = from.tree == nullptr || from.tree->table() == nullptr
                                ? nullptr
                                : syntax::find(*from.tree->table(), "layout");
  if (own != nullptr && own->table() != nullptr) {
    check_overlay(*own, Place::resume, diagnostics);
    overlays.own = *own;
  }
  if (from.resume != nullptr)
    for (const resume::Variant& variant : from.resume->variants)
      if (variant.set) check_overlay(*variant.set, Place::variant, diagnostics);
  for (const std::string& assignment : from.assignments) {
    const diag::SourceId id = sources.add("--set", assignment);
    std::optional<syntax::Node> overlay =
        schema::parse_assignment(sources, id, design::layout_spec(), diagnostics);
    if (!overlay) continue;
    check_overlay(*overlay, Place::assignment, diagnostics);
    overlays.assignments.push_back(std::move(*overlay));
  }
  if (diagnostics.error_count() > errors_before) return std::nullopt;
  return overlays;
}

} // namespace hanjang::driver
