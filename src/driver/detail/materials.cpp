#include "driver/detail/materials.h"

#include "base/path_text.h"
#include "diag/suggest.h"
#include "driver/detail/fonts.h"
#include "driver/detail/further_faults.h"
#include "driver/detail/languages.h"
#include "driver/detail/layouts.h"
#include "driver/detail/letters.h"
#include "driver/detail/overlays.h"
#include "driver/detail/root.h"
#include "resume/keys.h"
#include "resume/letters.h"
#include "resume/resume.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <utility>

namespace hanjang::driver {
namespace {

// False for a layout file that the resume may not name, which is reported.
bool may_read(const diag::SourceText& layout, const BuildRequest& request, Inputs& inputs) {
  return !is_layout_path(layout.text) ||
         is_below_root(inputs.locate(request.folder, layout.text, layout.span), layout, inputs);
}

// The layout of a document, or of a part of one; the default one where none is named.
std::optional<LayoutRequest> document_layout(const diag::SourceText* named, const BuildRequest& request,
                                             Inputs& inputs) {
  if (named != nullptr && !may_read(*named, request, inputs)) return std::nullopt;
  if (named != nullptr) return LayoutRequest{named->text, request.folder, named->span};
  const std::optional<LayoutIndex> index = load_layout_index(inputs);
  if (!index) return std::nullopt;
  return LayoutRequest{index->standard.text, {}, index->standard.span};
}

// The layouts that the document names, where they are none of those that come with hanjang, and then those.
std::vector<LayoutRequest> all_layouts(const LayoutIndex& index, const BuildRequest& request,
                                       const resume::Recipe& recipe, Inputs& inputs) {
  std::vector<LayoutRequest> requests;
  for (const std::filesystem::path& file : layout_files(index, inputs.world()))
    requests.push_back({base::utf8_of(file.stem()), {}, {}});
  std::vector<LayoutRequest> others;
  for (const diag::SourceText& own : recipe.layouts) {
    if (!may_read(own, request, inputs)) continue;
    const bool is_other = std::none_of(requests.begin(), requests.end(),
                                       [&](const LayoutRequest& known) { return known.name == own.text; });
    if (is_other) others.push_back({own.text, request.folder, own.span});
  }
  requests.insert(requests.begin(), others.begin(), others.end());
  return requests;
}

ChosenLayout choose(const LayoutRequest& request, Inputs& inputs) {
  ChosenLayout layout;
  layout.requested = layout.name = request.name;
  layout.folder = request.folder;
  layout.chain = load_layout(inputs, request);
  if (!layout.chain) return layout;
  layout.name = layout.chain->name;
  layout.description = design::description_of(layout.chain->files.back());
  layout.kind = design::kind_of(*layout.chain);
  return layout;
}

// A layout that cannot be read is one entry of a sheet, not the end of the run.
ChosenLayout choose_apart(const LayoutRequest& request, Inputs& inputs) {
  diag::Diagnostics found;
  Inputs own{inputs.session, inputs.sources, found, inputs.root};
  ChosenLayout layout = choose(request, own);
  layout.diagnostics = std::move(found);
  inputs.read.insert(inputs.read.end(), own.read.begin(), own.read.end());
  return layout;
}

// Reads each layout once, however many documents are set in it.
class LayoutChooser {
public:
  /// `own` are the layouts of `[document]`.
  LayoutChooser(const BuildRequest& request, const std::vector<diag::SourceText>& own, Inputs& inputs)
      : request_(request), own_(own), inputs_(inputs) {}

  /// The layout that the command asks for, else those that are named, else the default. None where one of
  /// them cannot be had.
  std::vector<ChosenLayout> choose_for(const std::vector<diag::SourceText>& named) {
    if (!request_.layout.empty()) {
      std::vector<ChosenLayout> one{choose_once({request_.layout, {}, {}})};
      set_below(one.front(), {});
      return one;
    }
    std::vector<const diag::SourceText*> names;
    for (const diag::SourceText& name : named) names.push_back(&name);
    if (names.empty()) names.push_back(nullptr);
    std::vector<ChosenLayout> parts;
    for (const diag::SourceText* name : names)
      if (const auto wanted = document_layout(name, request_, inputs_)) {
        parts.push_back(choose_once(*wanted));
        parts.back().is_further_part = parts.size() > 1;
      }
    if (parts.size() < names.size()) parts.clear();
    for (ChosenLayout& part : parts) set_below(part, parts);
    return parts;
  }

