#include "layout/detail/fit.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace hanjang::layout {
namespace {

// Halvings of the tightness scale: 1/128 of it moves a type size by some hundredths of a point.
constexpr int kHalvings = 7;

// How much tighter pages may be set to pull back what little stands at the head of one, in so many steps.
// Less than a quarter is narrower margins alone in most layouts, and type keeps its size.
constexpr double kMostTighter = 0.24;
constexpr int kTighterSteps = 6;

// Narrower margins spare some lines that are not known before they are broken anew: this share of a page.
constexpr double kRewrapped = 0.03;

base::Pt height_of(const std::vector<SetBlock>& blocks) {
  base::Pt height;
  for (const SetBlock& block : blocks) height += block.space_above + block.height();
  return height;
}

// About how much more of what stands on a page now it would hold at another tightness.
base::Pt gain_at(double tightness, const Fit& fit, const design::Design& design) {
  const Measures measures{design, fit.tightness};
  const Measures other{design, tightness};
  const double shrunk = height_of(stack_blocks(*fit.text, other)) / height_of(fit.blocks);
  const base::Pt page = measures.bottom() - measures.top();
  return (other.bottom() - other.top()) / shrunk - page + page * kRewrapped;
}

// True if at another tightness some of what a page opens poorly on may fit on the page before.
bool makes_room(double tightness, const Fit& fit, const design::Design& design,
                const std::vector<PoorOpening>& poor) {
  const base::Pt gain = gain_at(tightness, fit, design);
  return std::ranges::any_of(poor, [&](const PoorOpening& opening) { return opening.lacks <= gain; });
}

void keep_entries_whole(Fit& fit, const Measures& measures) {
  std::vector<PlacedPage> whole = paginate(fit.blocks, measures, Entries::whole);
  if (whole.size() > fit.pages.size()) return;
  fit.pages = std::move(whole);
  fit.entries = Entries::whole;
}

std::optional<std::size_t> sequence_of(const PlacedPage& page) {
  return page.empty() ? std::nullopt : std::optional(page.front().block->block().sequence);
}

// True if what little stands on the last page of some sequence might go on the one before.
bool spares_page(const Fit& fit, const Measures& measures) {
  for (std::size_t i = 1; i < fit.pages.size(); ++i) {
    const bool runs_on = sequence_of(fit.pages[i]) == sequence_of(fit.pages[i - 1]);
    const bool ends = i + 1 == fit.pages.size() || sequence_of(fit.pages[i + 1]) != sequence_of(fit.pages[i]);
    // One project's pages need not be tightened for another's; a cover is of all of them.
    const bool is_of_all = sequence_of(fit.pages.front()) == sequence_of(fit.pages.back()) ||
                           sole_region(fit.pages[i], measures).has_value();
    const double least = is_of_all ? kSparedLastPage : kLeastLastPage;
    if (runs_on && ends && fullness(fit.pages[i], measures) < least) return true;
  }
  return false;
}

bool ends_emptier_than(double share, const Fit& fit, const design::Design& design) {
  return fit.pages.size() > 1 && fullness(fit.pages.back(), Measures{design, fit.tightness}) < share;
}

} // namespace

bool ends_nearly_empty(const Fit& fit, const design::Design& design) {
  return ends_emptier_than(kLeastLastPage, fit, design);
}

std::shared_ptr<const std::vector<BrokenBlock>> Fitter::lines_at(const Measures& measures) {
  const double size = measures.knobs[static_cast<std::size_t>(design::Knob::size)];
  const double width = measures.knobs[static_cast<std::size_t>(design::Knob::margin)];
  for (const Lines& lines : lines_)
    if (lines.size == size && lines.width == width) return lines.blocks;
  auto blocks =
      std::make_shared<const std::vector<BrokenBlock>>(break_blocks(blocks_, measures, fonts_, cells_));
  lines_.push_back({size, width, blocks});
  return blocks;
}

Fit Fitter::set(const Measures& measures) {
  Fit fit;
  fit.tightness = measures.tightness;
  fit.text = lines_at(measures);
  fit.blocks = stack_blocks(*fit.text, measures);
  fit.pages = paginate(fit.blocks, measures, Entries::split);
  return fit;
}

