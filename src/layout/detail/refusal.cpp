#include "layout/detail/refusal.h"

#include "base/counted.h"
#include "layout/detail/cuts.h"
#include "layout/detail/drop.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

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

std::string cut_label(const Cut& cut) {
  return fmt::format("{} fewer here {} {}", base::counted(cut.characters, "character"),
                     cut.characters == 1 ? "saves" : "save",
                     cut.lines == 1 ? "a line" : base::counted(cut.lines, "line"));
}

std::string fewer_lines(const compose::Part& part, const Fit& fit) {
  return base::counted(lines_of(part, fit), "line") + " fewer";
}

/// What can be done about a flow that does not fit.
struct Ways {
  Cuts cuts;
  std::vector<compose::Part> alone; ///< any one of which would do, where cuts are not enough
};

Ways find_ways(const Fit& tightest, const FitInput& input, FlowShaper& shaper) {
  Ways ways{find_cuts(tightest, input, shaper), {}};
  if (!ways.cuts.are_enough) ways.alone = parts_enough_alone(input, kPartsShown);
  return ways;
}

// Of the parts that have a priority, those that go first.
std::vector<compose::Part> lowest_parts(const compose::Flow& flow) {
  std::vector<compose::Part> parts;
  for (const compose::Part& part : flow.parts)
    if (part.priority != 0) parts.push_back(part);
  std::ranges::stable_sort(parts, {}, &compose::Part::priority);
  if (parts.size() > kPartsShown) parts.resize(kPartsShown);
  return parts;
}

std::vector<diag::Label> labels_of(const Ways& ways, const Fit& fit, const compose::Flow& flow) {
  std::vector<diag::Label> labels;
  const std::vector<Cut>& cuts = ways.cuts.cuts;
  const std::size_t shown = ways.cuts.are_enough ? cuts.size() : std::min(cuts.size(), kExamplesShown);
  for (const Cut& cut : std::span(cuts).first(shown)) labels.push_back({cut.span, cut_label(cut)});
  for (const compose::Part& part : ways.alone)
    labels.push_back({part.span, "leaving this out is enough: " + fewer_lines(part, fit)});
  for (const compose::Part& part : lowest_parts(flow)) {
    const auto is_told = [&](const compose::Part& told) { return told.span == part.span; };
    if (std::ranges::none_of(ways.alone, is_told))
      labels.push_back(
          {part.span, fmt::format("priority {}: {} without it", part.priority, fewer_lines(part, fit))});
  }
  return labels;
}

std::string what_to_do(const Ways& ways, const resume::PageBudget& budget) {
  const std::string tight = "every range of the layout is at its tightest: ";
  if (ways.cuts.are_enough)
    return tight + (ways.cuts.cuts.size() == 1 ? "with this cut it fits" : "with all these cuts it fits");
  const std::string_view texts = ways.cuts.cuts.empty() ? "" : "shorter texts alone are not enough, ";
  const std::string_view parts =
      ways.alone.empty() ? "several entries or lines of work" : "one of the parts marked as enough";
  return tight + fmt::format("{}leave out {}, or allow more than {}", texts, parts,
                             base::counted(static_cast<std::size_t>(budget.most), "page"));
}

// How it would look on as few pages as hold it.
std::string next_step(const Fit& tightest, const FitInput& input) {
  const auto least = static_cast<int>(tightest.pages.size());
  resume::PageBudget more = input.request.budget;
  more.most = least;
  const Fit fit = Fitter(input).to(more);
  const double full = fullness(fit.pages.back(), Measures{input.design, fit.tightness});
  return fmt::format("with `--pages {}` it fits, the last page {:.0f} % full", least, full * 100);
}

// How to have chosen what goes. Nothing where that is asked for, or where texts need not go.
std::optional<std::string> priority_hint(const Ways& ways, const PageRequest& request) {
  if (ways.cuts.are_enough || request.drop_lowest_priority || request.drop_place.empty()) return std::nullopt;
  return fmt::format(
      R"(`drop = "lowest-priority"` in {} leaves out entries that have a `priority`, the lowest first)",
      request.drop_place);
}

// True where the flow would fit if nothing began a page because its writer says so.
bool fits_without_breaks(const FitInput& input) {
  const auto begins = [](const ShownBlock& block) { return block.breaks_page; };
  if (std::ranges::none_of(input.blocks, begins)) return false;
  FitInput trial = input;
  for (ShownBlock& block : trial.blocks) block.breaks_page = false;
  return input.request.budget.holds(Fitter(trial).pages_at(1));
}

std::string headline(const FitInput& input, std::string_view over) {
  return fmt::format("the {} document does not fit {}: over by {}", input.flow.language,
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
  const Ways ways = find_ways(tightest, input, shaper);
  const Measures measures{input.design, tightest.tightness};
  std::size_t lines = 0;
  double points = 0;
  for (std::size_t i = static_cast<std::size_t>(input.request.budget.most); i < tightest.pages.size(); ++i) {
    lines += tightest.pages[i].size();
    points += fullness(tightest.pages[i], measures) * (measures.bottom() - measures.top()).value;
  }
  std::vector<std::string> hints{what_to_do(ways, input.request.budget), next_step(tightest, input)};
  if (fits_without_breaks(input)) hints.emplace_back(R"(it fits without `break = "page"`)");
  if (auto hint = priority_hint(ways, input.request)) hints.push_back(std::move(*hint));
  diagnostics.add(
      {.code = diag::Code::over_budget,
       .message = headline(input, fmt::format("{} ({:.0f} pt)", base::counted(lines, "line"), points)),
       .span = input.request.budget_span,
       .span_message = {},
       .labels = labels_of(ways, tightest, input.flow),
       .hints = std::move(hints)});
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
