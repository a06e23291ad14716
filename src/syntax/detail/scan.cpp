#include "syntax/detail/scan.h"

#include "base/ascii.h"
#include "base/utf8.h"

#include <algorithm>
#include <array>

namespace hanjang::syntax {
namespace {

/// By byte: whether it is one of some characters.
using Bytes = std::array<bool, 256>;

constexpr Bytes bytes_of(std::string_view characters) {
  Bytes bytes{};
  for (const char c : characters) bytes[static_cast<unsigned char>(c)] = true;
  return bytes;
}

constexpr Bytes kIsMark = bytes_of("[]{},=");
constexpr Bytes kEndsWord = bytes_of("[]{},=#\"' \t\r\n");

bool starts_at(std::string_view text, std::size_t offset, std::string_view prefix) {
  return text.substr(std::min(offset, text.size())).starts_with(prefix);
}

std::size_t line_break_length(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return 0;
  if (text[offset] == '\n') return 1;
  return text[offset] == '\r' && offset + 1 < text.size() && text[offset + 1] == '\n' ? 2 : 0;
}

std::size_t word_end(std::string_view text, std::size_t offset) {
  while (offset < text.size() && !kEndsWord[static_cast<unsigned char>(text[offset])]) ++offset;
  return offset;
}

std::size_t run_length(std::string_view text, std::size_t offset, char c) {
  return std::min(text.find_first_not_of(c, offset), text.size()) - offset;
}

// A line of text ends a string that was never closed, and so does the file.
void scan_single_line(std::string_view text, StringExtent& extent, char quote) {
  std::size_t at = extent.content_begin;
  while (at < text.size() && text[at] != quote && line_break_length(text, at) == 0) {
    const bool escape = extent.basic && text[at] == '\\' && at + 1 < text.size();
    at += escape && line_break_length(text, at + 1) == 0 ? 2 : 1;
  }
  extent.content_end = at;
  extent.closed = at < text.size() && text[at] == quote;
  extent.end = extent.closed ? at + 1 : at;
}

// Up to two quotes may stand right before the three that close the string.
void scan_multi_line(std::string_view text, StringExtent& extent, char quote) {
  std::size_t at = extent.content_begin;
  while (at < text.size()) {
    if (extent.basic && text[at] == '\\') {
      at += 2;
      continue;
    }
    const std::size_t quotes = text[at] == quote ? run_length(text, at, quote) : 0;
    if (quotes >= 3) {
      extent.end = at + std::min<std::size_t>(quotes, 5);
      extent.content_end = extent.end - 3;
      return;
    }
    at += std::max<std::size_t>(quotes, 1);
  }
  extent.closed = false;
  extent.content_end = extent.end = text.size();
}

// Reads the content of one string byte by byte.
class ContentReader {
public:
  ContentReader(std::string_view content, const StringExtent& extent) : content_(content), extent_(extent) {}

  std::optional<StringContent> read() {
    result_.text.reserve(content_.size());
    result_.origin.reserve(content_.size() + 1);
    while (at_ < content_.size()) {
      const std::size_t line_break = line_break_length(content_, at_);
      if (extent_.basic && content_[at_] == '\\') {
        if (!read_escape()) return std::nullopt;
      } else if (extent_.multi_line && line_break > 0) {
        put("\n", line_break);
      } else {
        put(content_.substr(at_, 1), 1);
      }
    }
    result_.origin.push_back(static_cast<std::uint32_t>(content_.size()));
    return std::move(result_);
  }

private:
  // `text` is what the next `length` bytes of the content mean.
  void put(std::string_view text, std::size_t length) {
    result_.text += text;
    result_.origin.insert(result_.origin.end(), text.size(), static_cast<std::uint32_t>(at_));
    at_ += length;
  }

  bool read_escape() {
    if (extent_.multi_line && skip_line_continuation()) return true;
    if (at_ + 1 >= content_.size()) return false;
    switch (content_[at_ + 1]) {
    case 'b':
      put("\b", 2);
      return true;
    case 't':
      put("\t", 2);
      return true;
    case 'n':
      put("\n", 2);
      return true;
    case 'f':
      put("\f", 2);
      return true;
    case 'r':
      put("\r", 2);
      return true;
    case '"':
      put("\"", 2);
      return true;
    case '\\':
      put("\\", 2);
      return true;
    case 'u':
      return read_code_point(4);
    case 'U':
      return read_code_point(8);
    default:
      return false;
    }
  }

  bool read_code_point(std::size_t digits) {
    char32_t code_point = 0;
    for (std::size_t i = at_ + 2; i < at_ + 2 + digits; ++i) {
      const auto digit = i < content_.size() ? base::ascii::hex_value(content_[i]) : std::nullopt;
      if (!digit) return false;
      code_point = code_point * 16 + *digit;
    }
    std::string text;
    base::utf8::append(text, code_point);
    put(text, digits + 2);
    return true;
  }

  // A backslash at the end of a line joins it to the next word, however far down that is.
  bool skip_line_continuation() {
    const std::size_t line_end = content_.find_first_not_of(" \t", at_ + 1);
    if (line_end == std::string_view::npos || line_break_length(content_, line_end) == 0) return false;
    at_ = find_text(line_end);
    return true;
  }

  std::size_t find_text(std::size_t offset) const {
    return std::min(content_.find_first_not_of(" \t\r\n", offset), content_.size());
  }

  std::string_view content_;
  const StringExtent& extent_;
  std::size_t at_ = 0;
  StringContent result_;
};

// Follows the brackets and keys of a file, and measures how deep they go.
class NestingDepth {
public:
  explicit NestingDepth(std::string_view text) : text_(text) {}

