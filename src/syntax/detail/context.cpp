#include "syntax/detail/context.h"

#include "base/ascii.h"

#include <algorithm>

namespace hanjang::syntax {
namespace {

// Takes tokens in and keeps the state that they lead to.
class ContextReader {
public:
  explicit ContextReader(std::string_view text) : text_(text) { context_.levels.emplace_back(); }

  void take(const Token& token) {
    context_.before = token;
    switch (token.kind) {
    case TokenKind::newline:
      if (context_.levels.size() == 1) start_statement();
      return;
    case TokenKind::comment:
    case TokenKind::end:
      return;
    case TokenKind::punctuation:
      begin_statement(token);
      take_mark(token);
      return;
    default:
      begin_statement(token);
      take_text(token);
    }
  }

  Context finish(const Token& here) {
    if (!started_) context_.levels.front().begin = here.begin;
    context_.here = here;
    return std::move(context_);
  }

private:
  void start_statement() {
    context_.levels.assign(1, Level{});
    context_.header = false;
    started_ = false;
  }

  void begin_statement(const Token& token) {
    if (started_) return;
    started_ = true;
    context_.levels.front().begin = token.begin;
    context_.header = is_mark(text_, token, '[');
  }

  void take_mark(const Token& token) {
    Level& level = context_.levels.back();
    const char mark = text_[token.begin];
    if (context_.header) {
      if (mark == ']') level.part = Part::after_value;
    } else if (mark == '=') {
      level.part = Part::value;
    } else if (mark == ',') {
      level.part = level.bracket == '{' ? Part::key : Part::value;
      level.key = level.value = Token{};
    } else if (mark == '[' || mark == '{') {
      level.value = token;
      context_.levels.push_back(Level{mark, token.begin, mark == '{' ? Part::key : Part::value, {}, {}});
    } else {
      close(token);
    }
  }

  void close(const Token& token) {
    if (context_.levels.size() > 1) context_.levels.pop_back();
    Level& level = context_.levels.back();
    level.part = Part::after_value;
    level.value.end = token.end;
  }

  void take_text(const Token& token) {
    Level& level = context_.levels.back();
    if (level.part == Part::key)
      extend(level.key, token);
    else
      extend(level.value, token);
    if (level.part == Part::value) level.part = Part::after_value;
  }

  static void extend(Token& whole, const Token& token) {
    if (whole.end == 0) whole = token;
    whole.end = token.end;
  }

  std::string_view text_;
  Context context_;
  bool started_ = false;
};

// A letter of any script, as far as bytes tell.
bool is_letter(char c) { return base::ascii::is_letter(c) || static_cast<unsigned char>(c) >= 0x80; }

bool is_key_part(std::string_view text, const Token& token) {
  return token.kind == TokenKind::string || (token.kind == TokenKind::word && is_letter(text[token.begin]));
}

} // namespace

bool Context::in_string(std::size_t offset) const {
  if (holds(offset)) return true;
  return before.kind == TokenKind::string && !before.closed && here.kind != TokenKind::string;
}

Context context_at(std::string_view text, std::size_t offset) {
  ContextReader reader(text);
  Token token = next_token(text, 0);
  while (token.kind != TokenKind::end && token.end <= offset) {
    reader.take(token);
    token = next_token(text, token.end);
  }
  return reader.finish(token);
}

bool looks_like_header(std::string_view text, std::size_t offset) {
  Token token = next_token(text, offset);
  if (!is_mark(text, token, '[')) return false;
  token = next_token(text, token.end);
  const bool array = is_mark(text, token, '[');
  if (array) token = next_token(text, token.end);
  if (token.kind != TokenKind::word || !is_letter(text[token.begin])) return false;
  const std::string_view word = text.substr(token.begin, token.end - token.begin);
  if (word == "true" || word == "false" || word == "inf" || word == "nan") return false;
  return is_mark(text, next_token(text, token.end), ']');
}

bool looks_like_statement(std::string_view text, std::size_t offset) {
  if (looks_like_header(text, offset)) return true;
  Token token = next_token(text, offset);
  if (!is_key_part(text, token)) return false;
  while (is_key_part(text, token)) token = next_token(text, token.end);
  return is_mark(text, token, '=');
}

} // namespace hanjang::syntax
