#include "syntax/detail/syntax_error.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "syntax/detail/site.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <unicode/uchar.h>

namespace hanjang::syntax {
namespace {

char32_t character_at(const Site& site) {
  return site.offset() < site.text.size() ? base::utf8::decode(site.text, site.offset()).code_point : U'\0';
}

// Spaces that look like a space and are none to TOML; Korean input methods make U+3000.
std::optional<SyntaxFault> explain_odd_space(const Site& site) {
  const char32_t c = character_at(site);
  const auto character = static_cast<UChar32>(c);
  const bool space = c >= 0x80 && (u_isUWhiteSpace(character) || u_charType(character) == U_FORMAT_CHAR);
  if (!space) return std::nullopt;
  const std::string_view name = c == 0x3000 ? " (a full-width space)" : "";
  return make_fault(site, site.span_here(),
                    fmt::format("U+{:04X}{} outside quotes", static_cast<unsigned>(c), name),
                    "replace it by an ordinary space, or remove it");
}

// ＝ ［ ］ and the like, as Korean input methods make them (Unicode's Fullwidth ASCII variants).
std::optional<SyntaxFault> explain_full_width(const Site& site) {
  const char32_t c = character_at(site);
  const char32_t narrow = base::utf8::narrow(c);
  if (narrow == c || site.context.in_string(site.offset())) return std::nullopt;
  std::string sign;
  base::utf8::append(sign, c);
  SyntaxFault fault = make_fault(site, site.span(site.offset(), site.offset()),
                                 fmt::format("`{}` is a full-width sign", sign),
                                 fmt::format("write `{}`, of ordinary width", static_cast<char>(narrow)));
  fault.header = narrow == U'[';
  return fault;
}

std::optional<SyntaxFault> explain_control(const Site& site) {
  const char32_t c = character_at(site);
  const bool control = (c < 0x20 && c != U'\t' && c != U'\n') || c == 0x7F;
  if (site.offset() >= site.text.size() || !control) return std::nullopt;
  if (c == U'\r' && site.text.substr(site.offset()).starts_with("\r\n")) return std::nullopt;
  return make_fault(site, site.span(site.offset(), site.offset()),
                    fmt::format("control character U+{:04X}", static_cast<unsigned>(c)),
                    "remove it, or write it as an escape such as \\u0007 in a string");
}

std::size_t line_begin(std::string_view text, std::size_t offset) {
  if (offset == 0) return 0;
  const std::size_t before = text.rfind('\n', offset - 1);
  return before == std::string_view::npos ? 0 : before + 1;
}

SyntaxFault unclosed_bracket(const Site& site, const Level& level) {
  const char close = level.bracket == '[' ? ']' : '}';
  return make_fault(site, site.span(level.begin, level.begin + 1),
                    fmt::format("`{}` is never closed", level.bracket),
                    fmt::format("add `{}` after its last value", close));
}

// `experience = [`, a key on each line, and `]`: what has keys is a table.
std::optional<SyntaxFault> explain_keys_in_list(const Site& site, std::size_t line) {
  if (looks_like_header(site.text, line)) return std::nullopt;
  for (std::size_t at = line; at < site.text.size(); at = line_end(site.text, at) + 1) {
    if (looks_like_header(site.text, at)) return std::nullopt;
    const Token first = next_token(site.text, at);
    if (!is_mark(site.text, first, ']')) continue;
    const Token key = next_token(site.text, line);
    SyntaxFault fault =
        make_fault(site, site.span(key.begin, key.end), "a list has no keys of its own",
                   fmt::format("put each entry in braces, on one line: {{ {} = … }}; or write [[name]] "
                               "above its keys",
                               site.part(key)));
    fault.end = line_end(site.text, first.end);
    return fault;
  }
  return std::nullopt;
}

// The next statement, or the end of the file, comes before a bracket closes.
std::optional<SyntaxFault> explain_open_bracket(const Site& site) {
  const auto& levels = site.context.levels;
  if (levels.size() < 2) return std::nullopt;
  if (site.context.here.kind == TokenKind::end) {
    SyntaxFault fault = unclosed_bracket(site, levels.back());
    fault.fatal = true;
    return fault;
  }
  const std::size_t line = line_begin(site.text, site.offset());
  const auto open =
      std::find_if(levels.rbegin(), levels.rend(), [line](const Level& level) { return level.begin < line; });
  if (open == levels.rend() || open->bracket != '[' || !looks_like_statement(site.text, line))
    return std::nullopt;
  if (auto fault = explain_keys_in_list(site, line)) return fault;
  SyntaxFault fault = unclosed_bracket(site, *open);
  const std::size_t next = site.text.find_first_not_of(" \t", line);
  fault.diagnostic.labels.push_back(diag::Label{site.span(next, next), "the next entry starts here"});
  fault.end = line;
  return fault;
}

// What stands between the brackets of a header.
std::string_view header_name(std::string_view header) {
  const std::size_t first = std::min(header.find_first_not_of("[ \t"), header.size());
  const std::size_t last = header.find_last_not_of("] \t");
  return last == std::string_view::npos || last < first ? std::string_view{}
                                                        : header.substr(first, last + 1 - first);
}

// A key as a header, where it is none yet: `summary` → [summary].
std::string as_header(std::string name) {
  if (!name.starts_with('`')) return name;
  name.front() = '[';
  name.back() = ']';
  return name;
}

// A header with quotes around those parts of its name that need them: [variant.가] → [variant."가"].
std::string quoted_header(std::string_view header) {
  std::string result;
  std::string part;
  const auto flush = [&] {
    result += base::ascii::is_all(part) ? part : fmt::format("\"{}\"", part);
    part.clear();
  };
  for (const char c : header) {
    const bool is_mark = c == '[' || c == ']' || c == '.';
    if (is_mark) flush();
    (is_mark ? result : part) += c;
  }
  flush();
  return result;
}

std::optional<SyntaxFault> explain_header(const Site& site) {
  const Context& context = site.context;
  if (!context.header) return std::nullopt;
  const std::size_t begin = context.statement_begin();
  const std::size_t end = raw_end(site, begin);
  const bool array = site.part(begin, end).starts_with("[[");
  if (context.innermost().part == Part::after_value && !site.at_line_end() &&
      !site.is(ParserFault::header_not_closed)) {
    const std::string_view rest = site.part(site.offset(), end);
    if (rest == ";" || rest == "," || rest == ":" || rest == "=")
      return make_fault(site, site.span(site.offset(), end),
                        fmt::format("no `{}` stands behind a header in TOML", rest), "remove it");
    return make_fault(site, site.span(site.offset(), end), "unexpected text after a header",
                      "put it on a line of its own, or write it as a comment after `#`");
  }
  const char32_t c = character_at(site);
  if (c >= 0x80) {
    const std::string_view key = header_name(site.part(begin, end));
    if (const std::string name = as_header(site.english(key)); !name.empty())
      return make_fault(site, site.span(begin, end),
                        fmt::format("keys are English: `{}` is {} here", key, name),
                        fmt::format("write {}", name));
    return make_fault(
        site, site.span(begin, end), fmt::format("keys are English: `{}` is not known", key),
        fmt::format("a name of your own takes quotes: {}", quoted_header(site.part(begin, end))));
  }
  if (context.innermost().key.end == 0 && is_mark(site.text, context.here, ']')) {
    return make_fault(site, site.span(begin, end), "a header without a name",
                      "write it as [name] or [[name]]");
  }
  if (context.innermost().key.end > 0 && context.here.kind == TokenKind::word) {
    const std::string_view words = header_name(site.part(begin, end));
    if (const std::string name = site.header_called(words); !name.empty())
      return make_fault(site, site.span(begin, end), fmt::format("`{}` is {} here", words, name),
                        fmt::format("write {}", name));
    if (array)
      return make_fault(
          site, site.span(begin, end), fmt::format("there is no `{}`", words),
          fmt::format("a section of your own is [[section]], and below it title = \"{}\"", words));
    return make_fault(site, site.span(begin, end), "a key with spaces or signs needs quotes",
                      "for example: [\"my section\"]");
  }
  return make_fault(site, site.span(begin, end),
                    fmt::format("the header {} is not complete", excerpt(site.part(begin, end))),
                    array ? "a header of an array of tables is written [[name]]"
                          : "a header is written [name]");
}

SyntaxFault explain_anything(const Site& site) {
  const std::string& reason = site.error.message.reason;
  return make_fault(site, site.span_here(),
                    "not valid TOML: " + (reason.empty() ? "this is not TOML" : reason));
}

} // namespace

SyntaxFault explain_syntax_error(std::string_view text, diag::SourceId id, const TomlError& error,
                                 const KeyNames& names) {
  const Site site{text, id, error, context_at(text, error.offset), names};
  for (const auto explain :
       {explain_redefinition, explain_string, explain_odd_space, explain_full_width, explain_control,
        explain_open_bracket, explain_header, explain_key, explain_value, explain_after_value}) {
    if (auto fault = explain(site)) return *std::move(fault);
  }
  return explain_anything(site);
}

} // namespace hanjang::syntax
