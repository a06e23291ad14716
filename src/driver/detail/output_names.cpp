#include "driver/detail/output_names.h"

#include "base/ascii.h"

#include <fmt/format.h>
#include <map>
#include <string>
#include <string_view>

namespace hanjang::driver {
namespace {

// Where the name of an output comes from.
diag::Span place_of(const Output& output, const Materials& materials) {
  const std::string_view name = output.name;
  for (const DocumentPlan& document : materials.documents) {
    const std::string& variant = document.recipe.variant;
    const bool is_its =
        variant.empty() ? name.find('.') == std::string_view::npos : name.starts_with(variant + ".");
    if (!is_its) continue;
    return document.recipe.file ? document.recipe.file->span : document.recipe.span;
  }
  return {};
}

} // namespace

void check_outputs(const std::vector<Output>& outputs, const Materials& materials,
                   diag::Diagnostics& diagnostics) {
  std::map<std::string, const Output*> known;
  for (const Output& output : outputs) {
    // A pattern's name stands alone; others stand behind the name of the file.
    const std::string name = output.stem.empty() ? "." + output.name : output.stem;
    const auto [other, is_new] = known.try_emplace(base::ascii::to_lower(name), &output);
    if (is_new) continue;
    diagnostics.report(
        diag::Code::same_output, place_of(output, materials),
        fmt::format("`{}` and `{}` would be written to one file, `{}`", other->second->name, output.name,
                    output.stem.empty() ? output.name : output.stem),
        output.stem.empty()
            ? "give one of the variants another name"
            : "let {variant} or {lang} stand in `file`, or give each variant a `file` of its own");
  }
}

} // namespace hanjang::driver
