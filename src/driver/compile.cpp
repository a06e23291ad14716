#include "driver/compile.h"

#include "driver/fonts.h"
#include "driver/inputs.h"
#include "driver/languages.h"
#include "driver/layout_index.h"
#include "driver/layouts.h"
#include "driver/overlays.h"
#include "driver/photo.h"
#include "driver/stages.h"
#include "driver/stopwatch.h"
#include "resume/resume.h"

#include <span>
#include <utility>

namespace hanjang {
namespace {

// The layout that is asked for; nothing as long as a broken resume may yet ask for one.
std::optional<LayoutRequest> layout_request(const CompileOptions& options,
                                            const std::optional<BilingualResume>& resume,
                                            const std::filesystem::path& folder, Inputs& inputs) {
  if (!options.layout.empty()) return LayoutRequest{options.layout, {}, {}};
  if (!resume) return std::nullopt;
  if (const std::optional<SourceText>& name = resume->document.layout)
    return LayoutRequest{name->text, folder, name->span};
  const std::optional<LayoutIndex> index = load_layout_index(inputs);
  if (!index) return std::nullopt;
  return LayoutRequest{index->standard.text, {}, index->standard.span};
}

// The layout with all that is laid over it. Both are read in any case, so that all that is wrong is reported.
std::optional<LayoutChain> read_layout(std::optional<LayoutRequest> request, const Node* resume,
                                       std::span<const std::string> settings, Inputs& inputs) {
  std::optional<LayoutChain> chain = request ? load_layout(inputs, std::move(*request)) : std::nullopt;
  std::optional<std::vector<Node>> overlays =
      read_overlays(resume, settings, inputs.sources, inputs.diagnostics);
  if (!chain || !overlays) return std::nullopt;
  add_overlays(*chain, std::move(*overlays));
  return chain;
}

std::optional<LayoutResult> set_pages(const DocumentSettings& settings, const CompileOptions& options,
                                      const Resume& resume, const Design& design, PhotoLoader& photos,
                                      FontSet& fonts, Inputs& inputs) {
  LayoutInput input = layout_input(resume, design, settings, options);
  input.today = inputs.world.today();
  input.photo = photos.load(resume, design);
  return lay_out(input, fonts, inputs.diagnostics);
}

std::optional<std::string> write(const Document& document, const FontSet& fonts,
                                 const CompileOptions& options, Diagnostics& diagnostics) {
  if (options.emit == Emit::pages) return dump(document, fonts, Detail::compact);
  if (options.emit == Emit::glyphs) return dump(document, fonts, Detail::full);
  return write_pdf(document, fonts, pdf_options(options), diagnostics);
}

} // namespace

bool is_page_budget(std::string_view text) { return parse_page_budget(text).has_value(); }

CompileResult compile(const std::string& name, std::string source, const std::filesystem::path& folder,
                      const CompileOptions& options, const World& world, SourceMap& sources,
                      Diagnostics& diagnostics) {
  if (options.strict) diagnostics.promote_warnings();
  Inputs inputs{world, sources, diagnostics};
  CompileResult result;
  Stopwatch stopwatch(result.times);

  const std::optional<Node> root = read_tree(name, std::move(source), inputs);
  const std::optional<BilingualResume> resume = root ? decode_resume(*root, diagnostics) : std::nullopt;
  stopwatch.lap("resume");
  const std::optional<LayoutChain> chain = read_layout(layout_request(options, resume, folder, inputs),
                                                       root ? &*root : nullptr, options.settings, inputs);
  stopwatch.lap("layout file");
  FontSet fonts = load_fonts(inputs);
  stopwatch.lap("font manifests");

  if (resume && chain) {
    FamilyCheck families(fonts, chain->files);
    PhotoLoader photos(inputs, folder);
    photos.note(*resume);
    for (const std::string& language : languages_to_build(*resume, options.languages, diagnostics)) {
      const Resume selected = select_language(*resume, language, diagnostics);
      stopwatch.lap("select", language);
      const std::optional<Design> design = resolve_design(*chain, language, diagnostics);
      stopwatch.lap("design", language);
      if (!design || !families.check(*design, diagnostics)) continue;
      const std::optional<LayoutResult> set =
          set_pages(resume->document, options, selected, *design, photos, fonts, inputs);
      stopwatch.lap("pages", language);
      if (!set) continue;
      std::optional<std::string> bytes = write(set->document, fonts, options, diagnostics);
      stopwatch.lap(options.emit == Emit::pdf ? "pdf" : "dump", language);
      if (!bytes) continue;
      result.pdfs.push_back({language, std::move(*bytes), set->fit.pages, in_few_words(set->fit),
                             set->fit.story, stopwatch.split()});
    }
  }
  if (diagnostics.has_errors()) result.pdfs.clear();
  result.dependencies = std::move(inputs.read);
  return result;
}

} // namespace hanjang
