#include "driver/detail/inputs.h"

#include "base/path_text.h"
#include "driver/detail/rebase.h"
#include "driver/detail/shipped_files.h"
#include "syntax/normalize.h"

#include <fmt/format.h>
#include <memory>
#include <utility>

namespace hanjang::driver {
namespace {

syntax::Tree reuse(const ParsedFile& file, const std::filesystem::path& path, diag::SourceMap& sources) {
  const diag::SourceId id = sources.add(base::utf8_of(path), file.text);
  return id == file.source ? file.root : syntax::Tree(rebased(*file.root, id));
}

void keep(const FileState& state, diag::SourceId source, const syntax::Tree& root, Inputs& inputs) {
  const std::string& text = inputs.sources.file(source).text();
  inputs.session.parsed.put(state, std::make_shared<const ParsedFile>(ParsedFile{text, source, root}),
                            text.size());
}

} // namespace

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
  diagnostics.report(diag::Code::cannot_read, {},
                     folder.empty() ? std::string("the layouts and fonts of hanjang were not found")
                                    : fmt::format("`{}` does not hold the layouts and fonts of hanjang",
                                                  base::utf8_of(folder)),
                     "set HANJANG_DATA to the folder that holds `layouts/index.toml`");
}

std::optional<syntax::Tree> Inputs::load(const std::filesystem::path& path, diag::Span named_at) {
  read.push_back(path);
  const std::optional<base::FileStamp> stamp = world().stamp(path);
  if (stamp)
    if (const auto* known = session.parsed.find({path, *stamp})) return reuse(**known, path, sources);
  base::ReadResult result = world().read(path, kMostSourceBytes);
  if (!result.bytes) {
    report_unreadable(base::utf8_of(path), result, named_at, diagnostics);
    return std::nullopt;
  }
  const bool is_empty = is_blank(*result.bytes);
  const diag::SourceId id = sources.add(base::utf8_of(path), std::move(*result.bytes));
  if (is_empty) {
    diagnostics.report(diag::Code::empty_file, diag::Span{id, 0, 0},
                       fmt::format("`{}` is empty", base::utf8_of(path)));
    return std::nullopt;
  }
  diag::Diagnostics found;
  std::optional<syntax::Node> node = shipped_tree(sources.file(id).text(), id);
  if (!node) node = syntax::parse_toml(sources, id, found);
  for (const diag::Diagnostic& diagnostic : found.all()) diagnostics.add(diagnostic);
  if (!node) return std::nullopt;
  syntax::Tree tree(*std::move(node));
  if (stamp && found.all().empty()) keep({path, *stamp}, id, tree, *this);
  return tree;
}

std::filesystem::path Inputs::locate(const std::filesystem::path& folder, const std::string& name,
                                     diag::Span span) const {
  std::vector<std::string> names{syntax::to_nfc(name), syntax::to_nfd(name)};
  if (span) {
    const std::string written = sources.file(span.source).text().substr(span.begin, span.end - span.begin);
    // Escapes in it make it something else.
    names.insert(names.begin(), syntax::to_nfc(written) == names.front() ? written : name);
  } else {
    names.insert(names.begin(), name);
  }
  for (const std::string& candidate : names)
    if (const auto path = (folder / base::path_of(candidate)).lexically_normal();
        world().kind(path) != base::PathKind::missing)
      return path;
  return (folder / base::path_of(names.front())).lexically_normal();
}

} // namespace hanjang::driver
