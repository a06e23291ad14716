#pragma once
// `[document]` and `[variant.NAME]`, and the names they refer to.

#include "diag/diagnostic.h"
#include "resume/model.h"
#include "syntax/node.h"

#include <vector>

namespace hanjang::resume {

DocumentSettings read_document(const syntax::Node& node, diag::Diagnostics& diagnostics);

std::vector<Variant> read_variants(const syntax::Node& node, diag::Diagnostics& diagnostics);

/// Reports names in the settings that stand for nothing in the file or in the key table: key paths to hide,
/// sections, tags, and languages that no text has.
void check_references(const SourceResume& resume, diag::Diagnostics& diagnostics);

} // namespace hanjang::resume
