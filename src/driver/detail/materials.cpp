#include "driver/detail/materials.h"

#include "base/path_text.h"
#include "driver/detail/fonts.h"
#include "driver/detail/further_faults.h"
#include "driver/detail/languages.h"
#include "driver/detail/layouts.h"
#include "driver/detail/overlays.h"
#include "resume/keys.h"
#include "resume/resume.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <utility>

namespace hanjang::driver {
namespace {

// The tree of the resume. Reports why there is none: it is blank or no TOML.
std::optional<syntax::Node> read_tree(BuildRequest& request, Inputs& inputs) {
  const bool is_empty = is_blank(request.text);
  const diag::SourceId id = inputs.sources.add(request.name, std::move(request.text));
  if (!is_empty) {
    syntax::TomlReading parsed =
        syntax::read_toml(inputs.sources, id, inputs.diagnostics, resume::english_key);
    report_further_faults(parsed, inputs.diagnostics);
    return std::move(parsed.root);
  }
  inputs.diagnostics.report(diag::Code::empty_file, diag::Span{id, 0, 0},
                            fmt::format("`{}` is empty", request.name),
                            "start with a [person] table and a `name` in it");
  return std::nullopt;
}

// The layout of documents; nothing as long as a broken resume may yet ask for one.
std::optional<LayoutRequest> document_layout(const BuildRequest& request,
                                             const std::optional<resume::SourceResume>& resume,
                                             Inputs& inputs) {
  if (!request.layout.empty()) return LayoutRequest{request.layout, {}, {}};
  if (!resume) return std::nullopt;
  if (const std::optional<diag::SourceText>& name = resume->document.layout)
    return LayoutRequest{name->text, request.folder, name->span};
  const std::optional<LayoutIndex> index = load_layout_index(inputs);
  if (!index) return std::nullopt;
  return LayoutRequest{index->standard.text, {}, index->standard.span};
}

// The layout that the file itself names, if it is none of those that come with hanjang, and then those.
std::vector<LayoutRequest> all_layouts(const LayoutIndex& index, const BuildRequest& request,
                                       const std::optional<resume::SourceResume>& resume,
                                       const base::World& world) {
  std::vector<LayoutRequest> requests;
  for (const std::filesystem::path& file : layout_files(index, world))
    requests.push_back({base::utf8_of(file.stem()), {}, {}});
  if (!resume || !resume->document.layout) return requests;
  const diag::SourceText& own = *resume->document.layout;
  const bool is_other = std::none_of(requests.begin(), requests.end(),
                                     [&](const LayoutRequest& other) { return other.name == own.text; });
  if (is_other) requests.insert(requests.begin(), {own.text, request.folder, own.span});
  return requests;
}

ChosenLayout choose(const LayoutRequest& request, Inputs& inputs) {
  ChosenLayout layout;
  layout.requested = layout.name = request.name;
  layout.chain = load_layout(inputs, request);
  if (!layout.chain) return layout;
  layout.name = layout.chain->name;
  layout.description = design::description_of(layout.chain->files.back());
  return layout;
}

// A layout that cannot be read is one entry of a sheet, not the end of the run.
ChosenLayout choose_apart(const LayoutRequest& request, Inputs& inputs) {
  diag::Diagnostics found;
  Inputs own{inputs.session, inputs.sources, found};
  ChosenLayout layout = choose(request, own);
  layout.diagnostics = std::move(found);
  inputs.read.insert(inputs.read.end(), own.read.begin(), own.read.end());
  return layout;
}

void read_layouts(const BuildRequest& request, Inputs& inputs, Materials& materials) {
  if (request.product == Product::documents) {
    if (const std::optional<LayoutRequest> wanted = document_layout(request, materials.resume, inputs))
      materials.layouts.push_back(choose(*wanted, inputs));
    return;
  }
  materials.index = load_layout_index(inputs);
  if (!materials.index) return;
  for (const LayoutRequest& wanted : all_layouts(*materials.index, request, materials.resume, inputs.world()))
    materials.layouts.push_back(choose_apart(wanted, inputs));
}

// Read in any case, so that all that is wrong is reported; overlays that are wrong lie over nothing.
void lay_over(const std::optional<std::vector<syntax::Node>>& overlays, std::vector<ChosenLayout>& layouts) {
  for (ChosenLayout& layout : layouts) {
    if (!overlays) layout.chain.reset();
    if (layout.chain) std::copy(overlays->begin(), overlays->end(), std::back_inserter(layout.chain->files));
  }
}

void select_languages(const BuildRequest& request, Inputs& inputs, Stopwatch& stopwatch,
                      Materials& materials) {
  if (!materials.resume) return;
  for (const std::string& language :
       languages_to_build(*materials.resume, request.languages, inputs.diagnostics)) {
    materials.selected.push_back(resume::select_language(*materials.resume, language, inputs.diagnostics));
    stopwatch.lap("select", language);
  }
}

} // namespace

const resume::Resume& Materials::resume_in(const std::string& language) const {
  return *std::find_if(selected.begin(), selected.end(),
                       [&](const resume::Resume& one) { return one.language == language; });
}

const ChosenLayout& Materials::layout(const std::string& requested) const {
  return *std::find_if(layouts.begin(), layouts.end(),
                       [&](const ChosenLayout& one) { return one.requested == requested; });
}

Materials read_materials(BuildRequest& request, Inputs& inputs, Stopwatch& stopwatch) {
  Materials materials{.resume = {},
                      .selected = {},
                      .layouts = {},
                      .overlays = {},
                      .index = {},
                      .fonts = text::FontSet({}, inputs.world())};
  const std::optional<syntax::Node> tree = read_tree(request, inputs);
  if (tree) materials.resume = resume::decode_resume(*tree, inputs.diagnostics);
  stopwatch.lap("resume");
  read_layouts(request, inputs, materials);
  std::optional<std::vector<syntax::Node>> overlays =
      read_overlays(tree ? &*tree : nullptr, request.assignments, inputs.sources, inputs.diagnostics);
  lay_over(overlays, materials.layouts);
  if (overlays) materials.overlays = *std::move(overlays);
  stopwatch.lap("layout file");
  materials.fonts = load_fonts(inputs);
  stopwatch.lap("font manifests");
  select_languages(request, inputs, stopwatch, materials);
  return materials;
}

} // namespace hanjang::driver
