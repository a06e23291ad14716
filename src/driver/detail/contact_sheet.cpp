#include "base/counted.h"
#include "base/path_text.h"
#include "driver/detail/fonts.h"
#include "driver/detail/job_runner.h"
#include "driver/detail/layouts.h"
#include "driver/detail/shared_faults.h"
#include "resume/resume.h"
#include "sheet/sheet.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace hanjang::driver {
namespace {

// Words on the sheet are English, and so is what they are set in.
constexpr std::string_view kSheetLanguage = "en";

// How far beyond a page budget to look for the fewest pages that hold a resume. Farther out it is no near
// miss.
constexpr int kMostTries = 4;

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
                               base::counted(static_cast<std::size_t>(budget.most), "page"), pages)
                 : fmt::format("does not fill {}: takes {}",
                               base::counted(static_cast<std::size_t>(budget.least), "page"), pages);
}

// Sets one entry of the sheet after another.
class EntrySetter {
public:
  explicit EntrySetter(JobContext& context) : context_(context) {}

  sheet::SheetEntry set(const Job& job, SharedFaults& faults) const {
    const ChosenLayout& layout = context_.document.layout(job.layouts.front());
    sheet::SheetEntry entry;
    entry.name = layout.name;
    entry.description = layout.description;
    diag::Diagnostics found = layout.diagnostics;
    if (layout.chain) set_pages(layout, context_.document.resume_in(job.language), found, entry);
    if (!found.has_errors()) return entry;
    faults.add(layout.name, found.all());
    for (const diag::Diagnostic& diagnostic : found.all())
      if (diagnostic.severity == diag::Severity::error) entry.faults.push_back(diagnostic.message);
    entry.status = fmt::format("cannot be set: {}", base::counted(entry.faults.size(), "error"));
    entry.has_failed = true;
    return entry;
  }

private:
  void set_pages(const ChosenLayout& layout, const resume::Resume& resume, diag::Diagnostics& found,
                 sheet::SheetEntry& entry) const {
    text::FontSet& fonts = context_.materials.fonts;
    const design::LayoutChain& chain = *layout.chain;
    const std::optional<design::Design> design = design::resolve_design(chain, resume.language, found);
    if (!design || !FamilyCheck(fonts, chain.files).check(*design, found) || found.has_errors()) return;
    const compose::Flow flow = composed(resume, *design, context_, found);
    diag::Diagnostics in_budget = found;
    const layout::PageRequest request = page_request(layout, context_);
    if (const auto set = layout::lay_out(flow, *design, request, fonts, in_budget)) {
      entry.pages = set->document.pages;
      entry.status = fmt::format("{}, {}", base::counted(set->fit.pages, "page"), fit_summary(set->fit));
      if (const std::size_t warnings = in_budget.count(diag::Severity::warning); warnings > 0)
        entry.status += fmt::format("; {}", base::counted(warnings, "warning"));
    } else if (is_budget_alone(in_budget)) {
      return set_freely(flow, *design, request.budget, found, entry);
    }
    found = std::move(in_budget);
  }

  // Shows all of it all the same: in as few pages as it takes where that is near to what was asked for.
  void set_freely(const compose::Flow& flow, const design::Design& design, resume::PageBudget budget,
                  diag::Diagnostics& found, sheet::SheetEntry& entry) const {
    text::FontSet& fonts = context_.materials.fonts;
    const diag::Diagnostics before = found;
    std::optional<layout::LayoutResult> set = layout::lay_out(flow, design, {}, fonts, found);
    if (!set) return;
    const auto loose = static_cast<int>(set->fit.pages);
    for (int most = budget.most + 1; budget.most != 0 && most < std::min(loose, budget.most + kMostTries);
         ++most) {
      const layout::PageRequest request{.budget = {.least = 1, .most = most}, .budget_span = {}};
      diag::Diagnostics ignored = before;
      std::optional<layout::LayoutResult> tighter = layout::lay_out(flow, design, request, fonts, ignored);
      if (!tighter) continue;
      set = std::move(tighter);
      break;
    }
    entry.pages = std::move(set->document.pages);
    entry.status = missed_budget(budget, set->fit.pages);
    entry.has_failed = true;
  }

