#include "driver/output.h"

#include "base/ascii.h"
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

// One place for several PDFs.
OutputPlan too_many_languages(const std::string& place, std::span<const std::string> languages) {
  return usage_error(
      fmt::format("{} takes one PDF, and this run makes {}", place, fmt::join(languages, " and ")),
      fmt::format("choose one language, as in `--lang {}`", languages.front()));
}

OutputPlan plan_folder(const fs::path& folder, const SourceName& source,
                       std::span<const std::string> languages) {
  OutputPlan plan;
  for (const std::string& language : languages)
    plan.files.push_back(folder / base::path_of(fmt::format("{}.{}.pdf", source.stem(), language)));
  return plan;
}

bool ends_in_pdf(const std::string& name) { return base::ascii::to_lower(name).ends_with(".pdf"); }

OutputPlan plan_named(const std::string& name, std::span<const std::string> languages) {
  OutputPlan plan;
  const std::size_t stem = ends_in_pdf(name) ? name.size() - 4 : name.size();
  const std::string extension = stem < name.size() ? name.substr(stem) : ".pdf";
  for (const std::string& language : languages)
    plan.files.push_back(base::path_of(
        languages.size() == 1 ? name : fmt::format("{}.{}{}", name.substr(0, stem), language, extension)));
  return plan;
}

OutputPlan plan_files(const std::string& option, const SourceName& source,
                      std::span<const std::string> languages, const base::World& world) {
  if (option.empty()) return plan_folder({}, source, languages);
  const base::PathKind kind = world.kind(base::path_of(option));
  if (kind == base::PathKind::folder || option.ends_with('/')) {
    OutputPlan plan = plan_folder(base::path_of(option), source, languages);
    // The parent of `out/` is `out`.
    if (kind != base::PathKind::folder) plan.new_folder = base::path_of(option).parent_path();
    return plan;
  }
  if (kind == base::PathKind::special && languages.size() > 1)
    return too_many_languages(fmt::format("`{}`", option), languages);
  return plan_named(option, languages);
}

} // namespace

OutputPlan plan_output(const std::string& option, const SourceName& source,
                       std::span<const std::string> languages, std::span<const fs::path> inputs,
                       const base::World& world) {
  if (option == "-")
    return languages.size() > 1 ? too_many_languages("standard output", languages) : OutputPlan{};
  OutputPlan plan = plan_files(option, source, languages, world);
  for (const fs::path& file : plan.files)
    for (const fs::path& input : inputs)
      if (world.kind(file) == base::PathKind::file && world.same_file(file, input))
        return usage_error(
            fmt::format("the PDF would replace `{}`, which is one of its inputs", base::utf8_of(input)),
            "give another name with `-o`");
  return plan;
}

} // namespace hanjang::driver
