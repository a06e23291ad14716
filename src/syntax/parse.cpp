#include "base/utf8.h"
#include "syntax/detail/other_formats.h"
#include "syntax/detail/scan.h"
#include "syntax/detail/syntax_error.h"
#include "syntax/detail/tree.h"
#include "syntax/node.h"

#include <algorithm>
#include <cstdint>
#include <fmt/format.h>
#include <limits>
#include <utility>

namespace hanjang::syntax {
namespace {

constexpr int kMaxSyntaxErrors = 20;

// ICU counts bytes in 32 bits, signed.
constexpr std::size_t kMaxFileSize = std::numeric_limits<std::int32_t>::max();

diag::Span span_of(diag::SourceId id, std::size_t begin, std::size_t end) {
  return diag::Span{id, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

std::string encoding_hint(std::string_view text) {
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
    return "this file is UTF-16: save it as UTF-8";
  return "save the file as UTF-8 (Korean text from older programs is often in CP949)";
}

bool check_encoding(std::string_view text, diag::SourceId id, diag::Diagnostics& diagnostics) {
  const auto invalid = base::utf8::find_invalid(text);
  if (!invalid) return true;
  const auto byte = static_cast<unsigned char>(text[*invalid]);
  diagnostics.report(diag::Code::invalid_utf8, span_of(id, *invalid, *invalid + 1),
                     fmt::format("byte 0x{:02X} is not UTF-8", byte), encoding_hint(text));
  return false;
}

bool check_limits(std::string_view text, diag::SourceId id, diag::Diagnostics& diagnostics) {
  if (text.size() > kMaxFileSize) {
    diagnostics.report(diag::Code::file_too_large, diag::Span{}, "the file is larger than 2 GiB",
                       "split it or shorten it");
    return false;
  }
  if (!check_encoding(text, id, diagnostics)) return false;
  const auto deep = find_deep_nesting(text);
  if (!deep) return true;
  diagnostics.report(diag::Code::toml_syntax, span_of(id, *deep, *deep + 1),
                     fmt::format("nested too deeply: more than {} brackets or {} parts of one key",
                                 kMaxBrackets, kMaxKeyParts),
                     "look for a bracket that is never closed");
  return false;
}

// Line ends stay, so that lines keep their numbers.
void blank_out(std::string& text, const SyntaxFault& fault) {
  for (std::size_t i = fault.begin; i < fault.end; ++i) {
    if (text[i] != '\n' && text[i] != '\r') text[i] = ' ';
  }
  if (fault.keep_value) text[fault.begin] = '0';
}

// Where the next [header] stands behind `offset`, or the end.
std::size_t next_header(std::string_view text, std::size_t offset) {
  for (const Statement& statement : split_statements(text)) {
    if (statement.header && statement.begin > offset) return statement.begin;
  }
  return text.size();
}

// The header above `offset`; nothing where none is.
diag::Span header_above(std::string_view text, std::size_t offset, diag::SourceId id) {
  diag::Span span;
  for (const Statement& statement : split_statements(text))
    if (statement.header && statement.begin <= offset) span = span_of(id, statement.begin, offset);
  return span;
}

// Remembers which headers were left out. The keys after one fall into the table before it, where their names
// may be taken, so a name that is taken there says nothing.
class LostHeaders {
public:
  bool explains(const SyntaxFault& fault) const {
    return fault.redefinition &&
           (tables_lost_ || (!fault.header && fault.diagnostic.span.begin < keys_lost_until_));
  }

  void add(const SyntaxFault& fault, std::string_view text) {
    if (!fault.header) return;
    tables_lost_ = tables_lost_ || !fault.redefinition;
    keys_lost_until_ = next_header(text, fault.begin);
  }

private:
  bool tables_lost_ = false;
  std::size_t keys_lost_until_ = 0;
};

// The parser stops at its first error. Every further one is found by leaving out what was wrong and parsing
// again, as long as that leads onwards.
TomlReading report_syntax_errors(std::string text, diag::SourceId id, TomlError error, EnglishKey english,
                                 diag::Diagnostics& diagnostics) {
  const std::string file = text;
  const KeyNames names{english, file};
  TomlReading parsed;
  LostHeaders lost;
  std::optional<std::size_t> last;
  for (int count = 0; count < kMaxSyntaxErrors; ++count) {
    const SyntaxFault fault = explain_syntax_error(text, id, error, names);
    const std::size_t place = fault.diagnostic.span.begin;
    if (last && place <= *last) return parsed;
    last = place;
    if (!lost.explains(fault)) diagnostics.add(fault.diagnostic);
    if (fault.fatal || fault.begin >= fault.end) return parsed;
    lost.add(fault, text);
    if (fault.keep_value) parsed.adrift.push_back(span_of(id, fault.begin, fault.end));
    if (!fault.header)
      if (const diag::Span header = header_above(text, fault.begin, id)) parsed.thinned.push_back(header);
    if (fault.header) parsed.adrift.push_back(span_of(id, fault.begin, next_header(text, fault.begin)));
    blank_out(text, fault);
    diag::Diagnostics ignored;
    auto outcome = parse_tree(text, id, ignored);
    if (auto* rest = std::get_if<Node>(&outcome)) {
      parsed.rest = std::move(*rest);
      return parsed;
    }
    error = std::get<TomlError>(std::move(outcome));
  }
  return parsed;
}

} // namespace

TomlReading read_toml(const diag::SourceMap& sources, diag::SourceId id, diag::Diagnostics& diagnostics,
                      EnglishKey english) {
  const std::string& source = sources.file(id).text();
  if (!check_limits(source, id, diagnostics)) return {};
  std::string text = source;
  // Spaces in place of the mark keep every offset as it is in the file.
  if (text.starts_with(kByteOrderMark)) text.replace(0, kByteOrderMark.size(), "   ");
  auto outcome = parse_tree(text, id, diagnostics);
  if (auto* root = std::get_if<Node>(&outcome))
    return {.root = std::move(*root), .rest = {}, .adrift = {}, .thinned = {}};
  if (auto other = explain_other_format(text, id)) {
    diagnostics.add(*std::move(other));
    return {};
  }
  return report_syntax_errors(std::move(text), id, std::get<TomlError>(std::move(outcome)), english,
                              diagnostics);
}

std::optional<Node> parse_toml(const diag::SourceMap& sources, diag::SourceId id,
                               diag::Diagnostics& diagnostics) {
  return read_toml(sources, id, diagnostics).root;
}

std::optional<Node> try_parse_toml(const std::string& text, diag::SourceId id) {
  if (base::utf8::find_invalid(text) || find_deep_nesting(text)) return std::nullopt;
  diag::Diagnostics ignored;
  auto outcome = parse_tree(text, id, ignored);
  Node* root = std::get_if<Node>(&outcome);
  return root == nullptr ? std::nullopt : std::optional(std::move(*root));
}

} // namespace hanjang::syntax
