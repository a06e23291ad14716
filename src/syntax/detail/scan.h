#pragma once
// The tokens of TOML, just deep enough to find where things stand. Whether a file is right is the parser's
// affair; this reads right and wrong files alike.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::syntax {

enum class TokenKind {
  end, ///< the end of the file
  newline,
  comment,
  string,      ///< with its quotes
  word,        ///< a bare key, a number, a date, true, or anything that should have been in quotes
  punctuation, ///< one of `[ ] { } , =`
};

struct Token {
  TokenKind kind = TokenKind::end;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool closed = true; ///< false for a string whose end quotes are missing
};

/// What some editors put before the first character of a file.
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// The token at `offset` or behind the spaces and tabs that stand there.
Token next_token(std::string_view text, std::size_t offset);

/// The end of the line that holds `offset`, before its line break.
std::size_t line_end(std::string_view text, std::size_t offset);

/// True if the token is this punctuation mark.
bool is_mark(std::string_view text, const Token& token, char mark);

/// Where the parts of a string stand.
struct StringExtent {
  std::size_t content_begin = 0; ///< behind the quotes, and behind the line end that follows `"""`
  std::size_t content_end = 0;
  std::size_t end = 0; ///< behind the closing quotes
  bool basic = true;   ///< in double quotes, where a backslash escapes
  bool multi_line = false;
  bool closed = true;
};

/// The string whose opening quote stands at `begin` (TOML 1.0.0, "String").
StringExtent scan_string(std::string_view text, std::size_t begin);

/// What a string says, and which byte of its content each byte came from. `origin` is empty where they agree.
struct StringContent {
  std::string text;
  std::vector<std::uint32_t> origin;
};

/// Takes the escapes of a string out. Nothing if one of them is wrong.
std::optional<StringContent> read_string(std::string_view text, const StringExtent& extent);

/// One key-value pair or one header, from its first character to the end of its last line.
struct Statement {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool header = false;
};

/// All statements of a file, in order.
std::vector<Statement> split_statements(std::string_view text);

/// Its key or the key of its header, without spaces: `a."b c"`.
std::string key_path(std::string_view text, const Statement& statement);

/// Where nesting goes deeper than any file needs, or nothing. Stops a hostile file before recursion meets it.
std::optional<std::size_t> find_deep_nesting(std::string_view text);

/// The limits of find_deep_nesting: brackets within brackets, and parts of one dotted key.
inline constexpr std::size_t kMaxBrackets = 64;
inline constexpr std::size_t kMaxKeyParts = 32;

} // namespace hanjang::syntax
