#include "driver/compile.h"
#include "driver/detail/fonts.h"
#include "driver/detail/languages.h"
#include "driver/detail/layout_index.h"
#include "driver/detail/layouts.h"
#include "driver/detail/overlays.h"
#include "driver/detail/photo.h"
#include "driver/detail/shared_faults.h"
#include "driver/detail/stages.h"
#include "driver/detail/stopwatch.h"
#include "resume/resume.h"
#include "sheet/sheet.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <utility>

namespace hanjang::driver {
namespace {

// Words on the sheet are English, and so is what they are set in.
constexpr std::string_view kSheetLanguage = "en";

// How far beyond a page budget to look for the fewest pages that hold a resume. Farther out it is no near
// miss.
constexpr int kMostTries = 4;

// A layout as far as it could be read, for all languages.
struct Candidate {
  std::string name;
  std::string description;
  std::optional<design::LayoutChain> chain;
  diag::Diagnostics diagnostics; ///< of reading it
};

std::string plural(std::size_t number, std::string_view noun) {
  return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

// The layout that the file itself names, if it is none of those that come with hanjang, and then those.
std::vector<LayoutRequest> all_layouts(const LayoutIndex& index, const resume::BilingualResume& resume,
                                       const std::filesystem::path& folder, const base::World& world) {
  std::vector<LayoutRequest> requests;
  for (const std::filesystem::path& file : layout_files(index, world))
    requests.push_back({file.stem().string(), {}, {}});
  const std::optional<diag::SourceText>& own = resume.document.layout;
  const bool is_other =
      own && std::none_of(requests.begin(), requests.end(),
                          [&](const LayoutRequest& request) { return request.name == own->text; });
  if (is_other) requests.insert(requests.begin(), {own->text, folder, own->span});
  return requests;
}

Candidate read_candidate(const LayoutRequest& request, const std::vector<syntax::Node>& overlays,
                         Inputs& inputs) {
  Candidate candidate;
  Inputs own{inputs.world, inputs.sources, candidate.diagnostics};
  candidate.name = request.name;
  candidate.chain = load_layout(own, request);
  inputs.read.insert(inputs.read.end(), own.read.begin(), own.read.end());
  if (!candidate.chain) return candidate;
  candidate.name = candidate.chain->name;
  candidate.description = design::description_of(candidate.chain->files.back());
  add_overlays(*candidate.chain, overlays);
  return candidate;
}

// Nothing but the number of pages is amiss.
bool is_budget_alone(const diag::Diagnostics& diagnostics) {
  return std::all_of(
      diagnostics.all().begin(), diagnostics.all().end(), [](const diag::Diagnostic& diagnostic) {
        return diagnostic.severity != diag::Severity::error || diagnostic.code == diag::Code::over_budget ||
               diagnostic.code == diag::Code::under_budget;
      });
}

std::string missed_budget(resume::PageBudget budget, std::size_t pages) {
  const bool is_over = !budget.holds(pages);
  return is_over ? fmt::format("does not fit {}: takes {}",
                               plural(static_cast<std::size_t>(budget.most), "page"), pages)
                 : fmt::format("does not fill {}: takes {}",
                               plural(static_cast<std::size_t>(budget.least), "page"), pages);
}

// Sets one resume in one layout after another.
class EntrySetter {
public:
  EntrySetter(const resume::Resume& resume, const resume::DocumentSettings& settings,
              const CompileOptions& options, Inputs& inputs)
      : resume_(resume), settings_(settings), options_(options), inputs_(inputs) {}

  sheet::SheetEntry set(const Candidate& candidate, PhotoLoader& photos, text::FontSet& fonts,
                        SharedFaults& faults) const {
    sheet::SheetEntry entry;
    entry.name = candidate.name;
    entry.description = candidate.description;
    diag::Diagnostics found = candidate.diagnostics;
    if (candidate.chain) set_pages(*candidate.chain, photos, fonts, found, entry);
    if (!found.has_errors()) return entry;
    faults.add(candidate.name, found);
    for (const diag::Diagnostic& diagnostic : found.all())
      if (diagnostic.severity == diag::Severity::error) entry.faults.push_back(diagnostic.message);
    entry.status = fmt::format("cannot be set: {}", plural(entry.faults.size(), "error"));
    entry.is_trouble = true;
    return entry;
  }

private:
  void set_pages(const design::LayoutChain& chain, PhotoLoader& photos, text::FontSet& fonts,
                 diag::Diagnostics& found, sheet::SheetEntry& entry) const {
    const std::optional<design::Design> design = design::resolve_design(chain, resume_.language, found);
    if (!design || !FamilyCheck(fonts, chain.files).check(*design, found) || found.has_errors()) return;
    layout::LayoutInput input = layout_input(resume_, *design, settings_, options_);
    input.today = inputs_.world.today();
    input.photo = photos.load(resume_, *design);
    diag::Diagnostics in_budget = found;
    if (const std::optional<layout::LayoutResult> set = layout::lay_out(input, fonts, in_budget)) {
      entry.pages = set->document.pages;
      entry.status = fmt::format("{}, {}", plural(set->fit.pages, "page"), in_few_words(set->fit));
      if (const std::size_t warnings = in_budget.count(diag::Severity::warning); warnings > 0)
        entry.status += fmt::format("; {}", plural(warnings, "warning"));
    } else if (is_budget_alone(in_budget)) {
      return set_freely(std::move(input), fonts, found, entry);
    }
    found = std::move(in_budget);
  }

  // Shows all of it all the same: in as few pages as it takes where that is near to what was asked for.
  static void set_freely(layout::LayoutInput input, text::FontSet& fonts, diag::Diagnostics& found,
                         sheet::SheetEntry& entry) {
    const diag::Diagnostics before = found;
    const resume::PageBudget budget = std::exchange(input.budget, resume::PageBudget{});
    input.drop_lowest_priority = false;
    std::optional<layout::LayoutResult> set = layout::lay_out(input, fonts, found);
    if (!set) return;
    const auto loose = static_cast<int>(set->fit.pages);
    for (int most = budget.most + 1; budget.most != 0 && most < std::min(loose, budget.most + kMostTries);
         ++most) {
      input.budget = {.least = 1, .most = most};
      diag::Diagnostics ignored = before;
      std::optional<layout::LayoutResult> tighter = layout::lay_out(input, fonts, ignored);
      if (!tighter) continue;
      set = std::move(tighter);
      break;
    }
    entry.pages = std::move(set->document.pages);
    entry.status = missed_budget(budget, set->fit.pages);
    entry.is_trouble = true;
  }

  const resume::Resume& resume_;
  const resume::DocumentSettings& settings_;
  const CompileOptions& options_;
  Inputs& inputs_;
};

// What captions are set in: the text font of the layout that all others start from.
std::vector<std::string> caption_families(const LayoutIndex& index, const text::FontSet& fonts,
                                          Inputs& inputs) {
  const std::optional<design::LayoutChain> root = load_layout(inputs, {index.root.text, {}, index.root.span});
  if (!root) return {};
  const std::optional<design::Design> design =
      design::resolve_design(*root, kSheetLanguage, inputs.diagnostics);
  const bool can_set = design && FamilyCheck(fonts, root->files).check(*design, inputs.diagnostics);
  return can_set && !design->styles.empty() ? design->styles.front().families : std::vector<std::string>{};
}

std::vector<resume::Resume> select_languages(const resume::BilingualResume& resume,
                                             const CompileOptions& options, diag::Diagnostics& diagnostics) {
  std::vector<resume::Resume> selected;
  for (const std::string& language : languages_to_build(resume, options.languages, diagnostics))
    selected.push_back(resume::select_language(resume, language, diagnostics));
  return selected;
}

bool shows_pages(const sheet::Sheet& sheet) {
  return std::any_of(sheet.parts.begin(), sheet.parts.end(), [](const sheet::SheetPart& part) {
    return std::any_of(part.entries.begin(), part.entries.end(),
                       [](const sheet::SheetEntry& entry) { return !entry.pages.empty(); });
  });
}

} // namespace

CompileResult compile_sheet(const std::string& name, std::string source, const std::filesystem::path& folder,
                            const CompileOptions& options, const base::World& world, diag::SourceMap& sources,
                            diag::Diagnostics& diagnostics) {
  Inputs inputs{world, sources, diagnostics};
  CompileResult result;
  Stopwatch stopwatch(result.times);
  const auto finish = [&] {
    result.dependencies = std::move(inputs.read);
    return std::move(result);
  };

  const std::optional<syntax::Node> root = read_tree(name, std::move(source), inputs);
  const std::optional<resume::BilingualResume> resume =
      root ? resume::decode_resume(*root, diagnostics) : std::nullopt;
  const std::vector<resume::Resume> selected =
      resume ? select_languages(*resume, options, diagnostics) : std::vector<resume::Resume>{};
  stopwatch.lap("resume");
  const std::optional<std::vector<syntax::Node>> overlays =
      read_overlays(root ? &*root : nullptr, options.settings, sources, diagnostics);
  const std::optional<LayoutIndex> index = load_layout_index(inputs);
  text::FontSet fonts = load_fonts(inputs);
  sheet::Sheet sheet;
  if (index) sheet.families = caption_families(*index, fonts, inputs);
  if (diagnostics.has_errors() || selected.empty() || !overlays || !index) return finish();

  std::vector<Candidate> candidates;
  for (const LayoutRequest& request : all_layouts(*index, *resume, folder, world))
    candidates.push_back(read_candidate(request, *overlays, inputs));
  stopwatch.lap("layouts");
  if (candidates.empty()) report_no_data(world, diagnostics);

  PhotoLoader photos(inputs, folder);
  photos.note(*resume);
  SharedFaults faults;
  for (const resume::Resume& one : selected) {
    const EntrySetter setter(one, resume->document, options, inputs);
    sheet::SheetPart& part = sheet.parts.emplace_back(sheet::SheetPart{one.language, {}});
    for (const Candidate& candidate : candidates)
      part.entries.push_back(setter.set(candidate, photos, fonts, faults));
    stopwatch.lap("pages", one.language);
  }
  faults.report(candidates.size(), diagnostics);
  // A sheet without a single page would only take the place of the last good one.
  if (!shows_pages(sheet)) return finish();

  sheet.title = fmt::format("{} in {}", std::filesystem::path(name).filename().string(),
                            plural(candidates.size(), "layout"));
  sheet.author = selected.front().author;
  const page::Document document = sheet::compose_sheet(sheet, fonts);
  stopwatch.lap("sheet");
  if (std::optional<std::string> bytes = pdf::write_pdf(document, fonts, pdf_options(options), diagnostics)) {
    stopwatch.lap("pdf");
    result.pdfs.push_back({"layouts",
                           std::move(*bytes),
                           document.pages.size(),
                           plural(candidates.size(), "layout"),
                           {},
                           stopwatch.split()});
  }
  return finish();
}

} // namespace hanjang::driver
