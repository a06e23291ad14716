#pragma once
// Flow + fonts → pages.

#include "compose/flow.h"
#include "design/design.h"
#include "diag/diagnostic.h"
#include "page/page.h"
#include "resume/model.h"
#include "text/font.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace hanjang::layout {

/// What the pages of a document must keep to.
struct PageRequest {
  resume::PageBudget budget;
  diag::Span budget_span;            ///< where the budget was asked for
  bool drop_lowest_priority = false; ///< what has a priority may be left out to fit, the lowest first
  std::string drop_place = {};       ///< where that is asked for; empty: nowhere
};

/// An item of a list that takes more lines than anybody reads at a glance.
struct LongItem {
  diag::Span span; ///< of its text, as far as it is in the resume
  std::size_t lines = 0;
  std::size_t characters = 0; ///< behind the second line
};

/// How a resume was made to fit.
struct FitReport {
  std::size_t pages = 0;
  double body_size = 0;                  ///< points
  double leading = 0;                    ///< of the body size
  double fullness = 0;                   ///< of the last page, 0 to 1
  std::string details;                   ///< what was tried and what each range came to, some lines
  std::vector<diag::Span> dropped = {};  ///< what was left out to keep to the pages
  std::vector<LongItem> long_items = {}; ///< of more than two lines
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

} // namespace hanjang::layout
