#include "driver/detail/output_names.h"

#include "base/ascii.h"
#include "base/path_text.h"

#include <fmt/format.h>
#include <map>
#include <string>

namespace hanjang::driver {
namespace {

// Where the name of an output comes from: the pattern of its document, or the variant's own name.
diag::Span place_of(const Output& output, const Materials& materials) {
  const resume::Recipe* recipe = nullptr;
  for (const DocumentPlan& document : materials.documents) {
    const std::string& variant = document.recipe.variant;
    if (variant.empty() ? recipe == nullptr : output.name.starts_with(variant + "."))
      recipe = &document.recipe;
  }
  if (recipe == nullptr) return {};
  return recipe->file ? recipe->file->span : recipe->span;
}

} // namespace

void check_outputs(const std::vector<Output>& outputs, const BuildRequest& request,
                   const Materials& materials, diag::Diagnostics& diagnostics) {
  const std::string source = base::utf8_of(base::path_of(request.name).stem());
  std::map<std::string, const Output*> known;
  for (const Output& output : outputs) {
    const std::string name = output.stem.empty() ? fmt::format("{}.{}", source, output.name) : output.stem;
    const auto [other, is_new] = known.try_emplace(base::ascii::to_lower(name), &output);
    if (is_new) continue;
    const bool has_pattern = !output.stem.empty() || !other->second->stem.empty();
    diagnostics.report(
        diag::Code::same_output, place_of(output, materials),
        fmt::format("`{}` and `{}` would be written to one file, `{}`", other->second->name, output.name,
                    name),
        has_pattern ? "let {variant} or {lang} stand in `file`, or give each variant a `file` of its own"
                    : "give one of the variants another name");
  }
}

} // namespace hanjang::driver
