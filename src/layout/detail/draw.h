#pragma once
// Placed lines → page items: the text, what is drawn under and around it, and the line at the foot.

#include "layout/detail/paginate.h"
#include "layout/detail/shape_flow.h"
#include "page/page.h"

#include <span>
#include <vector>

namespace hanjang::layout {

/// Draws pages. Everything is copied into the document.
page::Document emit(const std::vector<PlacedPage>& pages, const compose::Flow& flow, const Measures& measures,
                    const text::FontSet& fonts);

/// One piece of text on a baseline, `y` from the top of the page.
page::TextLine text_line(const Piece& piece, base::Pt y, const Measures& measures,
                         const text::FontSet& fonts);

/// The decoration of the last of these pages, to be painted before its text: the grounds first. What runs on
/// from the others is drawn as there.
std::vector<page::Item> decorations(std::span<const PlacedPage> pages, const Measures& measures);

/// What footers are made from; `shaper` is that of the flow.
struct FooterInput {
  const compose::Flow& flow;
  const Measures& measures;
  FlowShaper& shaper;
  const text::FontSet& fonts;
};

/// Puts the flow's footer on the finished pages, which show what was placed, as decoration. A document of one
/// page has none unless the design says so, nor have pages of regions that want none.

void add_footers(page::Document& document, const std::vector<PlacedPage>& placed, const FooterInput& input);

} // namespace hanjang::layout
