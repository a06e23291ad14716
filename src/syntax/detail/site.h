#pragma once
// The place of one syntax error, and the parts that explain it.

#include "diag/diagnostic.h"
#include "syntax/detail/context.h"
#include "syntax/detail/syntax_error.h"
#include "syntax/detail/tree.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace hanjang::syntax {

/// Where the parser stopped and what surrounds it.
struct Site {
  std::string_view text;
  diag::SourceId id;
  const TomlError& error;
  Context context;
  const KeyNames& names;

  /// How a key in another script is written in this format; empty if nobody knows.
  std::string english(std::string_view key) const;
  /// The header that such words stand for: `work experience` → [[experience]]; empty if nobody knows.
  std::string header_called(std::string_view words) const;
  std::size_t offset() const { return error.offset; }
  std::string_view part(std::size_t begin, std::size_t end) const { return text.substr(begin, end - begin); }
  std::string_view part(const Token& token) const { return part(token.begin, token.end); }
  /// Bytes [begin, end), at least one.
  diag::Span span(std::size_t begin, std::size_t end) const;
  /// The character at the error, or the token that starts there.
  diag::Span span_here() const;
  /// True if the line or the file ends at the error, but for a comment.
  bool at_line_end() const;
  bool is(ParserFault fault) const { return error.message.fault == fault; }
};

/// Where the run of plain text that starts at `begin` ends: at the end of the line, at a comment, or inside
/// brackets at the next mark. Spaces at its end are left out.
std::size_t raw_end(const Site& site, std::size_t begin);

/// Source text for a message: quoted, on one line, and not too long.
std::string excerpt(std::string_view text);

/// A fault that blanks out its whole statement.
SyntaxFault make_fault(const Site& site, diag::Span span, std::string message, std::string hint = {});

/// True for the opening or closing of curly, angled or corner quotes at `offset`.
bool is_curly_quote(std::string_view text, std::size_t offset);

// Each looks for one family of slips and gives nothing where it finds none.
std::optional<SyntaxFault> explain_redefinition(const Site& site);
std::optional<SyntaxFault> explain_string(const Site& site);
std::optional<SyntaxFault> explain_key(const Site& site);
std::optional<SyntaxFault> explain_value(const Site& site);
std::optional<SyntaxFault> explain_after_value(const Site& site);

} // namespace hanjang::syntax
