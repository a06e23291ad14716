#pragma once
// Hyphens that stand for a dash or for a minus.

#include "text/detail/mark_context.h"
#include "text/detail/typed_marks.h"

#include <vector>

namespace hanjang::text {

/// Adds dashes typed as two hyphens, three, or one between blanks, and hyphens between the two ends of a
/// range (`punctuation.dashes`), and hyphens before a negative number (`punctuation.minus`); in order.
void add_typed_dashes(const MarkContext& context, const Punctuation& punctuation,
                      std::vector<TypedMark>& marks);

} // namespace hanjang::text
