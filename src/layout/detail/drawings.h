#pragma once
// Parts of a drawing → items of a page.

#include "layout/detail/shape_flow.h"
#include "page/page.h"

namespace hanjang::layout {

/// Where on a page a drawing stands.
struct DrawingPlace {
  base::Point corner; ///< top left
  base::Pt unit;      ///< how long one of its units is there
  page::TagId tag = page::kArtifact;
};

page::Path drawn_path(const page::Path& path, const DrawingPlace& place);

/// A text of a drawing, of which `label` is shaped: as large as the drawing says, and smaller where it would
/// be longer than that says. Without runs, if its type is too small to be seen.
page::TextLine drawn_text(const ShapedCell& label, const page::DrawnText& text, const DrawingPlace& place,
                          const text::FontSet& fonts);

} // namespace hanjang::layout
