#pragma once
// Resume + Design + fonts → pages.

#include "base/date.h"
#include "design/design.h"
#include "diag/diagnostic.h"
#include "page/page.h"
#include "resume/model.h"
#include "text/font.h"

#include <memory>
#include <optional>
#include <string>

namespace hanjang::layout {

struct LayoutInput {
  const resume::Resume& resume;
  const design::Design& design;
  resume::PageBudget budget;
  diag::Span budget_span;            ///< where the budget was asked for
  bool drop_lowest_priority = false; ///< what has a priority may be left out to fit, the lowest first
  base::Date today;                  ///< ends what still goes on
  std::shared_ptr<const page::Picture> photo = nullptr; ///< as the design wants it; null: none
};

/// How a resume was made to fit.
struct FitReport {
  std::size_t pages = 0;
  double body_size = 0; ///< points
  double leading = 0;   ///< of the body size
  double fullness = 0;  ///< of the last page, 0 to 1
  std::string story;    ///< what was tried and what each range came to, some lines
};

struct LayoutResult {
  page::Document document;
  FitReport fit;
};

/// Sets a resume. Reports what it cannot set (a glyph no font has, a page budget that does not hold) and
/// returns nothing then. A resume that is known to be wrong is looked at, but not fitted to pages.
std::optional<LayoutResult> lay_out(const LayoutInput& input, text::FontSet& fonts,
                                    diag::Diagnostics& diagnostics);

} // namespace hanjang::layout
