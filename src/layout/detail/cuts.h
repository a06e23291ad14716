#pragma once
// What to take out of the text of a resume that is too long.

#include "layout/detail/shorter.h"

#include <vector>

namespace hanjang::layout {

/// Cuts, those that save most lines for their characters first.
struct Cuts {
  std::vector<Cut> cuts;
  bool are_enough = false; ///< with all of them made the flow keeps to its budget, which was set to see
};

/// The cuts that bring a flow under its budget, one a text and none too many; where all texts together cannot
/// lose enough, those that save one line each. `tightest` is the fit of the input at its tightest, `shaper`
/// that of its flow.
Cuts find_cuts(const Fit& tightest, const FitInput& input, FlowShaper& shaper);

} // namespace hanjang::layout
