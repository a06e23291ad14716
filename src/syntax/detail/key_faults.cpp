#include "base/ascii.h"
#include "base/contains.h"
#include "syntax/detail/site.h"

#include <algorithm>
#include <fmt/format.h>

namespace hanjang::syntax {
namespace {

// The key as the writer meant it: everything before `=` or `:`, or the rest of the line.
std::string_view meant_key(const Site& site) {
  const Level& level = site.context.innermost();
  const std::size_t begin = level.key.end > 0 ? level.key.begin : site.context.here.begin;
  std::string_view key = site.part(begin, line_end(site.text, begin));
  key = key.substr(0, key.find_first_of("=:{}[],#"));
  const std::size_t last = key.find_last_not_of(" \t");
  return last == std::string_view::npos ? std::string_view() : key.substr(0, last + 1);
}

diag::Span span_of(const Site& site, std::string_view part) {
  const auto begin = static_cast<std::size_t>(part.data() - site.text.data());
  return site.span(begin, begin + part.size());
}

std::optional<SyntaxFault> explain_inline_table_key(const Site& site) {
  const Level& level = site.context.innermost();
  if (level.bracket != '{' || level.key.end > 0) return std::nullopt;
  const Token& here = site.context.here;
  const Token& before = site.context.before;
  if (is_mark(site.text, here, '}') && is_mark(site.text, before, ',')) {
    return make_fault(site, site.span(before.begin, before.end),
                      "a comma after the last entry of an inline table", "remove the comma");
  }
  if (site.at_line_end()) {
    return make_fault(site, site.span(level.begin, raw_end(site, level.begin)),
                      "an inline table has to stand on one line",
                      "join its lines, or write a [header] with one key on each line");
  }
  if (is_mark(site.text, here, ','))
    return make_fault(site, site.span_here(), "a comma with no entry before it", "remove the comma");
  return std::nullopt;
}

// The end of the last of the lines from `begin` on that start with `mark`.
std::size_t end_of_items(std::string_view text, std::size_t begin, std::string_view mark) {
  std::size_t end = line_end(text, begin);
  while (end < text.size()) {
    const std::size_t next = text.find_first_not_of(" \t\r\n", end);
    if (next == std::string_view::npos || !text.substr(next).starts_with(mark)) break;
    end = line_end(text, next);
  }
  return end;
}

// Items of a list, and lines that part, as Markdown and YAML have them.
std::optional<SyntaxFault> explain_other_marks(const Site& site) {
  const std::size_t begin = site.context.statement_begin();
  const std::string_view line = site.part(begin, line_end(site.text, begin));
  if (site.context.levels.size() > 1) return std::nullopt;
  const std::size_t last = line.find_last_not_of(" \t\r");
  const std::string_view mark = line.substr(0, 3);
  if (last != std::string_view::npos && (mark == "---" || mark == "***" || mark == "===" || mark == "___") &&
      line.substr(0, last + 1).find_first_not_of(mark.front()) == std::string_view::npos)
    return make_fault(site, span_of(site, line.substr(0, last + 1)),
                      fmt::format("{} parts nothing in TOML", excerpt(line.substr(0, last + 1))),
                      "take the line out");
  for (const std::string_view bullet : {"- ", "* ", "• ", "· ", "▪ ", "■ ", "○ "}) {
    if (!line.starts_with(bullet)) continue;
    SyntaxFault fault =
        make_fault(site, span_of(site, line), "this is no list in TOML",
                   "a list stands in brackets behind its key: work = [\"…\", \"…\"]; or in a text between "
                   "\"\"\" and \"\"\"");
    fault.end = end_of_items(site.text, begin, bullet);
    return fault;
  }
  return std::nullopt;
}

// `experience` alone on a line, where a header is meant.
std::optional<SyntaxFault> explain_bare_header(const Site& site) {
  const std::size_t begin = site.context.statement_begin();
  std::string_view line = site.part(begin, line_end(site.text, begin));
  line = line.substr(0, line.find('#'));
  const std::size_t last = line.find_last_not_of(" \t\r:");
  if (last == std::string_view::npos || site.context.levels.size() > 1) return std::nullopt;
  line = line.substr(0, last + 1);
  const std::string name = site.header_called(line);
  const bool is_key_here = site.english(line) == excerpt(line);
  if (name.empty() || is_key_here) return std::nullopt;
  SyntaxFault fault = make_fault(site, span_of(site, line), fmt::format("{} is no header", excerpt(line)),
                                 fmt::format("write {}", name));
  fault.header = true;
  return fault;
}

std::optional<SyntaxFault> explain_line_start(const Site& site) {
  const Level& level = site.context.innermost();
  if (level.key.end > 0 || site.context.here.begin != site.offset()) return std::nullopt;
  const Token& here = site.context.here;
  const std::string_view line = site.part(here.begin, line_end(site.text, here.begin));
  if (is_mark(site.text, here, '=')) {
    return make_fault(site, site.span_here(), "a key is missing before `=`", "write `name = …`");
  }
  if (line.starts_with("//") || line.starts_with("/*") || line.starts_with(';')) {
    return make_fault(site, span_of(site, line), "this is no comment in TOML", "start a comment with `#`");
  }
  if (here.kind == TokenKind::string) {
    return make_fault(site, site.span_here(), "a key cannot be a string over several lines",
                      "use one pair of quotation marks: \"name\" = …");
  }
  return std::nullopt;
}

// A key that only quotes could make a key.
std::optional<SyntaxFault> explain_bare_key(const Site& site) {
  const std::string_view key = meant_key(site);
  const bool has_equals =
      base::contains(site.part(site.context.here.begin, line_end(site.text, site.offset())), "=");
  if (key.empty() || !has_equals || base::contains(key, "\"") || base::contains(key, "'"))
    return std::nullopt;
  if (is_curly_quote(site.text, site.offset())) {
    return make_fault(site, span_of(site, key), fmt::format("{} uses curly quotes", excerpt(key)),
                      "use the straight quotation mark \"");
  }
  const std::string hint = key.size() <= 60 ? fmt::format("write \"{}\" = …", key) : std::string();
  if (!base::ascii::is_all(key)) {
    if (const std::string name = site.english(key); !name.empty())
      return make_fault(site, span_of(site, key),
                        fmt::format("keys are English: {} is {} here", excerpt(key), name),
                        fmt::format("write {}", name));
    return make_fault(
        site, span_of(site, key), fmt::format("keys are English: {} is not known", excerpt(key)),
        key.size() <= 60 ? fmt::format("a name of your own takes quotes: \"{}\" = …", key) : "");
  }
  if (base::contains(key, "..") || key.back() == '.' || key.front() == '.') {
    return make_fault(site, span_of(site, key),
                      fmt::format("a part of the dotted key {} is missing", excerpt(key)));
  }
  if (key.find_first_of(" \t/()&+@%!?*$<>|~^;\\") == std::string_view::npos) return std::nullopt;
  return make_fault(site, span_of(site, key), fmt::format("the key {} needs quotes", excerpt(key)), hint);
}

std::optional<SyntaxFault> explain_missing_equals(const Site& site) {
  const std::string_view key = meant_key(site);
  if (key.empty() || site.context.here.begin > site.offset()) return std::nullopt;
  if (site.text.substr(site.offset(), 1) == ":") {
    return make_fault(site, site.span(site.offset(), site.offset() + 1), "`:` where `=` belongs",
                      fmt::format("write {} = …", key));
  }
  const Level& level = site.context.innermost();
  if (level.key.end == 0) return std::nullopt;
  const std::string_view name = site.part(level.key);
  if (site.at_line_end() || is_mark(site.text, site.context.here, ',') ||
      is_mark(site.text, site.context.here, '}')) {
    return make_fault(site, span_of(site, name), fmt::format("{} has no value", excerpt(name)),
                      fmt::format("write {} = …", name));
  }
  return make_fault(site, site.span_here(), fmt::format("`=` is missing after {}", excerpt(name)),
                    fmt::format("write {} = …", name));
}

} // namespace

std::optional<SyntaxFault> explain_key(const Site& site) {
  if (site.context.innermost().part != Part::key) return std::nullopt;
  for (const auto explain : {explain_inline_table_key, explain_other_marks, explain_bare_header,
                             explain_line_start, explain_bare_key, explain_missing_equals}) {
    if (auto fault = explain(site)) return fault;
  }
  const std::size_t begin = std::min(site.offset(), site.context.here.begin);
  return make_fault(site, site.span(begin, raw_end(site, begin)),
                    fmt::format("unexpected {}", excerpt(site.part(begin, raw_end(site, begin)))),
                    "a line is a `key = value`, a [header] or a # comment");
}

} // namespace hanjang::syntax
