#include "layout/detail/fit.h"

#include <utility>

namespace hanjang::layout {
namespace {

// Halvings of the tightness scale: 1/128 of it moves a type size by some hundredths of a point.
constexpr int kHalvings = 7;

// A section that runs over to a next page should have more than this many lines there.
constexpr std::size_t kStranded = 2;

// How much tighter pages may be set to pull a stranded line back, in so many steps.
constexpr double kMostTighter = 0.15;
constexpr int kTighterSteps = 5;

// True if the head of a page holds no more than the last line or two of a section begun before.
bool strands_lines(const std::vector<PlacedPage>& pages, const design::Design& design) {
  const auto is_main = [&](const PlacedLine& line) {
    return design.regions[line.block->block().region].place == design::Region::Place::main;
  };
  std::size_t section = 0;
  for (const PlacedPage& page : pages) {
    std::size_t lines = 0;
    std::size_t last = section;
    for (const PlacedLine& line : page) {
      if (!is_main(line)) continue;
      last = line.block->block().section;
      if (last == section) ++lines;
    }
    if (lines > 0 && lines <= kStranded) return true;
    section = last;
  }
  return false;
}

void keep_entries_whole(Fit& fit, const Measures& measures) {
  std::vector<PlacedPage> whole = paginate(fit.blocks, measures, Entries::whole);
  if (whole.size() <= fit.pages.size()) fit.pages = std::move(whole);
}

} // namespace

std::shared_ptr<const std::vector<BrokenBlock>> Fitter::lines_at(const Measures& measures) {
  const double size = measures.knobs[static_cast<std::size_t>(design::Knob::size)];
  const double width = measures.knobs[static_cast<std::size_t>(design::Knob::margin)];
  for (const Lines& lines : lines_)
    if (lines.size == size && lines.width == width) return lines.blocks;
  auto blocks = std::make_shared<const std::vector<BrokenBlock>>(break_blocks(blocks_, measures, fonts_));
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

Fit Fitter::to(resume::PageBudget budget) {
  trials_.clear();
  Fit best = try_tightness(0);
  if (!budget.holds(best.pages.size())) {
    best = try_tightness(1);
    double too_loose = 0;
    for (int step = 0; step < kHalvings && budget.holds(best.pages.size()); ++step) {
      Fit middle = try_tightness((too_loose + best.tightness) / 2);
      if (budget.holds(middle.pages.size()))
        best = std::move(middle);
      else
        too_loose = middle.tightness;
    }
  }
  keep_entries_whole(best, Measures{design_, best.tightness});
  pull_back_stranded_lines(best);
  return best;
}

// A little tighter, and a stranded line may find room on the page before.
void Fitter::pull_back_stranded_lines(Fit& best) {
  if (!strands_lines(best.pages, design_)) return;
  for (int step = 1; step <= kTighterSteps; ++step) {
    const double tightness = best.tightness + kMostTighter * step / kTighterSteps;
    if (tightness > 1) return;
    Fit tighter = at(tightness);
    trials_.push_back({tightness, tighter.pages.size()});
    if (tighter.pages.size() > best.pages.size() || strands_lines(tighter.pages, design_)) continue;
    best = std::move(tighter);
    return;
  }
}

} // namespace hanjang::layout
