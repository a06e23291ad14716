#include "layout/detail/refusal.h"

#include "base/counted.h"
#include "layout/detail/cuts.h"

#include <algorithm>
#include <fmt/format.h>
#include <span>
#include <string>
#include <utility>

namespace hanjang::layout {
namespace {

// Where cuts are not enough, the first of them will do as examples.
constexpr std::size_t kExamplesShown = 4;
constexpr std::size_t kPartsShown = 3;

std::size_t lines_of(const compose::Part& part, const Fit& fit) {
  std::size_t lines = 0;
  for (const SetBlock& set : fit.blocks)
    if (set.shown->index >= part.first_block && set.shown->index < part.end_block) lines += set.lines.size();
  return lines;
}

std::vector<diag::Label> cut_labels(const Cuts& cuts, const Fit& fit, const compose::Flow& flow) {
  std::vector<diag::Label> labels;
  const std::size_t shown = cuts.are_enough ? cuts.cuts.size() : std::min(cuts.cuts.size(), kExamplesShown);
  for (const Cut& cut : std::span(cuts.cuts).first(shown))
    labels.push_back(
        {cut.span, fmt::format("{} fewer here save a line", base::counted(cut.characters, "character"))});
  std::vector<compose::Part> parts;
  for (const compose::Part& part : flow.parts)
    if (part.priority != 0) parts.push_back(part);
  std::stable_sort(parts.begin(), parts.end(),
                   [](const compose::Part& a, const compose::Part& b) { return a.priority < b.priority; });
  if (parts.size() > kPartsShown) parts.resize(kPartsShown);
  for (const compose::Part& part : parts) {
    labels.push_back({part.span, fmt::format("priority {}: {} without it", part.priority,
                                             base::counted(lines_of(part, fit), "line") + " fewer")});
  }
  return labels;
}

std::string cuts_hint(const Cuts& cuts) {
  const std::string tight = "every range of the layout is at its tightest: ";
  if (cuts.are_enough)
    return tight + (cuts.cuts.size() == 1 ? "with this cut it fits" : "with all these cuts it fits");
  if (cuts.cuts.empty()) return tight + "leave something out, or allow more pages";
  return tight + "shorter texts alone are not enough, leave something out or allow more pages";
}

// How the next larger budget would look.
std::string next_step(const FitInput& input) {
  resume::PageBudget more = input.request.budget;
  ++more.most;
  Fitter fitter(input);
  const Fit fit = fitter.to(more);
  if (fit.pages.size() > static_cast<std::size_t>(more.most))
    return fmt::format("it needs {} at the loosest", base::counted(fitter.trials().front().pages, "page"));
  const double full = fullness(fit.pages.back(), Measures{input.design, fit.tightness});
  return fmt::format("with `--pages {}` it fits, the last page {:.0f} % full", more.most, full * 100);
}

std::string headline(const FitInput& input, std::string_view over) {
  return fmt::format("the {} resume does not fit {}: over by {}", input.flow.language,
                     base::counted(static_cast<std::size_t>(input.request.budget.most), "page"), over);
}

// The most lines that the pages of a budget can hold, one below the other.
std::size_t most_lines(const design::Design& design, resume::PageBudget budget) {
  const Measures measures{design, 1};
  base::Pt least = measures.leading(0);
  for (design::StyleIndex i = 1; i < design.styles.size(); ++i) least = std::min(least, measures.leading(i));
  return static_cast<std::size_t>((measures.bottom() - measures.top()) / least) *
         static_cast<std::size_t>(budget.most);
}

} // namespace

void report_over_budget(const Fit& tightest, const FitInput& input, FlowShaper& shaper,
                        diag::Diagnostics& diagnostics) {
  const Cuts cuts = find_cuts(tightest, input, shaper);
  const Measures measures{input.design, tightest.tightness};
  std::size_t lines = 0;
  double points = 0;
  for (std::size_t i = static_cast<std::size_t>(input.request.budget.most); i < tightest.pages.size(); ++i) {
    lines += tightest.pages[i].size();
    points += fullness(tightest.pages[i], measures) * (measures.bottom() - measures.top()).value;
  }
  diagnostics.add(
      {.code = diag::Code::over_budget,
       .message = headline(input, fmt::format("{} ({:.0f} pt)", base::counted(lines, "line"), points)),
       .span = input.request.budget_span,
       .span_message = {},
       .labels = cut_labels(cuts, tightest, input.flow),
       .hints = {cuts_hint(cuts), next_step(input)}});
}

bool report_far_over_budget(const FitInput& input, diag::Diagnostics& diagnostics) {
  const resume::PageBudget budget = input.request.budget;
  if (budget.most == 0) return false;
  const std::size_t least = input.flow.parts.size() + 1; // the person is no part
  const std::size_t most = most_lines(input.design, budget);
  if (least <= most) return false;
  diagnostics.report(diag::Code::over_budget, input.request.budget_span,
                     headline(input, fmt::format("at least {}", base::counted(least - most, "line"))),
                     fmt::format("it has {} of entries and work, and {} at most hold {}",
                                 base::counted(least, "line"),
                                 base::counted(static_cast<std::size_t>(budget.most), "page"), most));
  return true;
}

} // namespace hanjang::layout
