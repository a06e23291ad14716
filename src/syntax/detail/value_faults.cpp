#include "base/ascii.h"
#include "base/contains.h"
#include "syntax/detail/site.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace hanjang::syntax {
namespace {

bool all_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return base::ascii::is_digit(c); });
}

// `name = "…"` with the text as the writer meant it, for a hint.
std::string quoted_example(const Site& site, std::string_view text) {
  const Level& level = site.context.innermost();
  const bool is_literal = base::contains(text, "\\") && !base::contains(text, "'");
  if (text.size() > 60 || base::contains(text, "\"") || (base::contains(text, "\\") && !is_literal))
    return "\"…\"";
  const std::string value = is_literal ? fmt::format("'{}'", text) : fmt::format("\"{}\"", text);
  const bool named = level.bracket != '[' && level.key.end > 0;
  return named ? fmt::format("{} = {}", site.part(level.key), value) : value;
}

// A value that spans lines of an array is replaced, so that its neighbours can still be read.
SyntaxFault value_fault(const Site& site, std::size_t begin, std::size_t end, std::string message,
                        std::string hint) {
  SyntaxFault fault = make_fault(site, site.span(begin, end), std::move(message), std::move(hint));
  if (!site.context.in_bracket('[')) return fault;
  fault.begin = begin;
  fault.end = std::max(end, begin + 1);
  fault.keep_value = true;
  return fault;
}

std::optional<SyntaxFault> explain_no_value(const Site& site) {
  const Level& level = site.context.innermost();
  const Token& here = site.context.here;
  const bool mark =
      is_mark(site.text, here, ',') || is_mark(site.text, here, ']') || is_mark(site.text, here, '}');
  if (!site.at_line_end() && !mark) return std::nullopt;
  if (level.bracket == '[') {
    return make_fault(site, site.span_here(), "a value is missing here",
                      "remove the comma, or write a value before it");
  }
  const std::string_view name = site.part(level.key);
  return make_fault(site, site.span(level.key.begin, level.key.end),
                    fmt::format("{} has no value", excerpt(name)),
                    fmt::format("write {} = \"…\", or leave the key out", name));
}

// Curly quotes may hold commas and brackets, so their own end counts.
std::optional<SyntaxFault> explain_curly_quotes(const Site& site, std::size_t begin) {
  if (!is_curly_quote(site.text, begin)) return std::nullopt;
  const std::size_t last = line_end(site.text, begin);
  std::size_t at = begin;
  do ++at;
  while (at < last && !is_curly_quote(site.text, at));
  const std::size_t first_length = site.span(begin, begin).end - begin;
  const std::size_t end = at < last ? site.span(at, at).end : raw_end(site, begin);
  const std::string_view inner =
      site.part(begin + first_length, std::max(begin + first_length, std::min(at, end)));
  return value_fault(site, begin, end, "curly quotes do not mark a string",
                     "use the straight quotation mark: " + quoted_example(site, inner));
}

// `name == "…"`, as programming languages compare.
std::optional<SyntaxFault> explain_double_equals(const Site& site, std::size_t begin) {
  const Level& level = site.context.innermost();
  if (site.text.substr(begin, 1) != "=" || level.key.end == 0) return std::nullopt;
  return make_fault(site, site.span(begin - 1, begin + 1), "`==` where one `=` belongs",
                    fmt::format("write {} = …", site.part(level.key)));
}

std::optional<SyntaxFault> explain_boolean(const Site& site, std::size_t begin, std::size_t end) {
  const std::string word = base::ascii::to_lower(site.part(begin, end));
  const bool yes = word == "true" || word == "yes" || word == "on";
  const bool no = word == "false" || word == "no" || word == "off";
  if (!yes && !no) return std::nullopt;
  return value_fault(
      site, begin, end, fmt::format("{} is not a value of TOML", excerpt(site.part(begin, end))),
      yes ? "write `true`, or put the word in quotes" : "write `false`, or put the word in quotes");
}

// `null` of JSON, `None` of Python: what is not known is not written.
std::optional<SyntaxFault> explain_null(const Site& site, std::size_t begin, std::size_t end) {
  constexpr std::array<std::string_view, 6> kWords{"null", "none", "nil", "undefined", "n/a", "~"};
  const std::string word = base::ascii::to_lower(site.part(begin, end));
  if (!base::contains(kWords, word)) return std::nullopt;
  return value_fault(
      site, begin, end, fmt::format("{} is not a value of TOML", excerpt(site.part(begin, end))),
      site.context.in_bracket('[') ? "take it out" : "leave the key out: what is not there is not printed");
}

