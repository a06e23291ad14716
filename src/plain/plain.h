#pragma once
// A flow as plain text, to be pasted where there is no type: into a form, or the body of a mail.

#include "compose/flow.h"
#include "design/design.h"

#include <string>

namespace hanjang::plain {

/// The flow block by block, in UTF-8 with LF for line ends, one at the end. Paragraphs are not broken into
/// lines. Space above a block becomes blank lines, as many as its lines at the loosest setting come near to;
/// items of lists stand behind `- `; parts of a row and cells stand beside each other; behind a link whose
/// words are not its address that stands in brackets; pictures are their captions. `design` is the one the
/// flow was composed for.
std::string write_text(const compose::Flow& flow, const design::Design& design);

} // namespace hanjang::plain
