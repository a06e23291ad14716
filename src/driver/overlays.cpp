#include "driver/overlays.h"

#include "design/design.h"
#include "syntax/assignment.h"

#include <array>
#include <cstddef>
#include <fmt/format.h>
#include <string_view>
#include <utility>

namespace hanjang {
namespace {

// Keys that speak of a layout file as such, and what to do instead where there is none.
struct FileKey {
  std::string_view key;
  std::string_view in_resume;
  std::string_view in_setting;
};
constexpr std::array kFileKeys{
    FileKey{"extends", "choose the layout that is changed under [document]: layout = \"…\"",
            "choose the layout that is changed with `--layout`"},
    FileKey{"description", "it is for the listing of layout files: take it out",
            "it is for the listing of layout files: take it out"},
};

void refuse_file_keys(const Node& overlay, bool is_in_resume, Diagnostics& diagnostics) {
  if (overlay.table() == nullptr) return;
  const std::string_view place = is_in_resume ? "[layout]" : "`--set`";
  for (const Member& member : overlay.table()->members)
    for (const FileKey& refused : kFileKeys)
      if (member.key == refused.key)
        diagnostics.error(codes::unknown_key, member.key_span,
                          fmt::format("`{}` has no place in {}", member.key, place),
                          std::string(is_in_resume ? refused.in_resume : refused.in_setting));
}

void check_overlay(const Node& overlay, bool is_in_resume, Diagnostics& diagnostics) {
  refuse_file_keys(overlay, is_in_resume, diagnostics);
  check_layout(overlay, diagnostics);
}

} // namespace

std::optional<std::vector<Node>> read_overlays(const Node* resume, std::span<const std::string> settings,
                                               SourceMap& sources, Diagnostics& diagnostics) {
  const std::size_t errors_before = diagnostics.error_count();
  std::vector<Node> overlays;
  const Node* own =
      resume == nullptr || resume->table() == nullptr ? nullptr : find(*resume->table(), "layout");
  if (own != nullptr && own->table() != nullptr) {
    check_overlay(*own, true, diagnostics);
    overlays.push_back(*own);
  }
  for (const std::string& setting : settings) {
    const SourceId id = sources.add("--set", setting);
    std::optional<Node> overlay = parse_assignment(sources, id, layout_spec(), diagnostics);
    if (!overlay) continue;
    check_overlay(*overlay, false, diagnostics);
    overlays.push_back(std::move(*overlay));
  }
  if (diagnostics.error_count() > errors_before) return std::nullopt;
  return overlays;
}

} // namespace hanjang
