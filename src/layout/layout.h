#pragma once
// Flow + fonts → pages.

#include "base/date.h"
#include "diag/source.h"
#include "page/page.h"
#include "resume/model.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

namespace hanjang::compose {
struct Flow;
}
namespace hanjang::design {
struct Design;
}
namespace hanjang::diag {
class Diagnostics;
}

namespace hanjang::layout {

/// What the pages of a document must keep to.
struct PageRequest {
  resume::PageBudget budget;
  diag::Span budget_span;            ///< where the budget was asked for
  bool drop_lowest_priority = false; ///< what has a priority may be left out to fit, the lowest first
};

/// How a resume was made to fit.
struct FitReport {
  std::size_t pages = 0;
  double body_size = 0; ///< points
  double leading = 0;   ///< of the body size
  double fullness = 0;  ///< of the last page, 0 to 1
  std::string details;  ///< what was tried and what each range came to, some lines
};

struct LayoutResult {
  page::Document document;
  FitReport fit;
};

/// Shapes a flow and sets it on pages, in the design it was composed for. Reports what it cannot set (a glyph
/// no font has, a page budget that does not hold) and returns nothing then. Where `diagnostics` has errors
/// already, the text is shaped for the sake of what there is to report, but not fitted to pages.
std::optional<LayoutResult> lay_out(const compose::Flow& flow, const design::Design& design,
                                    const PageRequest& request, text::FontSet& fonts,
                                    diag::Diagnostics& diagnostics);

/// All that pages are made from.
struct LayoutInput {
  const resume::Resume& resume;
  const design::Design& design;
  resume::PageBudget budget;
  diag::Span budget_span;            ///< where the budget was asked for
  bool drop_lowest_priority = false; ///< what has a priority may be left out to fit, the lowest first
  base::Date today;                  ///< ends what still goes on
  std::shared_ptr<const page::Picture> photo = nullptr; ///< as the design wants it; null: none
};

/// Composes a resume and lays it out.
std::optional<LayoutResult> lay_out(const LayoutInput& input, text::FontSet& fonts,
                                    diag::Diagnostics& diagnostics);

} // namespace hanjang::layout
