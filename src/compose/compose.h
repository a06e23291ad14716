#pragma once
// Resume + Design → Flow: which sections stand in which region, and their entries in blocks.

#include "base/date.h"
#include "compose/flow.h"
#include "diag/diagnostic.h"

#include <memory>

namespace hanjang::resume {
struct Resume;
}
namespace hanjang::design {
struct Design;
}

namespace hanjang::compose {

/// What a flow is made from. All references outlive the call, the design the flow as well.
struct ComposeInput {
  const resume::Resume& resume;
  const design::Design& design;
  base::Date today;                                     ///< ends what still goes on
  std::shared_ptr<const page::Picture> photo = nullptr; ///< as the design wants it; null: none
};

/// Composes the whole resume. Reports what the layout names and the resume language does not have, date
/// patterns that cannot be read, what of the resume the layout does not show, and a layout that shows nothing
/// of it; the flow then holds what could be composed all the same.
Flow compose(const ComposeInput& input, diag::Diagnostics& diagnostics);

} // namespace hanjang::compose
