#include "layout/layout.h"

#include "layout/compose.h"
#include "layout/emit.h"
#include "layout/fit.h"
#include "layout/names.h"
#include "layout/refusal.h"
#include "layout/story.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace hanjang {
namespace {

// A last page with less than this on it looks like an accident.
constexpr double kLeastLastPage = 0.25;

bool fits(const Fit& fit, PageBudget budget) {
  return budget.most == 0 || fit.pages.size() <= static_cast<std::size_t>(budget.most);
}

// Takes the part of the lowest priority out of the flow; nothing if no part has one.
std::optional<Part> drop_lowest(Flow& flow) {
  auto lowest = flow.parts.end();
  for (auto part = flow.parts.begin(); part != flow.parts.end(); ++part)
    if (part->priority != 0 && (lowest == flow.parts.end() || part->priority < lowest->priority))
      lowest = part;
  if (lowest == flow.parts.end()) return std::nullopt;
  const Part dropped = *lowest;
  remove_part(flow, dropped);
  return dropped;
}

// Drops parts, the lowest priority first, until the tightest setting fits.
Fit drop_to_fit(Flow& flow, const LayoutInput& input, const FontSet& fonts, std::vector<Trial>& trials,
                Diagnostics& diagnostics) {
  std::vector<Part> dropped;
  Fit fit;
  while (!fits(fit = fit_at(flow, input.design, fonts, 1), input.budget)) {
    const auto part = drop_lowest(flow);
    if (!part) return fit;
    dropped.push_back(*part);
  }
  for (const Part& part : dropped)
    diagnostics.note(
        codes::dropped, part.span,
        fmt::format("left out of the {} resume to fit (priority {})", input.resume.language, part.priority));
  trials.clear();
  return fit_to(flow, input.design, fonts, input.budget, trials);
}

// A line taller than the page or a letter wider than the line would run off the paper.
void check_room(const Fit& fit, const LayoutInput& input, Diagnostics& diagnostics) {
  constexpr Pt kTolerance{0.01};
  const Setting setting{input.design, fit.tightness};
  for (const SetBlock& block : fit.blocks)
    for (const SetLine& line : block.lines) {
      const bool is_low = line.height <= setting.bottom() - setting.top() + kTolerance;
      const bool is_narrow = std::all_of(line.pieces.begin(), line.pieces.end(), [&](const Piece& piece) {
        return piece.x + piece.range.width <= setting.right() + kTolerance;
      });
      if (is_low && is_narrow) continue;
      diagnostics.error(codes::overfull_line, block.block->left.source,
                        fmt::format("this does not fit on the page in style `{}` of layout `{}`",
                                    input.design.styles[block.block->style].name, input.design.name),
                        "make the type smaller, or the margins and indents");
      return;
    }
}

void check_last_page(const Fit& fit, const Flow& flow, const LayoutInput& input, const FontSet& fonts,
                     Diagnostics& diagnostics) {
  const auto pages = static_cast<int>(fit.pages.size());
  if (pages < input.budget.least)
    diagnostics.error(codes::under_budget, input.budget_span,
                      fmt::format("the {} resume fills {} page{} of at least {}", input.resume.language,
                                  pages, pages == 1 ? "" : "s", input.budget.least),
                      "write more, or ask for fewer pages");
  const double full = fullness(fit.pages.back(), Setting{input.design, fit.tightness});
  if (pages < 2 || full >= kLeastLastPage) return;
  const Fit tightest = fit_at(flow, input.design, fonts, 1);
  const bool fewer = static_cast<int>(tightest.pages.size()) < pages;
  diagnostics.warning(
      codes::nearly_empty_page, input.budget_span,
      fmt::format("page {} of the {} resume is only {:.0f} % full", pages, input.resume.language, full * 100),
      fewer ? fmt::format("`--pages {}` fits all of it", pages - 1)
            : fmt::format("cut {} lines to save the page, or write more", tightest.pages.back().size()));
}

std::optional<Fit> find_fit(Flow& flow, const LayoutInput& input, const FontSet& fonts,
                            std::vector<Trial>& trials, Diagnostics& diagnostics) {
  Fit fit = fit_to(flow, input.design, fonts, input.budget, trials);
  if (!fits(fit, input.budget) && input.drop_lowest_priority)
    fit = drop_to_fit(flow, input, fonts, trials, diagnostics);
  if (!fits(fit, input.budget)) {
    report_over_budget(fit, flow, input, fonts, diagnostics);
    return std::nullopt;
  }
  check_room(fit, input, diagnostics);
  check_last_page(fit, flow, input, fonts, diagnostics);
  if (diagnostics.has_errors()) return std::nullopt;
  return fit;
}

} // namespace

std::optional<LayoutResult> lay_out(const LayoutInput& input, FontSet& fonts, Diagnostics& diagnostics) {
  check_names(input.design, diagnostics);
  report_not_shown(input.resume, input.design, diagnostics);
  if (input.budget.most != 0 && !input.drop_lowest_priority) {
    const std::size_t least = least_lines(input.resume);
    const std::size_t most = most_lines(input.design, input.budget);
    if (least > most) {
      report_far_over_budget(least, most, input, diagnostics);
      return std::nullopt;
    }
  }
  Flow flow = compose(input.resume, input.design, input.today, fonts, diagnostics);
  if (diagnostics.has_errors()) return std::nullopt;

  std::vector<Trial> trials;
  std::optional<Fit> fit = find_fit(flow, input, fonts, trials, diagnostics);
  if (!fit) return std::nullopt;
  const Setting setting{input.design, fit->tightness};
  FitReport report = tell(*fit, trials, setting, input.budget);
  share_out(fit->pages, setting);
  Metadata metadata{input.resume.title, input.resume.author, input.resume.language};
  return LayoutResult{emit(fit->pages, flow, setting, fonts, std::move(metadata)), std::move(report)};
}

} // namespace hanjang
