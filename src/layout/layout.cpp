#include "layout/layout.h"

#include "compose/compose.h"
#include "compose/names.h"
#include "layout/detail/drop.h"
#include "layout/detail/emit.h"
#include "layout/detail/fit.h"
#include "layout/detail/footer.h"
#include "layout/detail/refusal.h"
#include "layout/detail/room.h"
#include "layout/detail/story.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace hanjang::layout {
namespace {

// A last page with less than this on it looks like an accident.
constexpr double kLeastLastPage = 0.25;

void check_last_page(const Fit& fit, const compose::Flow& flow, const LayoutInput& input,
                     const text::FontSet& fonts, diag::Diagnostics& diagnostics) {
  const auto pages = static_cast<int>(fit.pages.size());
  if (pages < input.budget.least)
    diagnostics.report(diag::Code::under_budget, input.budget_span,
                       fmt::format("the {} resume fills {} page{} of at least {}", input.resume.language,
                                   pages, pages == 1 ? "" : "s", input.budget.least),
                       "write more, or ask for fewer pages");
  const double full = fullness(fit.pages.back(), Setting{input.design, fit.tightness});
  if (pages < 2 || full >= kLeastLastPage) return;
  const Fit tightest = Fitter(flow, input.design, fonts).at(1);
  const bool fewer = static_cast<int>(tightest.pages.size()) < pages;
  diagnostics.report(
      diag::Code::nearly_empty_page, input.budget_span,
      fmt::format("page {} of the {} resume is only {:.0f} % full", pages, input.resume.language, full * 100),
      fewer ? fmt::format("`--pages {}` fits all of it", pages - 1)
            : fmt::format("cut {} lines to save the page, or write more", tightest.pages.back().size()));
}

std::optional<Fit> find_fit(compose::Flow& flow, const LayoutInput& input, const text::FontSet& fonts,
                            std::vector<Trial>& trials, diag::Diagnostics& diagnostics) {
  Fitter fitter(flow, input.design, fonts);
  Fit fit = fitter.to(input.budget);
  trials = fitter.trials();
  if (!input.budget.holds(fit.pages.size()) && input.drop_lowest_priority) {
    for (const compose::Part& part : drop_to_fit(flow, input, fonts))
      diagnostics.report(diag::Code::dropped, part.span,
                         fmt::format("left out of the {} resume to fit (priority {})", input.resume.language,
                                     part.priority));
    Fitter again(flow, input.design, fonts);
    fit = again.to(input.budget);
    trials = again.trials();
  }
  if (!input.budget.holds(fit.pages.size())) {
    report_over_budget(fit, flow, input, fonts, diagnostics);
    return std::nullopt;
  }
  check_room(fit, input, diagnostics);
  check_last_page(fit, flow, input, fonts, diagnostics);
  if (diagnostics.has_errors()) return std::nullopt;
  return fit;
}

// The design without side columns in which nothing of this resume stands; its blocks are numbered anew.
std::optional<design::Design> without_empty_columns(const design::Design& design, compose::Flow& flow) {
  std::vector<bool> has_blocks(design.regions.size(), false);
  for (const compose::Block& block : flow.blocks) has_blocks[block.region] = true;
  std::vector<std::size_t> places;
  design::Design result = design;
  result.regions.clear();
  for (std::size_t i = 0; i < design.regions.size(); ++i) {
    const design::Region::Place place = design.regions[i].place;
    const bool is_column = place == design::Region::Place::left || place == design::Region::Place::right;
    places.push_back(result.regions.size());
    if (has_blocks[i] || !is_column) result.regions.push_back(design.regions[i]);
  }
  if (result.regions.size() == design.regions.size()) return std::nullopt;
  for (compose::Block& block : flow.blocks) block.region = places[block.region];
  return result;
}

std::optional<LayoutResult> set(compose::Flow& flow, const LayoutInput& input, text::FontSet& fonts,
                                diag::Diagnostics& diagnostics) {
  std::vector<Trial> trials;
  std::optional<Fit> fit = find_fit(flow, input, fonts, trials, diagnostics);
  if (!fit) return std::nullopt;
  const Setting setting{input.design, fit->tightness};
  FitReport report = tell(*fit, trials, setting, input.budget);
  share_out(fit->pages, setting);
  page::Metadata metadata{input.resume.title, input.resume.author, input.resume.language};
  page::Document document = emit(fit->pages, flow, setting, fonts, std::move(metadata));
  add_footers(document, input.resume, setting, fonts, diagnostics);
  if (diagnostics.has_errors()) return std::nullopt;
  return LayoutResult{std::move(document), std::move(report)};
}

} // namespace

std::optional<LayoutResult> lay_out(const LayoutInput& input, text::FontSet& fonts,
                                    diag::Diagnostics& diagnostics) {
  compose::check_names(input.resume, input.design, diagnostics);
  compose::report_not_shown(input.resume, input.design, diagnostics);
  if (input.budget.most != 0 && !input.drop_lowest_priority) {
    const std::size_t least = least_lines(input.resume);
    const std::size_t most = most_lines(input.design, input.budget);
    if (least > most) {
      report_far_over_budget(least, most, input, diagnostics);
      return std::nullopt;
    }
  }
  compose::Flow flow =
      compose::compose({input.resume, input.design, input.today, input.photo}, fonts, diagnostics);
  if (flow.blocks.empty() && !diagnostics.has_errors())
    diagnostics.report(
        diag::Code::nothing_to_print, {},
        fmt::format("layout `{}` shows nothing of the {} resume", input.design.name, input.resume.language),
        "give [entry.NAME] rows, and take sections out of `section.hide`");
  if (diagnostics.has_errors()) return std::nullopt;
  if (const std::optional<design::Design> narrower = without_empty_columns(input.design, flow)) {
    LayoutInput other{.resume = input.resume,
                      .design = *narrower,
                      .budget = input.budget,
                      .budget_span = input.budget_span,
                      .drop_lowest_priority = input.drop_lowest_priority,
                      .today = input.today,
                      .photo = input.photo};
    return set(flow, other, fonts, diagnostics);
  }
  return set(flow, input, fonts, diagnostics);
}

} // namespace hanjang::layout
