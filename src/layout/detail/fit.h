#pragma once
// Page fitting: the least tightness at which a flow keeps to its page budget.

#include "layout/detail/paginate.h"
#include "layout/layout.h"

#include <memory>
#include <span>
#include <vector>

namespace hanjang::layout {

/// What is fitted to pages. All references outlive whatever is made from it.
struct FitInput {
  const compose::Flow& flow;
  std::span<const ShapedBlock> shaped; ///< by block index
  const design::Design& design;
  const PageRequest& request;
  const text::FontSet& fonts;
  std::vector<ShownBlock> blocks; ///< what is set of the flow
};

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

/// One step of the search.
struct Trial {
  double tightness = 0;
  std::size_t pages = 0;
};

/// Sets the same blocks at many tightnesses. Lines are broken anew only where type sizes or widths differ
/// from what was tried before. The input must stay as it is and outlive the fitter.
class Fitter {
public:
  explicit Fitter(const FitInput& input)
      : blocks_(input.blocks), design_(input.design), fonts_(input.fonts) {}

  /// Sets and paginates at one tightness. Entries stay whole where that takes no page more.
  Fit at(double tightness);
  /// How many pages it takes at one tightness.
  std::size_t pages_at(double tightness) { return set(Measures{design_, tightness}).pages.size(); }
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

  std::shared_ptr<const std::vector<BrokenBlock>> lines_at(const Measures& measures);
  Fit set(const Measures& measures);
  Fit try_tightness(double tightness);
  void pull_back_stranded_lines(Fit& best);

  std::span<const ShownBlock> blocks_;
  const design::Design& design_;
  const text::FontSet& fonts_;
  std::vector<Lines> lines_;
  std::vector<Trial> trials_;
};

} // namespace hanjang::layout
