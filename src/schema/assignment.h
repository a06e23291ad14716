#pragma once
// `key=value` as somebody types it on a command line.

#include "diag/diagnostic.h"
#include "schema/schema.h"
#include "syntax/node.h"

#include <optional>

namespace hanjang::schema {

/// Reads a file that holds one assignment to a dotted key of `spec`, as a whole tree from the root down. It
/// is TOML, but for one thing: a value that is no TOML and does not look meant as such (by a bracket or a
/// quote) is taken as a string, as `#8a1c2b` and `Letter` are; where the key takes an array of strings, as
/// one item for each part between commas. A value of another kind for a key that takes a string is one too:
/// `[{}]`, `2024`. Whether the key takes the value is left to check_form(). Reports
/// what cannot be read and returns nothing then. `id` must be a file of `sources`.
std::optional<syntax::Node> parse_assignment(const diag::SourceMap& sources, diag::SourceId id,
                                             const TableSpec& spec, diag::Diagnostics& diagnostics);

} // namespace hanjang::schema