bool is_year_and_month(std::string_view text) {
  const std::size_t dash = text.find('-');
  return dash == 4 && all_digits(text.substr(0, 4)) && text.size() <= 7 && all_digits(text.substr(5));
}

std::optional<SyntaxFault> explain_number(const Site& site, std::size_t begin, std::size_t end) {
  const std::string_view text = site.part(begin, end);
  const bool sign = text.size() > 1 && base::contains("+-.", text.substr(0, 1));
  if (!base::ascii::is_digit(text[sign ? 1 : 0])) return std::nullopt;
  const std::string example = quoted_example(site, text);
  const std::string shown = excerpt(text);
  if (is_year_and_month(text)) {
    return value_fault(site, begin, end, fmt::format("the date {} needs quotes", shown), "write " + example);
  }
  if (site.is(ParserFault::not_in_calendar)) {
    return value_fault(site, begin, end, fmt::format("{} is not in the calendar", shown),
                       "correct the month or the day");
  }
  if (site.is(ParserFault::leading_zero)) {
    return value_fault(site, begin, end, fmt::format("the number {} starts with a zero", shown),
                       fmt::format("remove the zero, or put it in quotes: {}", example));
  }
  if (site.is(ParserFault::number_too_large)) {
    return value_fault(site, begin, end, fmt::format("the number {} is too large", shown),
                       fmt::format("if it is an identifier, put it in quotes: {}", example));
  }
  return value_fault(site, begin, end, fmt::format("{} is neither a number nor a date", shown),
                     fmt::format("if it is text, put it in quotes: {}", example));
}

diag::Span string_span(const Site& site, const Token& string) {
  return site.span(string.begin, std::min(string.end, line_end(site.text, string.begin)));
}

bool ends_line(std::string_view text, std::size_t offset) {
  const TokenKind kind = next_token(text, offset).kind;
  return kind == TokenKind::newline || kind == TokenKind::comment || kind == TokenKind::end;
}

// Where a text over several lines between single quotation marks ends: the next mark, if it ends its line or
// a list goes on behind it, and no line on the way looks like a statement.
std::optional<std::size_t> later_end(const Site& site, const Token& string) {
  const char quote = site.text[string.begin];
  const bool is_basic = quote == '"';
  for (std::size_t line = line_end(site.text, string.begin) + 1; line < site.text.size();
       line = line_end(site.text, line) + 1) {
    if (looks_like_statement(site.text, line)) return std::nullopt;
    const std::size_t end = line_end(site.text, line);
    std::size_t at = line;
    while (at < end && site.text[at] != quote) at += is_basic && site.text[at] == '\\' ? 2 : 1;
    if (at >= end) continue;
    const Token next = next_token(site.text, at + 1);
    const bool goes_on =
        site.context.levels.size() > 1 && (is_mark(site.text, next, ',') || is_mark(site.text, next, ']'));
    return goes_on || ends_line(site.text, at + 1) ? std::optional(at + 1) : std::nullopt;
  }
  return std::nullopt;
}

SyntaxFault explain_broken_text(const Site& site, const Token& string, std::size_t end) {
  SyntaxFault fault = make_fault(site, string_span(site, string), "this text goes over several lines",
                                 "begin and end it with three quotation marks: \"\"\"…\"\"\"");
  const bool is_item = site.context.levels.size() > 1;
  fault.end = is_item ? end : line_end(site.text, end);
  if (is_item) {
    fault.begin = string.begin;
    fault.keep_value = true;
  }
  return fault;
}

SyntaxFault explain_unclosed_string(const Site& site, const Token& string) {
  if (!scan_string(site.text, string.begin).multi_line)
    if (const auto end = later_end(site, string)) return explain_broken_text(site, string, *end);
  const StringExtent extent = scan_string(site.text, string.begin);
  const std::string quotes(extent.multi_line ? 3 : 1, site.text[string.begin]);
  SyntaxFault fault = make_fault(site, string_span(site, string), "this string is never closed",
                                 fmt::format("add {} at its end", quotes));
  if (!extent.multi_line)
    fault.diagnostic.hints.emplace_back("for text over several lines use \"\"\"…\"\"\"");
  fault.fatal = extent.multi_line;
  return fault;
}

// The backslash that starts the escape the parser stopped in or right behind.
std::optional<std::size_t> escape_begin(const Site& site, const Token& string) {
  const std::size_t back = site.text.rfind('\\', site.offset());
  if (back == std::string_view::npos || back <= string.begin || site.offset() - back > 10)
    return std::nullopt;
  return back;
}

