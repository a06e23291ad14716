#include "layout/detail/refusal.h"

#include "base/counted.h"
#include "base/utf8.h"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <utility>

namespace hanjang::layout {
namespace {

constexpr std::size_t kCutsShown = 4;
constexpr std::size_t kPartsShown = 3;

// A paragraph that would lose a line if so many characters went.
struct Cut {
  diag::Span span;
  std::size_t characters = 0;
};

std::vector<Cut> cheapest_cuts(const Fit& fit) {
  std::vector<Cut> cuts;
  for (const SetBlock& set : fit.blocks) {
    if (set.lines.size() < 2 || !set.shown->shaped->left.source) continue;
    const auto& pieces = set.text->lines.back().pieces;
    const auto piece = std::find_if(pieces.begin(), pieces.end(),
                                    [&](const Piece& p) { return p.cell == &set.shown->shaped->left; });
    if (piece == pieces.end()) continue;
    const std::string_view text = piece->cell->text.text;
    cuts.push_back(
        {set.shown->shaped->left.source,
         base::utf8::count(text.substr(piece->range.begin, piece->range.visible_end - piece->range.begin))});
  }
  std::stable_sort(cuts.begin(), cuts.end(),
                   [](const Cut& a, const Cut& b) { return a.characters < b.characters; });
  if (cuts.size() > kCutsShown) cuts.resize(kCutsShown);
  return cuts;
}

std::size_t lines_of(const compose::Part& part, const Fit& fit) {
  std::size_t lines = 0;
  for (const SetBlock& set : fit.blocks)
    if (set.shown->index >= part.first_block && set.shown->index < part.end_block) lines += set.lines.size();
  return lines;
}

std::vector<diag::Label> cut_labels(const Fit& fit, const compose::Flow& flow) {
  std::vector<diag::Label> labels;
  for (const Cut& cut : cheapest_cuts(fit))
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

void report_over_budget(const Fit& tightest, const FitInput& input, diag::Diagnostics& diagnostics) {
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
       .labels = cut_labels(tightest, input.flow),
       .hints = {"every range of the layout is at its tightest: cut text, or allow more pages",
                 next_step(input)}});
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
