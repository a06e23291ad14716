#include "driver/detail/layouts.h"

#include "base/path_text.h"
#include "diag/suggest.h"
#include "driver/detail/layout_index.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <string_view>
#include <utility>

namespace hanjang::driver {
namespace {

namespace fs = std::filesystem;

// Longer than any chain of layouts that is meant.
constexpr std::size_t kMostFiles = 16;

fs::path path_of(const LayoutRequest& request, const Inputs& inputs) {
  if (is_layout_path(request.name)) return inputs.locate(request.folder, request.name, request.span);
  return inputs.world().data_folder() / "layouts" / base::path_of(request.name + ".toml");
}

void report_unknown(const LayoutRequest& request, Inputs& inputs) {
  const std::optional<LayoutIndex> index = load_layout_index(inputs);
  if (!index) return;
  std::vector<std::string> names;
  for (const fs::path& file : layout_files(*index, inputs.world()))
    names.push_back(base::utf8_of(file.stem()));
  if (names.empty()) {
    report_no_data(inputs.world(), inputs.diagnostics);
    return;
  }
  const std::vector<std::string_view> candidates(names.begin(), names.end());
  diag::Diagnostic diagnostic;
  diagnostic.code = diag::Code::unknown_layout;
  diagnostic.message = fmt::format("there is no layout `{}`", request.name);
  diagnostic.span = request.span;
  std::string question = diag::did_you_mean(request.name, candidates);
  if (request.span)
    diagnostic.span_message = std::move(question);
  else if (!question.empty())
    diagnostic.hints.push_back(std::move(question));
  diagnostic.hints.push_back(
      fmt::format("layouts: {}; or the path of a file, as in ./mine.toml", fmt::join(names, ", ")));
  inputs.diagnostics.add(std::move(diagnostic));
}

std::optional<syntax::Tree> load_file(Inputs& inputs, const LayoutRequest& request, const fs::path& path) {
  const bool is_ours = !is_layout_path(request.name);
  const bool is_there = !inputs.world().data_folder().empty() && request.name != kLayoutIndexName &&
                        inputs.world().kind(path) != base::PathKind::missing;
  if (is_ours && !is_there) {
    inputs.read.push_back(path);
    report_unknown(request, inputs);
    return std::nullopt;
  }
  return inputs.load(path, request.span);
}

// What a layout file stands on: what it `extends`, else the common root, unless it is that itself.
std::optional<LayoutRequest> parent_of(const syntax::Node& file, const fs::path& path, Inputs& inputs) {
  if (const std::optional<diag::SourceText> parent = design::extends_of(file))
    return LayoutRequest{parent->text, path.parent_path(), parent->span};
  const std::optional<LayoutIndex> index = load_layout_index(inputs);
  if (!index) return std::nullopt;
  LayoutRequest root{index->root.text, {}, index->root.span};
  if (path == path_of(root, inputs)) return std::nullopt;
  return root;
}

std::string name_of(const LayoutRequest& request) {
  return is_layout_path(request.name) ? base::utf8_of(base::path_of(request.name).stem()) : request.name;
}

// Reports a chain that comes back to a file it has been through, or that is too long, as one that goes round
// through links is.
bool is_endless(const std::vector<fs::path>& paths, const fs::path& next, const std::string& layout,
                diag::Span span, Inputs& inputs) {
  const bool is_back = std::find(paths.begin(), paths.end(), next) != paths.end();
  if (is_back)
    inputs.diagnostics.report(diag::Code::extends_cycle, span,
                              fmt::format("layout `{}` comes back to itself through `extends`", layout),
                              "let the last layout of the chain extend one that comes with hanjang");
  else if (paths.size() == kMostFiles)
    inputs.diagnostics.report(
        diag::Code::extends_cycle, span,
        fmt::format("layout `{}` stands on a chain of more than {} files", layout, kMostFiles),
        "join some of them into one file");
  return is_back || paths.size() == kMostFiles;
}

} // namespace

bool is_layout_path(std::string_view name) {
  return name.find('/') != std::string_view::npos || name.ends_with(".toml");
}

std::optional<design::LayoutChain> load_layout(Inputs& inputs, LayoutRequest request) {
  design::LayoutChain chain{.name = name_of(request), .files = {}};
  const std::size_t errors_before = inputs.diagnostics.error_count();
  std::vector<fs::path> paths;
  for (std::optional<LayoutRequest> next = std::move(request); next;) {
    fs::path path = path_of(*next, inputs);
    if (is_endless(paths, path, chain.name, next->span, inputs)) return std::nullopt;
    std::optional<syntax::Tree> file = load_file(inputs, *next, path);
    if (!file) return std::nullopt;
    design::check_layout(*file, inputs.diagnostics);
    next = parent_of(*file, path, inputs);
    chain.files.push_back(std::move(*file));
    paths.push_back(std::move(path));
  }
  std::reverse(chain.files.begin(), chain.files.end());
  if (inputs.diagnostics.error_count() > errors_before) return std::nullopt;
  return chain;
}

} // namespace hanjang::driver
