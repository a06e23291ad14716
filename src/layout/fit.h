#pragma once
// Page fitting: the loosest setting of a flow that keeps to its page budget. Private to layout/.

#include "layout/paginate.h"
#include "resume/model.h"

#include <vector>

namespace hanjang {

/// A flow at one tightness, in pages. The pages point into the blocks: a Fit moves but is not copied.
struct Fit {
  double tightness = 0;
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

/// Sets and paginates at one tightness. Entries stay whole where that takes no page more.
Fit fit_at(const Flow& flow, const Design& design, const FontSet& fonts, double tightness);

/// The loosest fit of at most `budget.most` pages, or the tightest there is if none has so few. `trials`
/// takes what was tried, in order.
Fit fit_to(const Flow& flow, const Design& design, const FontSet& fonts, PageBudget budget,
           std::vector<Trial>& trials);

} // namespace hanjang
