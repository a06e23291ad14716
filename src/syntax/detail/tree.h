#pragma once
// The border to toml++: tree.cpp alone includes it.

#include "diag/diagnostic.h"
#include "diag/source.h"
#include "syntax/detail/parser_message.h"
#include "syntax/node.h"

#include <cstddef>
#include <string_view>
#include <variant>

namespace hanjang::syntax {

/// The first place where a text is not TOML.
struct TomlError {
  std::size_t offset = 0;
  ParserMessage message;
};

/// Parses a text that is UTF-8, without a byte order mark, and not nested too deeply. Values that TOML has
/// and this program does not (times of day) are reported in `diagnostics`.
std::variant<Node, TomlError> parse_tree(std::string_view text, diag::SourceId id,
                                         diag::Diagnostics& diagnostics);

} // namespace hanjang::syntax