// True for a backslash inside a path of Windows: behind `C:`, a name or another part.
bool looks_like_path(const Site& site, std::size_t backslash) {
  const char before = backslash == 0 ? ' ' : site.text[backslash - 1];
  const char after = backslash + 1 < site.text.size() ? site.text[backslash + 1] : ' ';
  const bool is_name = base::ascii::is_letter_or_digit(after) || static_cast<unsigned char>(after) >= 0x80;
  return is_name && (before == ':' || before == '.' || before == '\\' ||
                     base::ascii::is_letter_or_digit(before) || static_cast<unsigned char>(before) >= 0x80);
}

SyntaxFault path_fault(const Site& site, std::size_t backslash, const Token& string) {
  const std::size_t end = std::min(string.end, line_end(site.text, string.begin));
  std::string inner(site.part(string.begin + 1, std::max(string.begin + 1, end - 1)));
  std::ranges::replace(inner, '\\', '/');
  return make_fault(site, site.span(backslash, backslash + 2),
                    "a backslash begins an escape in double quotes",
                    inner.size() <= 60 && !base::contains(inner, "\"")
                        ? fmt::format("in a path write /: \"{}\"; or put it in single quotes", inner)
                        : std::string("in a path write /, or put it in single quotes: '…'"));
}

std::optional<SyntaxFault> explain_escape(const Site& site, const Token& string) {
  const bool code_point = site.is(ParserFault::bad_code_point);
  const auto begin =
      code_point || site.is(ParserFault::bad_escape) ? escape_begin(site, string) : std::nullopt;
  if (!begin) return std::nullopt;
  if (code_point) {
    const bool wide = site.text.substr(*begin + 1).starts_with('U');
    if (looks_like_path(site, *begin)) return path_fault(site, *begin, string);
    return make_fault(site, site.span(*begin, std::max(site.offset(), *begin + 2)),
                      "an escape that names no character",
                      wide ? "\\U takes eight hexadecimal digits of a Unicode character"
                           : "\\u takes four hexadecimal digits of a Unicode character");
  }
  if (looks_like_path(site, *begin)) return path_fault(site, *begin, string);
  const diag::Span span = site.span(*begin, site.span(*begin + 1, *begin + 1).end);
  const char mark = *begin + 1 < site.text.size() ? site.text[*begin + 1] : ' ';
  if (base::contains("*`[]()", mark))
    return make_fault(
        site, span, fmt::format("{} is no escape of TOML", excerpt(site.part(span.begin, span.end))),
        fmt::format("to print {0}, write \\\\{0} here, or '\\{0}' between single quotes", mark));
  return make_fault(site, span, fmt::format("{} is no escape", excerpt(site.part(span.begin, span.end))),
                    "write \\\\ for a backslash, or put the text in single quotes: '…'");
}

// `"a", "b"`: several values behind one key, without the brackets of a list.
std::optional<SyntaxFault> explain_bare_list(const Site& site) {
  const Level& level = site.context.innermost();
  if (level.bracket != 0 || level.key.end == 0 || level.value.end == 0) return std::nullopt;
  Token token = next_token(site.text, level.value.begin);
  std::size_t end = 0;
  std::size_t count = 0;
  while (token.kind == TokenKind::string && token.closed) {
    ++count;
    end = token.end;
    const Token comma = next_token(site.text, token.end);
    token = is_mark(site.text, comma, ',') ? next_token(site.text, comma.end) : comma;
  }
  const bool ends =
      token.kind == TokenKind::newline || token.kind == TokenKind::comment || token.kind == TokenKind::end;
  if (count < 2 || !ends) return std::nullopt;
  const std::string_view values = site.part(level.value.begin, end);
  return make_fault(
      site, site.span(level.value.begin, end), "several values outside brackets",
      values.size() <= 60
          ? fmt::format("a list stands in brackets: {} = [{}]", site.part(level.key), values)
          : fmt::format("a list stands in brackets: {} = [\"…\", \"…\"]", site.part(level.key)));
}

// `name = "…", email = "…"`: a second key on the line of the first.
std::optional<SyntaxFault> explain_second_key(const Site& site) {
  const Level& level = site.context.innermost();
  if (level.bracket != 0 || level.value.end == 0 || site.offset() < level.value.end) return std::nullopt;
  const std::size_t next = site.text.find_first_not_of(" \t,;", level.value.end);
  const std::size_t end = line_end(site.text, level.value.end);
  if (next >= end || !looks_like_statement(site.text, next) || looks_like_header(site.text, next))
    return std::nullopt;
  return make_fault(
      site, site.span(level.value.end, next + 1), "a second key on one line",
      fmt::format("begin a line of its own with {}", excerpt(site.part(next_token(site.text, next)))));
}

