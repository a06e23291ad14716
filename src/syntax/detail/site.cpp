#include "syntax/detail/site.h"

#include "base/contains.h"
#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

namespace hanjang::syntax {
namespace {

constexpr std::size_t kExcerptLength = 40; // in code points

std::size_t character_end(std::string_view text, std::size_t offset) {
  return offset < text.size() ? offset + base::utf8::decode(text, offset).length : offset;
}

// Where the brackets that are open at the error close, if that comes before anything that starts a header, or
// a key in an array. A table in braces holds keys itself, so keys do not end it.
std::optional<std::size_t> find_close(const Site& site) {
  std::size_t depth = site.context.levels.size() - 1;
  const bool braces = site.context.in_bracket('{');
  for (Token token = site.context.here; token.kind != TokenKind::end;
       token = next_token(site.text, token.end)) {
    if (depth == 0) return token.begin;
    if (is_mark(site.text, token, '[') || is_mark(site.text, token, '{')) ++depth;
    if (is_mark(site.text, token, ']') || is_mark(site.text, token, '}')) --depth;
    if (token.kind != TokenKind::newline) continue;
    const bool ends =
        braces ? looks_like_header(site.text, token.end) : looks_like_statement(site.text, token.end);
    if (ends) return std::nullopt;
  }
  return depth == 0 ? std::optional(site.text.size()) : std::nullopt;
}

std::size_t statement_end(const Site& site) {
  const std::size_t here = std::max(site.offset(), site.context.statement_begin());
  if (site.context.levels.size() > 1) {
    if (const auto close = find_close(site)) return line_end(site.text, *close);
  }
  return line_end(site.text, here);
}

} // namespace

diag::Span Site::span(std::size_t begin, std::size_t end) const {
  const std::size_t last = std::max(end, character_end(text, begin));
  return diag::Span{id, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(last)};
}

diag::Span Site::span_here() const {
  const Token& here = context.here;
  const bool starts =
      here.begin == offset() && here.kind != TokenKind::newline && here.kind != TokenKind::end;
  return starts ? span(here.begin, here.end) : span(offset(), offset());
}

bool Site::at_line_end() const {
  const TokenKind kind = context.here.kind;
  return kind == TokenKind::newline || kind == TokenKind::end || kind == TokenKind::comment;
}

std::string Site::english(std::string_view key) const {
  if (names.english == nullptr) return {};
  std::string table;
  if (!context.header)
    for (const Statement& statement : split_statements(names.file)) {
      if (statement.begin >= context.statement_begin()) break;
      if (statement.header) table = key_path(names.file, statement);
    }
  std::erase_if(table, [](char c) { return c == '"' || c == '\''; });
  if (context.levels.size() > 1 && context.levels.front().key.end > 0)
    table += (table.empty() ? "" : ".") + std::string(part(context.levels.front().key));
  return names.english({key, table, context.header});
}

std::string Site::header_called(std::string_view words) const {
  if (names.english == nullptr) return {};
  const std::string name = names.english({words, {}, true});
  return name.starts_with('[') ? name : std::string{};
}

std::size_t raw_end(const Site& site, std::size_t begin) {
  const bool bracket = site.context.levels.size() > 1;
  std::size_t end = line_end(site.text, begin);
  end = std::min(end, site.text.find(" #", begin));
  if (bracket) end = std::min(end, site.text.find_first_of(",]}", begin));
  while (end > begin && (site.text[end - 1] == ' ' || site.text[end - 1] == '\t')) --end;
  return std::max(end, character_end(site.text, begin));
}

std::string excerpt(std::string_view text) {
  std::string result = "`";
  std::size_t offset = 0;
  for (std::size_t count = 0; offset < text.size() && count < kExcerptLength; ++count) {
    const std::size_t length = base::utf8::decode(text, offset).length;
    result += text.substr(offset, length);
    offset += length;
  }
  return result + (offset < text.size() ? "…`" : "`");
}

SyntaxFault make_fault(const Site& site, diag::Span span, std::string message, std::string hint) {
  SyntaxFault fault;
  fault.diagnostic.code = diag::Code::toml_syntax;
  fault.diagnostic.message = std::move(message);
  fault.diagnostic.span = span;
  if (!hint.empty()) fault.diagnostic.hints.push_back(std::move(hint));
  fault.begin = site.context.statement_begin();
  fault.end = statement_end(site);
  fault.header = site.context.header;
  return fault;
}

bool is_curly_quote(std::string_view text, std::size_t offset) {
  constexpr std::array kQuotes{U'“', U'”',  U'„',  U'‟',  U'‘',  U'’', U'«',
                               U'»', U'「', U'」', U'『', U'』', U'＂'};
  if (offset >= text.size()) return false;
  const char32_t c = base::utf8::decode(text, offset).code_point;
  return base::contains(kQuotes, c);
}

} // namespace hanjang::syntax
