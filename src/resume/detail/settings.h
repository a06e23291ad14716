#pragma once
// `[document]`, and the names that settings refer to.

#include "diag/diagnostic.h"
#include "resume/model.h"
#include "syntax/node.h"

namespace hanjang::resume {

DocumentSettings read_document(const syntax::Node& node, diag::Diagnostics& diagnostics);

/// `[check]`. Reports what is no code of a review.
CheckSettings read_check(const syntax::Node& node, diag::Diagnostics& diagnostics);

/// Reports of names those that are no code of a review.
void check_review_codes(const std::vector<diag::SourceText>& names, diag::Diagnostics& diagnostics);

/// Reports names in the settings that stand for nothing in the file or in the key table: key paths to hide,
/// sections, tags, and languages that no text has; and tags that no variant asks for.
void check_references(SourceResume& resume, diag::Diagnostics& diagnostics);

} // namespace hanjang::resume
