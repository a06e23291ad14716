#pragma once
// `[variant.NAME]`.

#include "diag/diagnostic.h"
#include "resume/model.h"
#include "syntax/node.h"

#include <vector>

namespace hanjang::resume {

/// Reads the variants of a file, each with what it takes from those it extends: tables merge, anything else
/// replaces. Reports names that are no part of a file's name, and variants that extend none or themselves;
/// those are read without what they extend.
std::vector<Variant> read_variants(const syntax::Node& node, diag::Diagnostics& diagnostics);

} // namespace hanjang::resume
