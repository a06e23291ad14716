#pragma once
// What to take out of the text of a resume that is too long.

#include "layout/detail/fit.h"
#include "layout/detail/shape_flow.h"

#include <cstddef>
#include <vector>

namespace hanjang::layout {

/// So many characters at the end of a text: without them its block has a line less. Set without them to see.
struct Cut {
  diag::Span span;            ///< of the text in the file
  std::size_t characters = 0; ///< fewer than the text has
};

/// Cuts, the shortest first.
struct Cuts {
  std::vector<Cut> cuts;
  bool are_enough = false; ///< with all of them made the flow keeps to its budget, which was set to see
};

/// The cuts that bring a flow under its budget; as many as there are where they are not enough. `tightest` is
/// the fit of the input at its tightest, `shaper` that of its flow.
Cuts find_cuts(const Fit& tightest, const FitInput& input, FlowShaper& shaper);

} // namespace hanjang::layout
