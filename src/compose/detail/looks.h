#pragma once
// Style and markup → how text looks.

#include "compose/flow.h"
#include "design/design.h"
#include "resume/model.h"

namespace hanjang::compose {

/// The look of text in that style with the markup of `part`, whose text does not matter: the one the flow
/// has, or a new one.
LookIndex look_of(const resume::Inline& part, design::StyleIndex style, const design::Design& design,
                  Flow& flow);

/// The look of text in a drawing: its own, in the families of that style, or of code.
LookIndex drawn_look(const page::DrawnSpan& span, design::StyleIndex style, const design::Design& design,
                     Flow& flow);

/// The look of an icon beside text in that style.
LookIndex icon_look(design::StyleIndex style, const design::Design& design, Flow& flow);

} // namespace hanjang::compose
