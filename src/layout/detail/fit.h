#pragma once
// Page fitting: the least tightness at which a flow keeps to its page budget.

#include "layout/detail/openings.h"
#include "layout/detail/paginate.h"
#include "layout/layout.h"

#include <memory>
#include <optional>
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
  Entries entries = Entries::split; ///< how the pages were filled

  Fit() = default;
  Fit(Fit&&) = default;
  Fit& operator=(Fit&&) = default;
};

/// A last page with less than this on it looks like an accident.
inline constexpr double kLeastLastPage = 0.25;

/// One with less than this had better be spared, where all of it fits on fewer pages.
inline constexpr double kSparedLastPage = 1.0 / 3;

/// True if there is more than one page and next to nothing on the last.
bool ends_nearly_empty(const Fit& fit, const design::Design& design);

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
  explicit Fitter(const FitInput&& input) = delete; // it would not outlive the fitter

  /// Sets and paginates at one tightness. Entries stay whole where that takes no page more.
  Fit at(double tightness);
  /// How many pages it takes at one tightness.
  std::size_t pages_at(double tightness) { return set(Measures{design_, tightness}).pages.size(); }
  /// The loosest fit of at most `budget.most` pages, or the tightest there is if none has so few. One of
  /// fewer pages, though no fewer than `budget.least`, where the last would have little on it; and a slightly
  /// tighter one where a page would open poorly: on too little of a section begun before, or on the rest of
  /// an entry that had better not be split there. Where neither helps, more of that section moves over.
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
  Fit loosest(resume::PageBudget budget, double too_loose);
  void take_fewer_pages(Fit& best, resume::PageBudget budget);
  void pull_back_poor_openings(Fit& best, std::size_t least_pages);
  std::optional<Fit> pulled_back(const Fit& best, const std::vector<PoorOpening>& poor, double tightness,
                                 std::size_t least_pages);

  std::span<const ShownBlock> blocks_;
  const design::Design& design_;
  const text::FontSet& fonts_;
  MeasuredCells cells_;
  std::vector<Lines> lines_;
  std::vector<Trial> trials_;
};

} // namespace hanjang::layout
