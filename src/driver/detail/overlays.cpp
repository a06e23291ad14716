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
  std::string_view in_assignment;
};
constexpr std::array kFileKeys{
    FileKey{"extends", "choose the layout that is changed under [document]: layout = \"…\"",
            "choose the layout that is changed with `--layout`"},
    FileKey{"description", "it is for the listing of layout files: take it out",
            "it is for the listing of layout files: take it out"},
};

void refuse_file_keys(const syntax::Node& overlay, bool is_in_resume, diag::Diagnostics& diagnostics) {
  if (overlay.table() == nullptr) return;
  const std::string_view place = is_in_resume ? "[layout]" : "`--set`";
  for (const syntax::Member& member : overlay.table()->members)
    for (const FileKey& refused : kFileKeys)
      if (member.key == refused.key)
        diagnostics.report(diag::Code::unknown_key, member.key_span,
                           fmt::format("`{}` has no place in {}", member.key, place),
                           std::string(is_in_resume ? refused.in_resume : refused.in_assignment));
}

void check_overlay(const syntax::Node& overlay, bool is_in_resume, diag::Diagnostics& diagnostics) {
  refuse_file_keys(overlay, is_in_resume, diagnostics);
  design::check_layout(overlay, diagnostics);
}

} // namespace

std::optional<std::vector<syntax::Node>> read_overlays(const syntax::Node* resume,
                                                       std::span<const std::string> assignments,
                                                       diag::SourceMap& sources,
                                                       diag::Diagnostics& diagnostics) {
  const std::size_t errors_before = diagnostics.error_count();
  std::vector<syntax::Node> overlays;
  const syntax::Node* own =
      resume == nullptr || resume->table() == nullptr ? nullptr : syntax::find(*resume->table(), "layout");
  if (own != nullptr && own->table() != nullptr) {
    check_overlay(*own, true, diagnostics);
    overlays.push_back(*own);
  }
  for (const std::string& assignment : assignments) {
    const diag::SourceId id = sources.add("--set", assignment);
    std::optional<syntax::Node> overlay =
        schema::parse_assignment(sources, id, design::layout_spec(), diagnostics);
    if (!overlay) continue;
    check_overlay(*overlay, false, diagnostics);
    overlays.push_back(std::move(*overlay));
  }
  if (diagnostics.error_count() > errors_before) return std::nullopt;
  return overlays;
}

} // namespace hanjang::driver
