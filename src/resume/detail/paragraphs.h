#pragma once
// Text that may be written as an array of its paragraphs.

#include "diag/diagnostic.h"
#include "resume/model.h"
#include "schema/schema.h"
#include "syntax/node.h"

namespace hanjang::resume {

/// Reads a key of the kind `paragraphs`: `"…"`, `["…", "…"]`, `{ ko = ["…", "…"], en = "…" }`,
/// `[{ ko = "…", en = "…" }, …]`. Reports empty paragraphs, a text without any, and a paragraph that lacks a
/// language the others have: it is left out of that language.
LocalizedText read_paragraphs(const syntax::Node& node, const schema::KeySpec& key,
                              diag::Diagnostics& diagnostics);

} // namespace hanjang::resume
