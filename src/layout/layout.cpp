#include "layout/layout.h"

#include "base/counted.h"
#include "layout/detail/contents.h"
#include "layout/detail/draw.h"
#include "layout/detail/drop.h"
#include "layout/detail/fit.h"
#include "layout/detail/fit_report.h"
#include "layout/detail/long_items.h"
#include "layout/detail/overflow.h"
#include "layout/detail/refusal.h"
#include "layout/detail/share_out.h"

#include <fmt/format.h>
#include <utility>

namespace hanjang::layout {
namespace {

void check_last_page(const Fit& fit, const FitInput& input, diag::Diagnostics& diagnostics) {
  const PageRequest& request = input.request;
  const auto pages = static_cast<int>(fit.pages.size());
  if (pages < request.budget.least)
    diagnostics.report(diag::Code::under_budget, request.budget_span,
                       fmt::format("the {} document fills {} of at least {}", input.flow.language,
                                   base::counted(fit.pages.size(), "page"), request.budget.least),
                       "write more, or ask for fewer pages");
  const Measures measures{input.design, fit.tightness};
  if (!ends_nearly_empty(fit, input.design) || is_begun_by_writer(fit.pages.back(), measures)) return;
  const double full = fullness(fit.pages.back(), measures);
  const Fit tightest = Fitter(input).at(1);
  const bool fewer = static_cast<int>(tightest.pages.size()) < pages;
  diagnostics.report(
      diag::Code::nearly_empty_page, request.budget_span,
      fmt::format("page {} of the {} document is only {:.0f} % full", pages, input.flow.language, full * 100),
      fewer ? fmt::format("`--pages {}` fits all of it", pages - 1)
            : fmt::format("cut {} lines to save the page, or write more", tightest.pages.back().size()));
}

// A fit, how it was found, and what had to go for it.
struct Found {
  Fit fit;
  std::vector<Trial> trials;
  std::vector<diag::Span> dropped = {};
};

Found fit_all(const FitInput& input) {
  Fitter fitter(input);
  Fit fit = fitter.to(input.request.budget);
  return {.fit = std::move(fit), .trials = fitter.trials()};
}

// Leaves out of the input what has to go, where that is allowed.
std::optional<Found> find_fit(FitInput& input, FlowShaper& shaper, diag::Diagnostics& diagnostics) {
  const PageRequest& request = input.request;
  Found found = fit_all(input);
  if (!request.budget.holds(found.fit.pages.size()) && request.drop_lowest_priority) {
    std::vector<diag::Span> dropped;
    const std::vector<compose::Part> parts = parts_to_drop(input);
    for (const compose::Part& part : parts) {
      dropped.push_back(part.span);
      diagnostics.report(diag::Code::dropped, part.span,
                         fmt::format("left out of the {} document to fit (priority {})", input.flow.language,
                                     part.priority));
    }
    drop(parts, input);
    found = fit_all(input);
    found.dropped = std::move(dropped);
  }
  if (!request.budget.holds(found.fit.pages.size())) {
    report_over_budget(found.fit, input, shaper, diagnostics);
    return std::nullopt;
  }
  check_overflow(found.fit, input, diagnostics);
  check_last_page(found.fit, input, diagnostics);
  note_parted(found.fit, input.flow, diagnostics);
  if (diagnostics.has_errors()) return std::nullopt;
  return found;
}

// The design with nothing of the side columns in which nothing of this resume stands; nothing if there are
// none.
std::optional<design::Design> without_empty_columns(const design::Design& design, const compose::Flow& flow) {
  std::vector<bool> has_blocks(design.regions.size(), false);
  for (const compose::Block& block : flow.blocks) has_blocks[block.region] = true;
  std::optional<design::Design> result;
  for (std::size_t i = 0; i < design.regions.size(); ++i) {
    if (has_blocks[i] || !is_side_column(design.regions[i])) continue;
    if (!result) result = design;
    design::Region& region = result->regions[i];
    region.width = region.gap = region.padding = {};
    region.fill.reset();
    region.rule = {};
  }
  return result;
}

/// A finished document, and on which pages its contents say that things stand.
struct SetDocument {
  LayoutResult result;
  std::vector<std::size_t> chapter_pages;
};

std::optional<SetDocument> set_pages(const compose::Flow& flow, const design::Design& design,
                                     const PageRequest& request, text::FontSet& fonts,
                                     diag::Diagnostics& diagnostics) {
  const std::optional<design::Design> narrower = without_empty_columns(design, flow);
  FitInput input{.flow = flow,
                 .shaped = {},
                 .design = narrower ? *narrower : design,
                 .request = request,
                 .fonts = fonts,
                 .blocks = {}};
  if (!request.drop_lowest_priority && report_far_over_budget(input, diagnostics)) return std::nullopt;
  FlowShaper shaper(flow, design, fonts, diagnostics);
  const std::vector<ShapedBlock> shaped = shape_flow(flow, shaper);
  if (diagnostics.has_errors()) return std::nullopt;
  input.shaped = shaped;
  input.blocks = show_blocks(flow, shaped);

  std::optional<Found> found = find_fit(input, shaper, diagnostics);
  if (!found) return std::nullopt;
  Fit& fit = found->fit;
  const Measures measures{input.design, fit.tightness};
  FitReport report = report_fit(fit, found->trials, measures, request.budget);
  report.dropped = std::move(found->dropped);
  report.long_items = find_long_items(fit);
  share_out(fit.pages, measures);
  page::Document document = emit(fit.pages, flow, measures, fonts);
  add_footers(document, fit.pages, {flow, measures, shaper, fonts});
  if (diagnostics.has_errors()) return std::nullopt;
  SetDocument set{.result = {std::move(document), std::move(report)}, .chapter_pages = {}};
  if (flow.contents) {
    add_destinations(fit.pages, *flow.contents, set.result.document);
    set.chapter_pages = pages_of_chapters(fit.pages, *flow.contents);
  }
  return set;
}

// The same with contents, where there are pages enough for them. Numbers are as wide as the room for them, so
// that they can be put there when the pages are known.
std::optional<SetDocument> set_with_contents(const compose::Flow& flow, const design::Design& design,
                                             const PageRequest& request, text::FontSet& fonts,
                                             diag::Diagnostics& diagnostics) {
  diag::Diagnostics trial;
  const compose::Flow bare = without_contents(flow);
  const auto without = set_pages(bare, design, request, fonts, trial);
  if (!without || without->result.document.pages.size() < flow.contents->least_pages)
    return set_pages(bare, design, request, fonts, diagnostics);
  const auto unnumbered = set_pages(flow, design, request, fonts, trial);
  if (!unnumbered) return set_pages(flow, design, request, fonts, diagnostics);
  return set_pages(compose::with_page_numbers(flow, unnumbered->chapter_pages), design, request, fonts,
                   diagnostics);
}

} // namespace

std::optional<LayoutResult> lay_out(const compose::Flow& flow, const design::Design& design,
                                    const PageRequest& request, text::FontSet& fonts,
                                    diag::Diagnostics& diagnostics) {
  auto set = flow.contents ? set_with_contents(flow, design, request, fonts, diagnostics)
                           : set_pages(flow, design, request, fonts, diagnostics);
  if (!set) return std::nullopt;
  return std::move(set->result);
}

} // namespace hanjang::layout
