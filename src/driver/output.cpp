#include "driver/output.h"

#include "base/ascii.h"
#include "base/path_text.h"
#include "driver/formats.h"
#include "driver/output_names.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>
#include <vector>

namespace hanjang::driver {
namespace {

namespace fs = std::filesystem;

OutputPlan usage_error(std::string message, std::string hint) {
  return {.files = {}, .new_folder = {}, .usage_error = std::move(message), .usage_hint = std::move(hint)};
}

// One place for several outputs.
OutputPlan too_many(const std::string& place, const OutputNaming& naming) {
  std::vector<std::string_view> names;
  for (const Output& output : naming.outputs) names.push_back(output.name);
  if (naming.is_all_variants)
    return usage_error(fmt::format("{} takes one file, and this run makes {}", place, fmt::join(names, ", ")),
                       "leave `--all` out, and choose one of them");
  const std::string& options = naming.outputs.front().chosen_by;
  return usage_error(
      fmt::format("{} takes one file, and this run makes {}", place, fmt::join(names, " and ")),
      options.empty()
          ? "give each letter a variant, as in [variant.NAME] letter = \"ID\", and choose one of those"
          : fmt::format("choose one of them, as in `{}`", options));
}

OutputPlan plan_folder(const fs::path& folder, const OutputNaming& naming) {
  OutputPlan plan;
  for (const Output& output : naming.outputs) {
    const std::string stem =
        output.stem.empty() ? fmt::format("{}.{}", naming.source.stem(), output.name) : output.stem;
    plan.files.push_back(folder / base::path_of(fmt::format("{}{}", stem, naming.extension)));
  }
  return plan;
}

OutputPlan plan_named(const std::string& name, const OutputNaming& naming) {
  OutputPlan plan;
  const bool has_extension = base::ascii::to_lower(name).ends_with(naming.extension);
  const std::size_t stem = has_extension ? name.size() - naming.extension.size() : name.size();
  const std::string extension(has_extension ? std::string_view(name).substr(stem) : naming.extension);
  for (const Output& output : naming.outputs)
    plan.files.push_back(base::path_of(
        naming.outputs.size() == 1 ? name
                                   : fmt::format("{}.{}{}", name.substr(0, stem), output.name, extension)));
  return plan;
}

OutputPlan plan_files(const std::string& option, const OutputNaming& naming, const base::World& world) {
  if (option.empty()) return plan_folder({}, naming);
  const base::PathKind kind = world.kind(base::path_of(option));
  if (kind == base::PathKind::folder || option.ends_with('/')) {
    OutputPlan plan = plan_folder(base::path_of(option), naming);
    // The parent of `out/` is `out`.
    if (kind != base::PathKind::folder) plan.new_folder = base::path_of(option).parent_path();
    return plan;
  }
  for (const FormatInfo& other : formats())
    if (other.is_file() && other.extension != naming.extension &&
        base::ascii::to_lower(option).ends_with(other.extension))
      return usage_error(
          fmt::format("`{}` is called as {} is, and this run makes {}", option, other.word,
                      naming.extension.substr(1)),
          fmt::format("add `--format {}`, or let the name end in {}", other.word, naming.extension));
  if (naming.is_all_variants && naming.outputs.size() > 1)
    return usage_error(fmt::format("`--all` makes several files, and `{}` names one", option),
                       fmt::format("name a folder, as in `-o {}/`", fs::path(option).stem().string()));
  if (kind == base::PathKind::special && naming.outputs.size() > 1)
    return too_many(fmt::format("`{}`", option), naming);
  return plan_named(option, naming);
}

// Each name that several outputs have is told once.
void report_shared_names(const OutputPlan& plan, const OutputNaming& naming, diag::Diagnostics& diagnostics) {
  std::map<std::string, std::vector<std::size_t>> outputs;
  for (std::size_t i = 0; i < plan.files.size(); ++i) outputs[folded_name(plan.files[i])].push_back(i);
  for (const auto& [folded, sharing] : outputs) {
    if (sharing.size() == 1) continue;
    std::vector<std::string_view> names;
    for (const std::size_t i : sharing) names.push_back(naming.outputs[i].name);
    const Output& last = naming.outputs[sharing.back()];
    diagnostics.report(diag::Code::same_output, last.named_at,
                       fmt::format("`{}` would be written to one file, `{}`", fmt::join(names, "` and `"),
                                   base::utf8_of(plan.files[sharing.back()])),
                       last.stem.empty() ? "give one of the variants another name"
                                         : "let {variant}, {letter} or {lang} stand in `file`, or give "
                                           "each variant a `file` of its own");
  }
}

// An input that an output would replace.
const fs::path* replaced_input(const fs::path& file, std::span<const fs::path> inputs,
                               const base::World& world) {
  if (world.kind(file) != base::PathKind::file) return nullptr;
  const auto input =
      std::ranges::find_if(inputs, [&](const fs::path& one) { return world.same_file(file, one); });
  return input == inputs.end() ? nullptr : &*input;
}

} // namespace

OutputPlan plan_output(const std::string& option, const OutputNaming& naming,
                       std::span<const fs::path> inputs, const base::World& world,
                       diag::Diagnostics& diagnostics) {
  if (option == "-") return naming.outputs.size() > 1 ? too_many("standard output", naming) : OutputPlan{};
  OutputPlan plan = plan_files(option, naming, world);
  for (const fs::path& file : plan.files)
    if (const fs::path* input = replaced_input(file, inputs, world))
      return usage_error(
          fmt::format("the output would replace `{}`, which is one of its inputs", base::utf8_of(*input)),
          "give another name with `-o`");
  report_shared_names(plan, naming, diagnostics);
  return plan;
}

} // namespace hanjang::driver
