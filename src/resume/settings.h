#pragma once
// `[document]` and `[variant.NAME]`, and the names they refer to.

#include "diag/diagnostic.h"
#include "resume/model.h"
#include "syntax/node.h"

#include <vector>

namespace hanjang {

DocumentSettings read_document(const Node& node, Diagnostics& diagnostics);

std::vector<Variant> read_variants(const Node& node, Diagnostics& diagnostics);

/// Reports names in the settings that stand for nothing in the file or in the key table: key paths to hide,
/// sections, tags, and languages that no text has.
void check_references(const BilingualResume& resume, Diagnostics& diagnostics);

} // namespace hanjang
