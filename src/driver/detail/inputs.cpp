#include "driver/detail/inputs.h"

#include "syntax/normalize.h"

#include <fmt/format.h>
#include <utility>

namespace hanjang::driver {

void report_unreadable(const std::string& name, const base::ReadResult& result, diag::Span span,
                       diag::Diagnostics& diagnostics) {
  if (result.too_large)
    diagnostics.report(
        diag::Code::file_too_large, span,
        fmt::format("`{}` holds more than {} million bytes", name, kMostSourceBytes / 1'000'000),
        "such a file holds a few kilobytes of text; is this the right one?");
  else
    diagnostics.report(diag::Code::cannot_read, span,
                       fmt::format("cannot read `{}`: {}", name, result.error));
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string::npos; }

void report_no_data(const base::World& world, diag::Diagnostics& diagnostics) {
  const std::filesystem::path folder = world.data_folder();
  diagnostics.report(
      diag::Code::cannot_read, {},
      folder.empty() ? std::string("the layouts and fonts of hanjang were not found")
                     : fmt::format("`{}` does not hold the layouts and fonts of hanjang", folder.string()),
      "set HANJANG_DATA to the folder that holds `layouts/index.toml`");
}

std::optional<syntax::Node> Inputs::load(const std::filesystem::path& path, diag::Span asked_at) {
  read.push_back(path);
  base::ReadResult result = world.read(path, kMostSourceBytes);
  if (!result.bytes) {
    report_unreadable(path.string(), result, asked_at, diagnostics);
    return std::nullopt;
  }
  const bool is_empty = is_blank(*result.bytes);
  const diag::SourceId id = sources.add(path.string(), std::move(*result.bytes));
  if (!is_empty) return syntax::parse_toml(sources, id, diagnostics);
  diagnostics.report(diag::Code::empty_file, diag::Span{id, 0, 0},
                     fmt::format("`{}` is empty", path.string()));
  return std::nullopt;
}

std::filesystem::path Inputs::locate(const std::filesystem::path& folder, const std::string& name,
                                     diag::Span span) const {
  std::vector<std::string> names{syntax::to_nfc(name), syntax::to_nfd(name)};
  if (span) {
    std::string written = sources.file(span.source).text().substr(span.begin, span.end - span.begin);
    // Escapes in it make it something else.
    names.insert(names.begin(), syntax::to_nfc(written) == names.front() ? std::move(written) : name);
  } else {
    names.insert(names.begin(), name);
  }
  for (const std::string& candidate : names)
    if (const auto path = (folder / candidate).lexically_normal();
        world.kind(path) != base::PathKind::missing)
      return path;
  return (folder / names.front()).lexically_normal();
}

} // namespace hanjang::driver
