#pragma once
// Files of other formats, mistaken for TOML.

#include "diag/diagnostic.h"
#include "diag/source.h"

#include <optional>
#include <string_view>

namespace hanjang::syntax {

/// Says which format a text is in that no parser of TOML got through: JSON, YAML, XML, LaTeX, or none at all.
/// Nothing if it looks like TOML with a mistake.
std::optional<diag::Diagnostic> explain_other_format(std::string_view text, diag::SourceId id);

} // namespace hanjang::syntax