  /// Finds what a layout that takes its head from a resume lies over: another part, else the file's own
  /// layout, else the default one.
  void set_below(ChosenLayout& layout, const std::vector<ChosenLayout>& parts) {
    const auto is_resume = [](const ChosenLayout& one) {
      return one.chain.has_value() && one.kind == design::DocumentKind::resume;
    };
    if (!layout.chain || !design::takes_head(*layout.chain)) return;
    if (const auto beside = std::ranges::find_if(parts, is_resume); beside != parts.end()) {
      layout.below = beside->chain;
      return;
    }
    std::vector<const diag::SourceText*> names;
    for (const diag::SourceText& name : own_) names.push_back(&name);
    names.push_back(nullptr);
    for (const diag::SourceText* name : names)
      if (const auto wanted = document_layout(name, request_, inputs_); wanted && !layout.below)
        if (const ChosenLayout below = choose_once(*wanted); is_resume(below)) layout.below = below.chain;
  }

  /// The kind of document that the first of the layouts makes; that of the default one where none is named.
  /// Whatever is wrong with the layout is told where it is used.
  design::DocumentKind kind_of(const std::vector<diag::SourceText>& named) const {
    diag::Diagnostics unused;
    Inputs own{inputs_.session, inputs_.sources, unused, inputs_.root};
    const auto wanted = document_layout(named.empty() ? nullptr : named.data(), request_, own);
    if (!wanted) return design::DocumentKind::resume;
    if (const ChosenLayout* known = find(*wanted)) return known->kind;
    const auto chain = load_layout(own, *wanted);
    inputs_.read.insert(inputs_.read.end(), own.read.begin(), own.read.end());
    return chain ? design::kind_of(*chain) : design::DocumentKind::resume;
  }

private:
  const ChosenLayout* find(const LayoutRequest& wanted) const {
    const auto known = std::ranges::find_if(chosen_, [&](const ChosenLayout& layout) {
      return layout.requested == wanted.name && layout.folder == wanted.folder;
    });
    return known == chosen_.end() ? nullptr : &*known;
  }

  ChosenLayout choose_once(const LayoutRequest& wanted) {
    if (const ChosenLayout* known = find(wanted)) return *known;
    return chosen_.emplace_back(choose(wanted, inputs_));
  }

