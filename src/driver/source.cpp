#include "driver/source.h"

#include "diag/suggest.h"
#include "driver/detail/inputs.h"

#include <fmt/format.h>
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

} // namespace hanjang::driver
