#include "driver/source.h"

#include "diag/suggest.h"
#include "driver/detail/inputs.h"

#include <fmt/format.h>
#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

namespace hanjang::driver {
namespace {

namespace fs = std::filesystem;

void report_missing(const SourceName& source, const std::string& reason, const base::World& world,
                    diag::Diagnostics& diagnostics) {
  const fs::path folder = source.folder().empty() ? fs::path(".") : source.folder();
  std::vector<std::string> names;
  for (const fs::path& file : world.list_toml(folder)) names.push_back(base::utf8_of(file.filename()));
  const std::vector<std::string_view> candidates(names.begin(), names.end());
  const auto nearest =
      diag::nearest_name(base::utf8_of(base::path_of(source.argument).filename()), candidates);
  diagnostics.report(
      diag::Code::cannot_read, {}, fmt::format("cannot read `{}`: {}", source.display(), reason),
      nearest ? fmt::format("did you mean `{}`?", base::utf8_of(source.folder() / base::path_of(*nearest)))
              : std::string());
}

} // namespace

std::optional<std::string> read_source(const SourceName& source, const base::World& world,
                                       diag::Diagnostics& diagnostics) {
  base::ReadResult result = source.is_standard_input()
                                ? world.read_standard_input(kMostSourceBytes)
                                : world.read_file_or_pipe(base::path_of(source.argument), kMostSourceBytes);
  if (result.bytes) return std::move(result.bytes);
  if (!source.is_standard_input() && world.kind(base::path_of(source.argument)) == base::PathKind::missing)
    report_missing(source, result.error, world, diagnostics);
  else if (!source.is_standard_input() &&
           world.kind(base::path_of(source.argument)) == base::PathKind::special && !result.too_large)
    diagnostics.report(diag::Code::cannot_read, {},
                       fmt::format("cannot read `{}`: {}", source.display(), result.error),
                       "`-` stands for standard input");
  else
    report_unreadable(source.display(), result, {}, diagnostics);
  return std::nullopt;
}

std::vector<SourceName> sources_of(std::span<const std::string> arguments, const base::World& world,
                                   diag::Diagnostics& diagnostics) {
  std::vector<SourceName> sources;
  std::map<fs::path, fs::path> folders; // resolved, by how they are written
  std::set<fs::path> known;
  const auto add = [&](const std::string& argument) {
    const fs::path path = base::path_of(argument);
    // A link to a file is a source of its own, since its outputs are called after it.
    const auto [folder, is_new] = folders.try_emplace(path.parent_path());
    if (is_new) folder->second = world.resolved(path.has_parent_path() ? path.parent_path() : fs::path("."));
    if (known.insert(folder->second / path.filename()).second) sources.push_back({argument});
  };
  for (const std::string& argument : arguments) {
    const fs::path path = base::path_of(argument);
    if (argument == "-" || world.kind(path) != base::PathKind::folder) {
      add(argument);
      continue;
    }
    const std::vector<fs::path> files = world.list_toml(path);
    for (const fs::path& file : files) add(base::utf8_of(file));
    if (files.empty())
      diagnostics.report(diag::Code::cannot_read, {}, fmt::format("there is no .toml file in `{}`", argument),
                         "of a folder its own .toml files are built, and none of the folders in it");
  }
  return sources;
}

} // namespace hanjang::driver
