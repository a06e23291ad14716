#include "layout/detail/fit.h"

#include <utility>

namespace hanjang::layout {
namespace {

// Halvings of the tightness scale: 1/128 of it moves a type size by some hundredths of a point.
constexpr int kHalvings = 7;

// A section that runs over to a next page should have more than this many lines there.
constexpr std::size_t kStranded = 2;

// How much tighter a setting may be to bring a stranded line home, in so many steps.
constexpr double kMostTighter = 0.15;
constexpr int kTighterSteps = 5;

// True if the head of a page holds no more than the last line or two of a section begun before.
bool strands_lines(const std::vector<PlacedPage>& pages, const design::Design& design) {
  const auto is_main = [&](const PlacedLine& line) {
    return design.regions[line.block->block->region].place == design::Region::Place::main;
  };
  std::size_t section = 0;
  for (const PlacedPage& page : pages) {
    std::size_t lines = 0;
    std::size_t last = section;
    for (const PlacedLine& line : page) {
      if (!is_main(line)) continue;
      last = line.block->block->section;
      if (last == section) ++lines;
    }
    if (lines > 0 && lines <= kStranded) return true;
    section = last;
  }
  return false;
}

void keep_entries_whole(Fit& fit, const Setting& setting) {
  std::vector<PlacedPage> whole = paginate(fit.blocks, setting, Entries::whole);
  if (whole.size() <= fit.pages.size()) fit.pages = std::move(whole);
}

} // namespace

std::shared_ptr<const std::vector<BrokenBlock>> Fitter::lines_at(const Setting& setting) {
  const double size = setting.knobs[static_cast<std::size_t>(design::Knob::size)];
  const double width = setting.knobs[static_cast<std::size_t>(design::Knob::margin)];
  for (const Lines& lines : lines_)
    if (lines.size == size && lines.width == width) return lines.blocks;
  auto blocks = std::make_shared<const std::vector<BrokenBlock>>(break_blocks(flow_, setting, fonts_));
  lines_.push_back({size, width, blocks});
  return blocks;
}

Fit Fitter::set(const Setting& setting) {
  Fit fit;
  fit.tightness = setting.tightness;
  fit.text = lines_at(setting);
  fit.blocks = stack_blocks(*fit.text, setting);
  fit.pages = paginate(fit.blocks, setting, Entries::split);
  return fit;
}

Fit Fitter::at(double tightness) {
  const Setting setting{design_, tightness};
  Fit fit = set(setting);
  keep_entries_whole(fit, setting);
  return fit;
}

Fit Fitter::look(double tightness) {
  Fit fit = set(Setting{design_, tightness});
  trials_.push_back({tightness, fit.pages.size()});
  return fit;
}

Fit Fitter::to(resume::PageBudget budget) {
  trials_.clear();
  Fit best = look(0);
  if (!budget.holds(best.pages.size())) {
    best = look(1);
    double too_loose = 0;
    for (int step = 0; step < kHalvings && budget.holds(best.pages.size()); ++step) {
      Fit middle = look((too_loose + best.tightness) / 2);
      if (budget.holds(middle.pages.size()))
        best = std::move(middle);
      else
        too_loose = middle.tightness;
    }
  }
  keep_entries_whole(best, Setting{design_, best.tightness});
  bring_home(best);
  return best;
}

// A little tighter, and a stranded line may find room on the page before.
void Fitter::bring_home(Fit& best) {
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
