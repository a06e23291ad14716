#include "layout/detail/cuts.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <utility>

namespace hanjang::layout {
namespace {

// People read of no more lines to save than this. What is over by more has entries to lose, not words.
constexpr std::size_t kMostLines = 40;

// No more texts are tried, those with least on their last lines before the others.
constexpr std::size_t kMostTexts = 64;

// So many cuts show the way where none is enough.
constexpr std::size_t kExamples = 4;

/// The next cut to make in a text.
struct Step {
  std::size_t place = 0; ///< of its block among those shown
  Shorter shorter;
  std::size_t characters = 0; ///< more than the cut that was made there before
};

bool is_same_text(const Step& a, const Step& b) { return a.shorter.cut.span == b.shorter.cut.span; }

class CutFinder {
public:
  CutFinder(const Fit& tightest, const FitInput& input, FlowShaper& shaper)
      : tightest_(tightest), input_(input), shortener_(tightest, input, shaper) {}

  Cuts run() {
    if (lines_over() > kMostLines) return cuts_of(single_lines(kExamples), false);
    const std::vector<Step> single = single_lines(kMostTexts);
    std::vector<Step> made = add_up(single);
    if (!fits_with(made)) return cuts_of(single, false);
    leave_out_needless(made);
    return cuts_of(made, true);
  }

private:
  std::size_t lines_over() const {
    std::size_t lines = 0;
    for (std::size_t i = static_cast<std::size_t>(input_.request.budget.most); i < tightest_.pages.size();
         ++i)
      lines += tightest_.pages[i].size();
    return lines;
  }

  std::vector<std::size_t> places_to_cut() const {
    std::vector<std::size_t> places;
    for (std::size_t place = 0; place < input_.blocks.size(); ++place)
      if (shortener_.characters_on_last(place, 1) > 0) places.push_back(place);
    std::ranges::stable_sort(places, {},
                             [&](std::size_t at) { return shortener_.characters_on_last(at, 1); });
    return places;
  }

  // Texts without their last lines, the cheapest first. A text that is printed twice is cut once.
  std::vector<Step> single_lines(std::size_t most) const {
    std::vector<Step> steps;
    for (const std::size_t place : places_to_cut()) {
      if (steps.size() == most) break;
      auto step = next_step(place, nullptr);
      if (step && std::ranges::none_of(steps, [&](const Step& known) { return is_same_text(known, *step); }))
        steps.push_back(std::move(*step));
    }
    std::ranges::stable_sort(steps, {}, &Step::characters);
    return steps;
  }

  std::optional<Step> next_step(std::size_t place, const Cut* before) const {
    auto shorter = shortener_.without_lines(place, before == nullptr ? 1 : before->lines + 1);
    if (!shorter) return std::nullopt;
    const std::size_t fewer = before == nullptr ? 0 : std::min(before->characters, shorter->cut.characters);
    const std::size_t characters = shorter->cut.characters - fewer;
    return Step{place, std::move(*shorter), characters};
  }

  // Makes cut after cut, the cheapest line first, until the whole of it fits or no text can lose more.
  std::vector<Step> add_up(std::vector<Step> open) const {
    std::vector<Step> made;
    for (std::size_t lines = 0; !open.empty() && lines < kMostLines && !fits_with(made); ++lines) {
      const auto cheapest = std::ranges::min_element(open, {}, &Step::characters);
      const std::size_t place = cheapest->place;
      const auto known = std::ranges::find(made, place, &Step::place);
      Step& step = known == made.end() ? made.emplace_back() : *known;
      step = std::move(*cheapest);
      open.erase(cheapest);
      if (auto next = next_step(place, &step.shorter.cut)) open.push_back(std::move(*next));
    }
    return made;
  }

  bool fits_with(std::span<const Step> steps) const {
    FitInput trial{.flow = input_.flow,
                   .shaped = input_.shaped,
                   .design = input_.design,
                   .request = input_.request,
                   .fonts = input_.fonts,
                   .blocks = input_.blocks};
    for (const Step& step : steps) trial.blocks[step.place].shaped = &step.shorter.shaped;
    return input_.request.budget.holds(Fitter(trial).pages_at(tightest_.tightness));
  }

  // Lines that were saved in one column may be of no use to another.
  void leave_out_needless(std::vector<Step>& made) const {
    for (std::size_t i = made.size(); i-- > 0;) {
      Step step = std::move(made[i]);
      made.erase(made.begin() + static_cast<std::ptrdiff_t>(i));
      if (!fits_with(made)) made.insert(made.begin() + static_cast<std::ptrdiff_t>(i), std::move(step));
    }
  }

  static Cuts cuts_of(const std::vector<Step>& steps, bool are_enough) {
    Cuts cuts;
    cuts.are_enough = are_enough;
    for (const Step& step : steps) cuts.cuts.push_back(step.shorter.cut);
    return cuts;
  }

  const Fit& tightest_;
  const FitInput& input_;
  Shortener shortener_;
};

} // namespace

Cuts find_cuts(const Fit& tightest, const FitInput& input, FlowShaper& shaper) {
  return CutFinder(tightest, input, shaper).run();
}

} // namespace hanjang::layout
