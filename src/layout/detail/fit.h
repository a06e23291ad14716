#pragma once
// Page fitting: the loosest setting of a flow that keeps to its page budget. Private to layout/.

#include "layout/detail/paginate.h"
#include "resume/model.h"

#include <memory>
#include <vector>

namespace hanjang::layout {

/// A flow at one tightness, in pages. The pages point into the blocks and these into the text: a Fit moves
/// but is not copied.
struct Fit {
  double tightness = 0;
  std::shared_ptr<const std::vector<BrokenBlock>> text;
  std::vector<SetBlock> blocks;
  std::vector<PlacedPage> pages;

  Fit() = default;
  Fit(Fit&&) = default;
  Fit& operator=(Fit&&) = default;
};

/// One look of the search.
struct Trial {
  double tightness = 0;
  std::size_t pages = 0;
};

/// Sets one flow at many tightnesses. Lines are broken anew only where type sizes or widths differ from what
/// was tried before. The flow must stay as it is and outlive the fitter and its fits.
class Fitter {
public:
  Fitter(const compose::Flow& flow, const design::Design& design, const text::FontSet& fonts)
      : flow_(flow), design_(design), fonts_(fonts) {}

  /// Sets and paginates at one tightness. Entries stay whole where that takes no page more.
  Fit at(double tightness);
  /// How many pages it takes at one tightness.
  std::size_t pages_at(double tightness) { return set(Setting{design_, tightness}).pages.size(); }
  /// The loosest fit of at most `budget.most` pages, or the tightest there is if none has so few. Where that
  /// strands the last line of a section at the head of a page, a slightly tighter one that does not.
  Fit to(resume::PageBudget budget);
  /// What to() has tried, in order.
  const std::vector<Trial>& trials() const { return trials_; }

private:
  struct Lines {
    double size;
    double width;
    std::shared_ptr<const std::vector<BrokenBlock>> blocks;
  };

  std::shared_ptr<const std::vector<BrokenBlock>> lines_at(const Setting& setting);
  Fit set(const Setting& setting);
  Fit look(double tightness);
  void bring_home(Fit& best);

  const compose::Flow& flow_;
  const design::Design& design_;
  const text::FontSet& fonts_;
  std::vector<Lines> lines_;
  std::vector<Trial> trials_;
};

} // namespace hanjang::layout
