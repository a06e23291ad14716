#include "layout/fit.h"

#include <utility>

namespace hanjang {
namespace {

// Halvings of the tightness scale: 1/128 of it moves a type size by some hundredths of a point.
constexpr int kHalvings = 7;

} // namespace

Fit fit_at(const Flow& flow, const Design& design, const FontSet& fonts, double tightness) {
  const Setting setting{design, tightness};
  Fit fit;
  fit.tightness = tightness;
  fit.blocks = set_blocks(flow, setting, fonts);
  fit.pages = paginate(fit.blocks, setting, Entries::split);
  std::vector<PlacedPage> whole = paginate(fit.blocks, setting, Entries::whole);
  if (whole.size() <= fit.pages.size()) fit.pages = std::move(whole);
  return fit;
}

Fit fit_to(const Flow& flow, const Design& design, const FontSet& fonts, PageBudget budget,
           std::vector<Trial>& trials) {
  const auto limit = static_cast<std::size_t>(budget.most);
  const auto look = [&](double tightness) {
    Fit fit = fit_at(flow, design, fonts, tightness);
    trials.push_back({tightness, fit.pages.size()});
    return fit;
  };
  Fit loosest = look(0);
  if (budget.most == 0 || loosest.pages.size() <= limit) return loosest;
  Fit best = look(1);
  if (best.pages.size() > limit) return best;
  double too_loose = 0;
  for (int step = 0; step < kHalvings; ++step) {
    Fit middle = look((too_loose + best.tightness) / 2);
    if (middle.pages.size() <= limit)
      best = std::move(middle);
    else
      too_loose = middle.tightness;
  }
  return best;
}

} // namespace hanjang
