#include "layout/layout.h"

#include "layout/compose.h"
#include "layout/emit.h"
#include "layout/names.h"

#include <fmt/format.h>

#include <utility>

namespace hanjang {
namespace {

// Halvings of the tightness scale: 1/256 of any range is far below what an eye can tell.
constexpr int kFitSteps = 8;

struct Fit {
  double tightness = 0;
  std::vector<SetBlock> blocks;
  std::vector<PlacedPage> pages;
};

Fit fit_at(const Flow& flow, const Design& design, const FontSet& fonts, double tightness) {
  const Setting setting{design, tightness};
  Fit fit;
  fit.tightness = tightness;
  fit.blocks = set_blocks(flow, setting, fonts);
  fit.pages = paginate(fit.blocks, setting);
  return fit;
}

// The loosest setting that keeps to `most` pages, or the tightest one if none does.
Fit fit_to(const Flow& flow, const Design& design, const FontSet& fonts, int most) {
  const auto limit = static_cast<std::size_t>(most);
  Fit loosest = fit_at(flow, design, fonts, 0);
  if (most == 0 || loosest.pages.size() <= limit) return loosest;
  Fit best = fit_at(flow, design, fonts, 1);
  if (best.pages.size() > limit) return best;
  double too_loose = 0;
  for (int step = 0; step < kFitSteps; ++step) {
    Fit middle = fit_at(flow, design, fonts, (too_loose + best.tightness) / 2);
    if (middle.pages.size() <= limit) best = std::move(middle);
    else too_loose = middle.tightness;
  }
  return best;
}

void report_over_budget(const Fit& fit, const LayoutInput& input, Diagnostics& diagnostics) {
  const auto most = static_cast<std::size_t>(input.budget.most);
  std::size_t lines = 0;
  for (std::size_t page = most; page < fit.pages.size(); ++page) lines += fit.pages[page].size();
  diagnostics.error(codes::over_budget, input.budget_span,
                    fmt::format("the {} resume does not fit {} page{}: over by {} line{} at the tightest setting",
                                input.resume.language, most, most == 1 ? "" : "s", lines, lines == 1 ? "" : "s"),
                    fmt::format("cut text, or allow {} pages", fit.pages.size()));
}

} // namespace

std::optional<LayoutResult> lay_out(const LayoutInput& input, FontSet& fonts, Diagnostics& diagnostics) {
  check_names(input.design, diagnostics);
  report_not_shown(input.resume, input.design, diagnostics);
  const Flow flow = compose(input.resume, input.design, input.today, fonts, diagnostics);
  if (diagnostics.has_errors()) return std::nullopt;

  const Fit fit = fit_to(flow, input.design, fonts, input.budget.most);
  if (input.budget.most != 0 && fit.pages.size() > static_cast<std::size_t>(input.budget.most)) {
    report_over_budget(fit, input, diagnostics);
    return std::nullopt;
  }
  const Setting setting{input.design, fit.tightness};
  Metadata metadata{input.resume.title, input.resume.author, input.resume.language};
  return LayoutResult{emit(fit.pages, flow, setting, fonts, std::move(metadata))};
}

} // namespace hanjang