// Quotation marks inside a string end it, and what follows stands bare.
std::optional<SyntaxFault> explain_inner_quotes(const Site& site) {
  const Token& before = site.context.before;
  if (before.kind != TokenKind::string || before.end != site.offset()) return std::nullopt;
  const char quote = site.text[before.begin];
  const std::size_t end = line_end(site.text, before.begin);
  if (site.offset() > end || !base::contains(site.part(site.offset(), end), std::string_view(&quote, 1)))
    return std::nullopt;
  return make_fault(site, site.span(before.begin, end), "quotation marks inside a string",
                    quote == '"' ? "write each of them as \\\", or put the whole text in single quotes: '…'"
                                 : "put the whole text in double quotes: \"…\"");
}

// The end of a value that starts with `token`: for a bracket, where it closes.
std::size_t value_end(std::string_view text, Token token) {
  std::size_t depth = 0;
  for (; token.kind != TokenKind::end; token = next_token(text, token.end)) {
    if (is_mark(text, token, '[') || is_mark(text, token, '{')) ++depth;
    if (depth > 0 && (is_mark(text, token, ']') || is_mark(text, token, '}'))) --depth;
    if (depth == 0) break;
  }
  return token.end;
}

// A second value with no comma before it.
SyntaxFault explain_missing_comma(const Site& site) {
  SyntaxFault fault =
      make_fault(site, site.span_here(), "a comma is missing before this value", "separate values by commas");
  if (!site.context.in_bracket('[')) return fault;
  fault.begin = fault.diagnostic.span.begin;
  fault.end = std::max<std::size_t>(fault.diagnostic.span.end, value_end(site.text, site.context.here));
  return fault;
}

} // namespace

std::optional<SyntaxFault> explain_string(const Site& site) {
  if (!site.context.in_string(site.offset())) return std::nullopt;
  const Token& string = site.context.string(site.offset());
  if (auto fault = explain_escape(site, string)) return fault;
  const bool at_end = site.offset() >= string.end;
  if (!string.closed && at_end) return explain_unclosed_string(site, string);
  return std::nullopt;
}

std::optional<SyntaxFault> explain_value(const Site& site) {
  const Level& level = site.context.innermost();
  const bool behind = level.part == Part::after_value && site.error.message.in_value && level.value.end > 0;
  if (level.part != Part::value && !behind) return std::nullopt;
  if (!behind) {
    if (auto fault = explain_no_value(site)) return fault;
  }
  const std::size_t begin = behind ? level.value.begin : std::min(site.context.here.begin, site.offset());
  if (auto fault = explain_curly_quotes(site, begin)) return fault;
  if (auto fault = explain_double_equals(site, begin)) return fault;
  const std::size_t end = raw_end(site, begin);
  if (auto fault = explain_boolean(site, begin, end)) return fault;
  if (auto fault = explain_null(site, begin, end)) return fault;
  if (auto fault = explain_number(site, begin, end)) return fault;
  const std::string_view text = site.part(begin, end);
  return value_fault(site, begin, end, fmt::format("the text {} needs quotes", excerpt(text)),
                     "write " + quoted_example(site, text));
}

std::optional<SyntaxFault> explain_after_value(const Site& site) {
  const Level& level = site.context.innermost();
  if (level.part != Part::after_value) return std::nullopt;
  if (auto fault = explain_bare_list(site)) return fault;
  if (auto fault = explain_second_key(site)) return fault;
  if (auto fault = explain_inner_quotes(site)) return fault;
  if (level.bracket == '{' && site.at_line_end()) {
    return make_fault(site, site.span(level.begin, raw_end(site, level.begin)),
                      "an inline table has to end on the line it starts on",
                      "add `}`, or write a [header] with one key on each line");
  }
  if (level.bracket != 0) return explain_missing_comma(site);
  const Token& here = site.context.here;
  if (is_mark(site.text, here, ',') || site.part(here) == ";") {
    return make_fault(
        site, site.span_here(),
        fmt::format("no `{}` stands at the end of a line in TOML", site.part(here).substr(0, 1)),
        "remove it");
  }
  const std::size_t end = raw_end(site, site.offset());
  return make_fault(site, site.span(site.offset(), end),
                    fmt::format("unexpected {} after the value", excerpt(site.part(site.offset(), end))),
                    "write the next key on a line of its own, or a comment after `#`");
}

} // namespace hanjang::syntax