  const BuildRequest& request_;
  std::vector<diag::SourceText> own_;
  Inputs& inputs_;
  std::vector<ChosenLayout> chosen_;
};

void report_no_variant(const std::string& name, const resume::SourceResume& resume,
                       diag::Diagnostics& diagnostics) {
  std::vector<std::string_view> names;
  for (const resume::Variant& variant : resume.variants) names.push_back(variant.name.text);
  diagnostics.report(diag::Code::unknown_name, {}, fmt::format("there is no variant `{}`", name),
                     names.empty() ? "this file has none: write [variant.NAME] in it"
                                   : diag::did_you_mean_or_list(name, names));
}

// What is wrong with any of them is reported in any case; overlays that are wrong lie over nothing.
void lay_over(const std::optional<Overlays>& overlays, design::DocumentKind own_kind, DocumentPlan& plan) {
  for (ChosenLayout& layout : plan.layouts) {
    if (!overlays) layout.chain.reset();
    if (!layout.chain) continue;
    if (layout.below) {
      // What the file changes of its own layout holds for what is taken from that.
      if (overlays->own && design::kind_of(*layout.below) == own_kind) {
        layout.below->files.emplace_back(*overlays->own);
        layout.is_as_read = false;
      }
      layout.chain = design::laid_over(*layout.below, *layout.chain);
    }
    if (overlays->own && layout.kind == own_kind) layout.overlays.push_back(*overlays->own);
    if (plan.recipe.set) layout.overlays.push_back(*plan.recipe.set);
    std::ranges::copy(overlays->assignments, std::back_inserter(layout.overlays));
    std::ranges::copy(layout.overlays, std::back_inserter(layout.chain->files));
    if (!layout.overlays.empty()) layout.is_as_read = false;
  }
}

void read_layouts(const BuildRequest& request, Inputs& inputs, Materials& materials) {
  // As long as a broken resume may yet ask for a layout, there is one only if the command does.
  LayoutChooser chooser(
      request, materials.resume ? materials.resume->document.layouts : std::vector<diag::SourceText>{},
      inputs);
  if (!materials.resume) {
    if (!request.layout.empty()) chooser.choose_for({});
    return;
  }
  for (DocumentPlan& plan : materials.documents)
    if (request.product == Product::documents) plan.layouts = chooser.choose_for(plan.recipe.layouts);
  materials.own_kind = chooser.kind_of(materials.resume->document.layouts);
  if (request.product == Product::documents) return;
  materials.index = load_layout_index(inputs);
  if (!materials.index) return;
  for (DocumentPlan& plan : materials.documents) {
    for (const LayoutRequest& wanted : all_layouts(*materials.index, request, plan.recipe, inputs))
      plan.layouts.push_back(choose_apart(wanted, inputs));
    const design::DocumentKind kind =
        design::find_kind(request.kind).value_or(chooser.kind_of(plan.recipe.layouts));
    std::erase_if(plan.layouts, [kind](const ChosenLayout& layout) {
      return layout.chain.has_value() && layout.kind != kind;
    });
    for (ChosenLayout& layout : plan.layouts) chooser.set_below(layout, {});
  }
}

} // namespace

std::optional<syntax::Node> read_tree(BuildRequest& request, Inputs& inputs) {
  const bool is_empty = is_blank(request.text);
  const diag::SourceId id = inputs.sources.add(request.name, std::move(request.text));
  if (!is_empty) {
    if (syntax::PieceCache* pieces = inputs.session.piece_cache())
      if (auto root = syntax::read_in_pieces(inputs.sources.file(id).text(), id, *pieces)) return root;
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

std::vector<resume::Recipe> recipes_of(const BuildRequest& request, const resume::SourceResume& resume,
                                       diag::Diagnostics& diagnostics) {
  std::vector<resume::Recipe> recipes;
  const auto add = [&](const resume::Variant* variant) {
    resume::Recipe recipe = resume::recipe_of(resume, variant);
    if (std::ranges::find(recipes, recipe.variant, &resume::Recipe::variant) == recipes.end())
      recipes.push_back(std::move(recipe));
  };
  if (request.all_variants || request.variants.empty()) add(nullptr);
  if (request.all_variants)
    for (const resume::Variant& variant : resume.variants) add(&variant);
  for (const std::string& name : request.variants)
    if (const resume::Variant* variant = resume::find_variant(resume, name))
      add(variant);
    else
      report_no_variant(name, resume, diagnostics);
  return recipes;
}

std::string DocumentPlan::letter_name() const { return letter ? resume::letter_id(*letter) : std::string(); }

const resume::Resume& DocumentPlan::resume_for(const ChosenLayout& part, const std::string& language) const {
  const auto own = std::ranges::find(letters, language, &resume::Resume::language);
  return prints_letter(part.kind) && own != letters.end() ? *own : resume_in(language);
}

const resume::Resume& DocumentPlan::resume_in(const std::string& language) const {
  return *std::ranges::find(selected, language, &resume::Resume::language);
}

const ChosenLayout& DocumentPlan::layout(const std::string& requested) const {
  return *std::ranges::find(layouts, requested, &ChosenLayout::requested);
}

Materials read_materials(BuildRequest& request, Inputs& inputs, Stopwatch& stopwatch) {
  Materials materials{.resume = {}, .documents = {}, .index = {}, .fonts = text::FontSet({}, inputs.world())};
  const std::optional<syntax::Node> tree = read_tree(request, inputs);
  if (tree) materials.resume = resume::decode_resume(*tree, inputs.diagnostics);
  stopwatch.lap("resume");
  if (materials.resume)
    for (resume::Recipe& recipe : recipes_of(request, *materials.resume, inputs.diagnostics))
      materials.documents.emplace_back().recipe = std::move(recipe);
  read_layouts(request, inputs, materials);
  if (materials.resume) share_out_letters(request, materials, inputs.diagnostics);
  const std::optional<Overlays> overlays = read_overlays(
      {tree ? &*tree : nullptr, materials.resume ? &*materials.resume : nullptr, request.assignments},
      inputs.sources, inputs.diagnostics);
  for (DocumentPlan& plan : materials.documents) lay_over(overlays, materials.own_kind, plan);
  stopwatch.lap("layout file");
  materials.fonts = load_fonts(inputs, materials.documents.size());
  stopwatch.lap("font manifests");
  const bool is_one = materials.documents.size() == 1;
  for (DocumentPlan& plan : materials.documents) {
    if (request.strict && !is_one) plan.diagnostics.promote_warnings();
    Inputs own{inputs.session, inputs.sources, is_one ? inputs.diagnostics : plan.diagnostics, inputs.root};
    select_languages(request, *materials.resume, plan, own, stopwatch);
  }
  if (materials.resume) check_any_letter(materials, inputs.diagnostics);
  return materials;
}

} // namespace hanjang::driver
