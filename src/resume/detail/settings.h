#pragma once
// `[document]`, and the names that settings refer to.

#include "diag/diagnostic.h"
#include "resume/model.h"
#include "syntax/node.h"

namespace hanjang::resume {

DocumentSettings read_document(const syntax::Node& node, diag::Diagnostics& diagnostics);

/// Reports names in the settings that stand for nothing in the file or in the key table: key paths to hide,
/// sections, tags, and languages that no text has; and tags that no variant asks for.
void check_references(SourceResume& resume, diag::Diagnostics& diagnostics);

} // namespace hanjang::resume
