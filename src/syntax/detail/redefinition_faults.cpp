#include "syntax/detail/site.h"

#include <fmt/format.h>
#include <utility>
#include <vector>

namespace hanjang::syntax {
namespace {

// The statement that the parser refused. It refuses a header only once it has read past its line, so that one
// is found by name.
Statement refused_statement(const Site& site, const std::vector<Statement>& statements) {
  const std::string& name = site.error.message.name;
  const bool header = site.is(ParserFault::defined_twice) && site.context.innermost().part == Part::key;
  Statement refused;
  for (const Statement& statement : statements) {
    if (statement.begin > site.offset()) break;
    const bool named = statement.header && key_path(site.text, statement) == name;
    if (named || !header || refused.end == 0) refused = statement;
  }
  return refused;
}

// True if one of two dotted paths leads to the other or through it.
bool same_branch(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  return b.starts_with(a) && (a.size() == b.size() || b[a.size()] == '.');
}

// The nearest statement before that takes the name: for a key within its own table, for a header anywhere.
std::optional<Statement> first_definition(const Site& site, const std::vector<Statement>& statements,
                                          const Statement& refused) {
  const std::string path = key_path(site.text, refused);
  std::string table;   // the path of the current header, with a dot behind it
  bool inside = false; // that header is the refused one or below it, so its keys do not take the name
  std::optional<Statement> found;
  for (const Statement& statement : statements) {
    if (statement.begin >= refused.begin) break;
    const std::string own = key_path(site.text, statement);
    if (statement.header) {
      table = own + ".";
      inside = refused.header && table.starts_with(path + ".");
      if (!refused.header)
        found.reset();
      else if (own == path)
        found = statement;
    } else if (!inside && same_branch(refused.header ? table + own : own, path)) {
      found = statement;
    }
  }
  return found;
}

diag::Span name_span(const Site& site, const Statement& statement) {
  std::size_t end = statement.begin;
  for (Token token = next_token(site.text, statement.begin); token.kind != TokenKind::end;
       token = next_token(site.text, token.end)) {
    if (is_mark(site.text, token, '=') || token.kind == TokenKind::newline ||
        token.kind == TokenKind::comment)
      break;
    end = token.end;
  }
  return site.span(statement.begin, end);
}

SyntaxFault explain_inline_duplicate(const Site& site) {
  const Token& key = site.context.innermost().key;
  SyntaxFault fault =
      make_fault(site, site.span(key.begin, key.end),
                 fmt::format("{} stands here twice", excerpt(site.part(key))), "remove one of them");
  fault.redefinition = true;
  return fault;
}

// `[[experience.work]]` above the first `[[experience]]` makes one that no array can be. The table that
// stands too high is left out.
std::optional<SyntaxFault> explain_late_header(const Site& site, const std::vector<Statement>& statements,
                                               const Statement& refused) {
  const std::string path = key_path(site.text, refused) + ".";
  std::optional<Statement> early;
  std::size_t end = refused.begin;
  for (const Statement& statement : statements) {
    if (statement.begin >= refused.begin) break;
    if (!statement.header) continue;
    const bool is_inside = key_path(site.text, statement).starts_with(path);
    if (!early && is_inside) early = statement;
    if (early && !is_inside) {
      end = statement.begin;
      break;
    }
  }
  if (!early || !site.part(refused.begin, refused.end).starts_with("[[")) return std::nullopt;
  const diag::Span place = name_span(site, refused);
  const diag::Span above = name_span(site, *early);
  const std::string_view inner = site.part(above.begin, above.end);
  const std::string_view header = site.part(place.begin, place.end);
  SyntaxFault fault =
      make_fault(site, place, fmt::format("{} comes too late for {}", excerpt(header), excerpt(inner)),
                 fmt::format("move {} below the {} that it belongs to", inner, header));
  fault.diagnostic.labels.push_back(diag::Label{above, "it stands above every one of them"});
  fault.begin = early->begin;
  fault.end = end;
  fault.header = true;
  fault.redefinition = true;
  return fault;
}

} // namespace

std::optional<SyntaxFault> explain_redefinition(const Site& site) {
  if (!site.is(ParserFault::defined_twice) && !site.is(ParserFault::dotted_through_leaf)) return std::nullopt;
  if (site.context.in_bracket('{') && site.context.innermost().key.end > 0)
    return explain_inline_duplicate(site);
  const std::vector<Statement> statements = split_statements(site.text);
  const Statement refused = refused_statement(site, statements);
  const diag::Span place = name_span(site, refused);
  const auto first = first_definition(site, statements, refused);
  if (refused.header && !first)
    if (auto fault = explain_late_header(site, statements, refused)) return fault;
  SyntaxFault fault = make_fault(
      site, place, fmt::format("{} is defined already", excerpt(site.part(place.begin, place.end))));
  if (first) {
    fault.diagnostic.labels.push_back(diag::Label{name_span(site, *first), "first here"});
  }
  fault.diagnostic.hints.emplace_back(
      refused.header ? "keep one of them; for several entries of one kind write [[name]] each time"
                     : "keep one of them");
  fault.begin = refused.begin;
  fault.end = refused.end;
  fault.header = refused.header;
  fault.redefinition = true;
  return fault;
}

} // namespace hanjang::syntax
