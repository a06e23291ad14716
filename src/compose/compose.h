#pragma once
// Resume + Design → Flow: which sections stand in which region, and their entries in blocks. Private to
// layout/.

#include "base/date.h"
#include "compose/flow.h"
#include "resume/model.h"

#include <memory>

namespace hanjang::compose {

/// What a flow is made from. All references outlive the call.
struct ComposeInput {
  const resume::Resume& resume;
  const design::Design& design;
  base::Date today;                                     ///< ends what still goes on
  std::shared_ptr<const page::Picture> photo = nullptr; ///< as the design wants it; null: none
};

/// Composes and shapes the whole resume. A character that no font has is reported at its place.
Flow compose(const ComposeInput& input, text::FontSet& fonts, diag::Diagnostics& diagnostics);

} // namespace hanjang::compose