Fit Fitter::at(double tightness) {
  const Measures measures{design_, tightness};
  Fit fit = set(measures);
  keep_entries_whole(fit, measures);
  return fit;
}

Fit Fitter::try_tightness(double tightness) {
  Fit fit = set(Measures{design_, tightness});
  trials_.push_back({tightness, fit.pages.size()});
  return fit;
}

// The loosest fit that holds the budget, between a tightness that does not and 1; else that at 1.
Fit Fitter::loosest(resume::PageBudget budget, double too_loose) {
  Fit best = try_tightness(1);
  for (int step = 0; step < kHalvings && budget.holds(best.pages.size()); ++step) {
    Fit middle = try_tightness((too_loose + best.tightness) / 2);
    if (budget.holds(middle.pages.size()))
      best = std::move(middle);
    else
      too_loose = middle.tightness;
  }
  return best;
}

Fit Fitter::to(resume::PageBudget budget) {
  trials_.clear();
  Fit best = try_tightness(0);
  if (!budget.holds(best.pages.size())) best = loosest(budget, 0);
  keep_entries_whole(best, Measures{design_, best.tightness});
  take_fewer_pages(best, budget);
  pull_back_poor_openings(best, static_cast<std::size_t>(budget.least));
  move_over_to_poor_openings(best.pages, best.blocks, Measures{design_, best.tightness}, best.entries);
  return best;
}

// A page goes where one that ends a sequence has little on it; of several, one after the other.
void Fitter::take_fewer_pages(Fit& best, resume::PageBudget budget) {
  for (;;) {
    const auto fewer = static_cast<int>(best.pages.size()) - 1;
    if (fewer < budget.least || best.tightness >= 1) return;
    if (!spares_page(best, Measures{design_, best.tightness})) return;
    const resume::PageBudget smaller{budget.least, fewer};
    Fit tighter = loosest(smaller, best.tightness);
    if (!smaller.holds(tighter.pages.size())) return;
    best = std::move(tighter);
    keep_entries_whole(best, Measures{design_, best.tightness});
  }
}

// A little tighter, and what is too little at the head of a page may find room on the page before. The
// tightest step is tried first: what it does not mend is given up, though a step before it might, since a
// trial breaks all lines anew.
void Fitter::pull_back_poor_openings(Fit& best, std::size_t least_pages) {
  const double from = best.tightness;
  std::vector<PoorOpening> poor = find_poor_main_openings(best.pages, Measures{design_, from});
  const auto tightness_of = [&](int step) { return from + kMostTighter * step / kTighterSteps; };
  int last = kTighterSteps;
  while (last > 0 && tightness_of(last) > 1) --last;
  if (last == 0 || poor.empty() || !makes_room(tightness_of(last), best, design_, poor)) return;
  std::optional<Fit> tightest = pulled_back(best, poor, tightness_of(last), least_pages);
  if (!tightest) return;
  for (int step = 1; step < last && !poor.empty(); ++step) {
    if (!makes_room(tightness_of(step), best, design_, poor)) continue;
    std::optional<Fit> tighter = pulled_back(best, poor, tightness_of(step), least_pages);
    if (!tighter) continue;
    best = std::move(*tighter);
    poor = find_poor_main_openings(best.pages, Measures{design_, best.tightness});
  }
  const std::vector<PoorOpening> left =
      find_poor_main_openings(tightest->pages, Measures{design_, tightest->tightness});
  if (fault_of(left) < fault_of(poor)) best = std::move(*tightest);
}

// The document at this tightness, if its pages open better than the best do.
std::optional<Fit> Fitter::pulled_back(const Fit& best, const std::vector<PoorOpening>& poor,
                                       double tightness, std::size_t least_pages) {
  Fit tighter = at(tightness);
  trials_.push_back({tightness, tighter.pages.size()});
  if (tighter.pages.size() > best.pages.size() || tighter.pages.size() < least_pages) return std::nullopt;
  if (ends_nearly_empty(tighter, design_) && !ends_nearly_empty(best, design_)) return std::nullopt;
  const std::vector<PoorOpening> left = find_poor_main_openings(tighter.pages, Measures{design_, tightness});
  if (fault_of(left) >= fault_of(poor)) return std::nullopt;
  return tighter;
}

} // namespace hanjang::layout
