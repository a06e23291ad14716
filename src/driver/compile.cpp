#include "driver/compile.h"

#include "driver/detail/fonts.h"
#include "driver/detail/inputs.h"
#include "driver/detail/languages.h"
#include "driver/detail/layout_index.h"
#include "driver/detail/layouts.h"
#include "driver/detail/overlays.h"
#include "driver/detail/photo.h"
#include "driver/detail/stages.h"
#include "driver/detail/stopwatch.h"
#include "resume/resume.h"

#include <span>
#include <utility>

namespace hanjang::driver {
namespace {

// The layout that is asked for; nothing as long as a broken resume may yet ask for one.
std::optional<LayoutRequest> layout_request(const CompileOptions& options,
                                            const std::optional<resume::BilingualResume>& resume,
                                            const std::filesystem::path& folder, Inputs& inputs) {
  if (!options.layout.empty()) return LayoutRequest{options.layout, {}, {}};
  if (!resume) return std::nullopt;
  if (const std::optional<diag::SourceText>& name = resume->document.layout)
    return LayoutRequest{name->text, folder, name->span};
  const std::optional<LayoutIndex> index = load_layout_index(inputs);
  if (!index) return std::nullopt;
  return LayoutRequest{index->standard.text, {}, index->standard.span};
}

// The layout with all that is laid over it. Both are read in any case, so that all that is wrong is reported.
std::optional<design::LayoutChain> read_layout(std::optional<LayoutRequest> request,
                                               const syntax::Node* resume,
                                               std::span<const std::string> settings, Inputs& inputs) {
  std::optional<design::LayoutChain> chain =
      request ? load_layout(inputs, std::move(*request)) : std::nullopt;
  std::optional<std::vector<syntax::Node>> overlays =
      read_overlays(resume, settings, inputs.sources, inputs.diagnostics);
  if (!chain || !overlays) return std::nullopt;
  add_overlays(*chain, std::move(*overlays));
  return chain;
}

std::optional<layout::LayoutResult> set_pages(const resume::DocumentSettings& settings,
                                              const CompileOptions& options, const resume::Resume& resume,
                                              const design::Design& design, PhotoLoader& photos,
                                              text::FontSet& fonts, Inputs& inputs) {
  layout::LayoutInput input = layout_input(resume, design, settings, options);
  input.today = inputs.world.today();
  input.photo = photos.load(resume, design);
  return layout::lay_out(input, fonts, inputs.diagnostics);
}

std::optional<std::string> write(const page::Document& document, const text::FontSet& fonts,
                                 const CompileOptions& options, diag::Diagnostics& diagnostics) {
  if (options.emit == Emit::pages) return page::dump(document, fonts, page::Detail::compact);
  if (options.emit == Emit::glyphs) return page::dump(document, fonts, page::Detail::full);
  return pdf::write_pdf(document, fonts, pdf_options(options), diagnostics);
}

} // namespace

bool is_page_budget(std::string_view text) { return resume::parse_page_budget(text).has_value(); }

CompileResult compile(const std::string& name, std::string source, const std::filesystem::path& folder,
                      const CompileOptions& options, const base::World& world, diag::SourceMap& sources,
                      diag::Diagnostics& diagnostics) {
  if (options.strict) diagnostics.promote_warnings();
  Inputs inputs{world, sources, diagnostics};
  CompileResult result;
  Stopwatch stopwatch(result.times);

  const std::optional<syntax::Node> root = read_tree(name, std::move(source), inputs);
  const std::optional<resume::BilingualResume> resume =
      root ? resume::decode_resume(*root, diagnostics) : std::nullopt;
  stopwatch.lap("resume");
  const std::optional<design::LayoutChain> chain = read_layout(
      layout_request(options, resume, folder, inputs), root ? &*root : nullptr, options.settings, inputs);
  stopwatch.lap("layout file");
  text::FontSet fonts = load_fonts(inputs);
  stopwatch.lap("font manifests");

  if (resume && chain) {
    FamilyCheck families(fonts, chain->files);
    PhotoLoader photos(inputs, folder);
    photos.note(*resume);
    for (const std::string& language : languages_to_build(*resume, options.languages, diagnostics)) {
      const resume::Resume selected = resume::select_language(*resume, language, diagnostics);
      stopwatch.lap("select", language);
      const std::optional<design::Design> design = design::resolve_design(*chain, language, diagnostics);
      stopwatch.lap("design", language);
      if (!design || !families.check(*design, diagnostics)) continue;
      const std::optional<layout::LayoutResult> set =
          set_pages(resume->document, options, selected, *design, photos, fonts, inputs);
      stopwatch.lap("pages", language);
      if (!set) continue;
      std::optional<std::string> bytes = write(set->document, fonts, options, diagnostics);
      stopwatch.lap(options.emit == Emit::pdf ? "pdf" : "dump", language);
      if (!bytes) continue;
      result.pdfs.push_back({language, std::move(*bytes), set->fit.pages, in_few_words(set->fit),
                             set->fit.details, stopwatch.split()});
    }
  }
  if (diagnostics.has_errors()) result.pdfs.clear();
  result.dependencies = std::move(inputs.read);
  return result;
}

} // namespace hanjang::driver
