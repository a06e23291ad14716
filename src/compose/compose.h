#pragma once
// Resume + Design → Flow: which sections stand in which region, and their entries in blocks.

#include "base/date.h"
#include "compose/flow.h"
#include "design/design.h"
#include "diag/diagnostic.h"
#include "resume/model.h"

#include <functional>
#include <memory>
#include <span>

namespace hanjang::compose {

/// What a file shows: a picture, of which the size in pixels must be known, or a drawing.
struct FoundFigure {
  std::shared_ptr<const page::Picture> picture = nullptr;
  std::shared_ptr<const page::Drawing> drawing = nullptr;

  bool exists() const { return picture != nullptr || drawing != nullptr; }
};

/// What is in a file that the resume names; nothing if it is of no use, which is reported.
using PictureSource = std::function<FoundFigure(const diag::SourceText& file)>;

/// What a flow is made from. All references outlive the call, the design the flow as well.
struct ComposeInput {
  const resume::Resume& resume;
  const design::Design& design;
  base::Date today;                                     ///< ends what still goes on
  std::shared_ptr<const page::Picture> photo = nullptr; ///< as the design wants it; null: none
  PictureSource pictures = nullptr;                     ///< none: pictures are left out
  /// Those of all parts of the document, this one's too: what one of them prints is printed. Empty: `design`
  /// alone.
  std::span<const design::Design> parts = {};
};

/// Composes the whole resume. Reports what the layout names and the resume language does not have, date
/// patterns that cannot be read, what of the resume no part of the document shows, and a layout that shows
/// nothing of it; the flow then holds what could be composed all the same.
Flow compose(const ComposeInput& input, diag::Diagnostics& diagnostics);

} // namespace hanjang::compose