  JobContext& context_;
};

// What captions are set in: the text font of the layout that all others start from.
std::vector<std::string> caption_families(const Materials& materials, Inputs& inputs) {
  if (!materials.index) return {};
  const diag::SourceText& name = materials.index->root;
  const std::optional<design::LayoutChain> root = load_layout(inputs, {name.text, {}, name.span});
  if (!root) return {};
  const std::optional<design::Design> design =
      design::resolve_design(*root, kSheetLanguage, inputs.diagnostics);
  const bool can_set = design && FamilyCheck(materials.fonts, root->files).check(*design, inputs.diagnostics);
  return can_set && !design->styles.empty() ? design->styles.front().families : std::vector<std::string>{};
}

bool shows_pages(const sheet::Sheet& sheet) {
  return std::any_of(sheet.parts.begin(), sheet.parts.end(), [](const sheet::SheetPart& part) {
    return std::any_of(part.entries.begin(), part.entries.end(),
                       [](const sheet::SheetEntry& entry) { return !entry.pages.empty(); });
  });
}

// One part for each language.
std::vector<sheet::SheetPart> set_parts(const std::vector<Job>& jobs, SharedFaults& faults,
                                        JobContext& context) {
  const EntrySetter setter(context);
  std::vector<sheet::SheetPart> parts;
  for (const Job& job : jobs) {
    if (parts.empty() || parts.back().language != job.language) parts.push_back({job.language, {}});
    parts.back().entries.push_back(setter.set(job, faults));
    context.stopwatch.lap("pages", job.language);
  }
  return parts;
}

Output output_of(std::string bytes, std::size_t pages, JobContext& context) {
  const std::string& variant = context.document.recipe.variant;
  return {.name = variant.empty() ? "layouts" : variant + ".layouts",
          .format = kPdf,
          .bytes = std::move(bytes),
          .report = {.pages = pages,
                     .fit = base::counted(context.document.layouts.size(), "layout"),
                     .fit_details = {},
                     .milliseconds = context.stopwatch.split()}};
}

} // namespace

std::vector<Output> make_contact_sheet(const std::vector<Job>& jobs, JobContext& context) {
  const Materials& materials = context.materials;
  const DocumentPlan& document = context.document;
  diag::Diagnostics& diagnostics = context.inputs.diagnostics;
  sheet::Sheet sheet;
  sheet.families = caption_families(materials, context.inputs);
  if (diagnostics.has_errors() || document.selected.empty()) return {};
  if (document.layouts.empty()) report_no_data(context.inputs.world(), diagnostics);

  SharedFaults faults("layout", diag::Severity::error);
  sheet.parts = set_parts(jobs, faults, context);
  faults.report(document.layouts.size(), diagnostics);
  // A sheet without a single page would only take the place of the last good one.
  if (!shows_pages(sheet)) return {};

  const std::string& variant = document.recipe.variant;
  sheet.title = fmt::format("{}{} in {}", base::utf8_of(base::path_of(context.request.name).filename()),
                            variant.empty() ? std::string() : fmt::format(", variant {},", variant),
                            base::counted(document.layouts.size(), "layout"));
  sheet.author = document.selected.front().author;
  const page::Document pages = sheet::compose_sheet(sheet, context.materials.fonts);
  if (!context.figures.fill(pages)) return {};
  context.stopwatch.lap("sheet");
  std::optional<std::string> bytes = write_pdf(pages, context);
  context.stopwatch.lap("pdf");
  std::vector<Output> outputs;
  if (bytes) outputs.push_back(output_of(std::move(*bytes), pages.pages.size(), context));
  return outputs;
}

} // namespace hanjang::driver
