#pragma once
// What surrounds one place of a TOML text that need not be right.

#include "syntax/detail/scan.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace hanjang::syntax {

/// What comes next inside a statement or a bracket.
enum class Part { key, value, after_value };

/// A statement, or a bracket in it that is still open.
struct Level {
  char bracket = 0; ///< `[`, `{`, or 0 for the statement itself
  std::size_t begin = 0;
  Part part = Part::key;
  Token key;   ///< the key so far, all its parts; empty before the first
  Token value; ///< the value so far; empty before it
};

/// The state of things right before a place.
struct Context {
  bool header = false;       ///< in a [header]
  std::vector<Level> levels; ///< the statement first, then its open brackets; never empty
  Token before;              ///< the token that ends at or before the place
  Token here;                ///< the token that holds the place or follows it

  const Level& innermost() const { return levels.back(); }
  std::size_t statement_begin() const { return levels.front().begin; }
  bool in_bracket(char bracket) const { return levels.back().bracket == bracket; }
  /// True if the place is in a string, or right behind one that was never closed.
  bool in_string(std::size_t offset) const;
  /// That string.
  const Token& string(std::size_t offset) const { return holds(offset) ? here : before; }

private:
  bool holds(std::size_t offset) const { return here.kind == TokenKind::string && here.begin < offset; }
};

/// Reads everything before `offset`.
Context context_at(std::string_view text, std::size_t offset);

/// True if the line that starts at `offset` starts a statement: `key =`, `[name]`, `[[name]]`.
bool looks_like_statement(std::string_view text, std::size_t offset);

/// The same for headers alone.
bool looks_like_header(std::string_view text, std::size_t offset);

} // namespace hanjang::syntax
