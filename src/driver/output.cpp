#include "driver/output.h"

#include "base/ascii.h"
#include "base/contains.h"
#include "base/path_text.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

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
  const std::string_view first = names.front();
  const std::size_t dot = first.rfind('.');
  if (naming.is_all_variants)
    return usage_error(fmt::format("{} takes one file, and this run makes {}", place, fmt::join(names, ", ")),
                       "leave `--all` out, and choose one of them");
  const bool are_languages =
      std::ranges::none_of(names, [](std::string_view name) { return base::contains(name, '.'); });
  return usage_error(
      fmt::format("{} takes one file, and this run makes {}", place, fmt::join(names, " and ")),
      are_languages ? fmt::format("choose one language, as in `--lang {}`", first)
                    : fmt::format("choose one of them, as in `--variant {} --lang {}`",
                                  first.substr(0, first.find('.')), first.substr(dot + 1)));
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
  if (naming.is_all_variants)
    return usage_error(fmt::format("`--all` makes several files, and `{}` names one", option),
                       fmt::format("name a folder, as in `-o {}/`", fs::path(option).stem().string()));
  if (kind == base::PathKind::special && naming.outputs.size() > 1)
    return too_many(fmt::format("`{}`", option), naming);
  return plan_named(option, naming);
}

} // namespace

OutputPlan plan_output(const std::string& option, const OutputNaming& naming,
                       std::span<const fs::path> inputs, const base::World& world) {
  if (option == "-") return naming.outputs.size() > 1 ? too_many("standard output", naming) : OutputPlan{};
  OutputPlan plan = plan_files(option, naming, world);
  for (const fs::path& file : plan.files)
    for (const fs::path& input : inputs)
      if (world.kind(file) == base::PathKind::file && world.same_file(file, input))
        return usage_error(
            fmt::format("the output would replace `{}`, which is one of its inputs", base::utf8_of(input)),
            "give another name with `-o`");
  return plan;
}

} // namespace hanjang::driver
