#pragma once
// Resume + Design + fonts → pages.

#include "base/date.h"
#include "design/design.h"
#include "diag/diagnostic.h"
#include "page/page.h"
#include "resume/model.h"
#include "text/font.h"

#include <optional>

namespace hanjang {

struct LayoutInput {
  const Resume& resume;
  const Design& design;
  PageBudget budget;
  Span budget_span; ///< where the budget was asked for
  Date today;       ///< ends what still goes on
};

/// What came of it, for the result line.
struct LayoutResult {
  Document document;
};

/// Sets a resume. Reports what it cannot set (a glyph no font has, a page budget that does not hold) and
/// returns nothing then. A resume that is known to be wrong is looked at, but not fitted to pages.
std::optional<LayoutResult> lay_out(const LayoutInput& input, FontSet& fonts, Diagnostics& diagnostics);

} // namespace hanjang