  bool too_deep(const Token& token) {
    switch (token.kind) {
    case TokenKind::newline:
      if (open_.empty()) start_statement();
      break;
    case TokenKind::punctuation:
      take_mark(text_[token.begin]);
      break;
    case TokenKind::word:
      if (in_key_) dots_ += static_cast<std::size_t>(std::count(begin_of(token), end_of(token), '.'));
      first_ = false;
      break;
    default:
      first_ = first_ && token.kind == TokenKind::comment;
      break;
    }
    return open_.size() > kMaxBrackets || dots_ >= kMaxKeyParts;
  }

private:
  std::string_view::iterator begin_of(const Token& token) const {
    return text_.begin() + static_cast<std::ptrdiff_t>(token.begin);
  }
  std::string_view::iterator end_of(const Token& token) const {
    return text_.begin() + static_cast<std::ptrdiff_t>(token.end);
  }

  void start_statement() {
    first_ = true;
    in_key_ = true;
    dots_ = 0;
  }

  void take_mark(char mark) {
    const bool header = mark == '[' && open_.empty() && first_;
    if (mark == '[' || mark == '{') {
      open_.push_back(mark);
      in_key_ = mark == '{' || header || (in_key_ && open_.size() == 2 && first_);
      first_ = header;
    } else if (mark == ']' || mark == '}') {
      if (!open_.empty()) open_.pop_back();
      in_key_ = false;
    } else {
      in_key_ = mark == ',' && !open_.empty() && open_.back() == '{';
    }
    dots_ = 0;
  }

  std::string_view text_;
  std::vector<char> open_;
  std::size_t dots_ = 0;
  bool in_key_ = true;
  bool first_ = true; // nothing of the statement has been seen but opening brackets
};

} // namespace

Token next_token(std::string_view text, std::size_t offset) {
  std::size_t begin = offset;
  while (begin < text.size() && (text[begin] == ' ' || text[begin] == '\t')) ++begin;
  if (begin >= text.size()) return Token{TokenKind::end, text.size(), text.size()};
  if (const std::size_t length = line_break_length(text, begin); length > 0) {
    return Token{TokenKind::newline, begin, begin + length};
  }
  const char c = text[begin];
  if (c == '#') return Token{TokenKind::comment, begin, line_end(text, begin)};
  if (c == '"' || c == '\'') {
    const StringExtent extent = scan_string(text, begin);
    return Token{TokenKind::string, begin, extent.end, extent.closed};
  }
  if (kIsMark[static_cast<unsigned char>(c)]) return Token{TokenKind::punctuation, begin, begin + 1};
  // A lone carriage return is a word of its own: it ends others, but no line.
  return Token{TokenKind::word, begin, word_end(text, begin + 1)};
}

std::size_t line_end(std::string_view text, std::size_t offset) {
  const std::size_t end = std::min(text.find('\n', offset), text.size());
  return end > offset && text[end - 1] == '\r' && end < text.size() ? end - 1 : end;
}

bool is_mark(std::string_view text, const Token& token, char mark) {
  return token.kind == TokenKind::punctuation && text[token.begin] == mark;
}

StringExtent scan_string(std::string_view text, std::size_t begin) {
  const char quote = text[begin];
  StringExtent extent;
  extent.basic = quote == '"';
  extent.multi_line = starts_at(text, begin, std::string(3, quote));
  extent.content_begin = begin + (extent.multi_line ? 3 : 1);
  if (!extent.multi_line) {
    scan_single_line(text, extent, quote);
    return extent;
  }
  extent.content_begin += line_break_length(text, extent.content_begin);
  scan_multi_line(text, extent, quote);
  return extent;
}

std::optional<StringContent> read_string(std::string_view text, const StringExtent& extent) {
  const std::string_view content =
      text.substr(extent.content_begin, extent.content_end - extent.content_begin);
  const bool verbatim = content.find('\r') == std::string_view::npos &&
                        (!extent.basic || content.find('\\') == std::string_view::npos);
  if (verbatim) return StringContent{std::string(content), {}};
  return ContentReader(content, extent).read();
}

std::vector<Statement> split_statements(std::string_view text) {
  std::vector<Statement> statements;
  bool inside = false;
  std::size_t depth = 0;
  for (Token token = next_token(text, 0);; token = next_token(text, token.end)) {
    const bool ends = token.kind == TokenKind::end || (token.kind == TokenKind::newline && depth == 0);
    if (ends && inside) statements.back().end = token.begin;
    if (token.kind == TokenKind::end) return statements;
    if (ends || token.kind == TokenKind::newline || token.kind == TokenKind::comment) {
      inside = inside && !ends;
      continue;
    }
    if (!inside) statements.push_back(Statement{token.begin, token.begin, is_mark(text, token, '[')});
    inside = true;
    if (is_mark(text, token, '[') || is_mark(text, token, '{')) ++depth;
    if ((is_mark(text, token, ']') || is_mark(text, token, '}')) && depth > 0) --depth;
  }
}

std::string key_path(std::string_view text, const Statement& statement) {
  std::string path;
  for (Token token = next_token(text, statement.begin); token.begin < statement.end;
       token = next_token(text, token.end)) {
    if (is_mark(text, token, '=') || token.kind == TokenKind::newline || token.kind == TokenKind::comment)
      break;
    if (token.kind != TokenKind::punctuation) path += text.substr(token.begin, token.end - token.begin);
  }
  return path;
}

std::optional<std::size_t> find_deep_nesting(std::string_view text) {
  NestingDepth depth(text);
  for (Token token = next_token(text, 0); token.kind != TokenKind::end; token = next_token(text, token.end)) {
    if (depth.too_deep(token)) return token.begin;
  }
  return std::nullopt;
}

} // namespace hanjang::syntax
