// Diagnostics as a SARIF log (OASIS, Static Analysis Results Interchange Format 2.1.0).

#include "base/contains.h"
#include "base/json_string.h"
#include "diag/detail/format.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <string>
#include <vector>

namespace hanjang::diag {
namespace {

using base::json_string;

// 3.27.10: the level of a result.
std::string_view level_of(Severity severity) { return severity_name(severity); }

// 3.30: lines and columns count from 1, and the end is behind the last character.
std::string region(Span span, const SourceFile& file) {
  return fmt::format(R"({{"startLine": {}, "startColumn": {}, "endLine": {}, "endColumn": {}, )"
                     R"("byteOffset": {}, "byteLength": {}}})",
                     file.line_of(span.begin), file.column_of(span.begin), file.line_of(span.end),
                     file.column_of(span.end), span.begin, span.end - span.begin);
}

// A path as the path of a URI (RFC 3986): what has a meaning there, and all beyond ASCII, in per cent.
std::string uri_of(std::string_view path) {
  constexpr std::string_view kPlain = "-._~/!$&'()*+,;=:@";
  std::string result;
  for (const char c : path) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (is_letter || base::contains(kPlain, c))
      result += c;
    else
      result += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
  }
  return result;
}

std::string place(Span span, const SourceMap& sources) {
  const SourceFile& file = sources.file(span.source);
  return fmt::format(R"("physicalLocation": {{"artifactLocation": {{"uri": {}}}, "region": {}}})",
                     json_string(uri_of(file.name())), region(span, file));
}

std::string locations(const Diagnostic& diagnostic, const SourceMap& sources) {
  return diagnostic.span ? fmt::format("{{{}}}", place(diagnostic.span, sources)) : std::string();
}

std::string related(const Diagnostic& diagnostic, const SourceMap& sources) {
  std::vector<std::string> labels;
  for (const Label& label : diagnostic.labels)
    if (label.span)
      labels.push_back(fmt::format(R"({{{}, "message": {{"text": {}}}}})", place(label.span, sources),
                                   json_string(label.message)));
  return fmt::format("{}", fmt::join(labels, ", "));
}

// All that a diagnostic says, since viewers show one text.
std::string message_of(const Diagnostic& diagnostic) {
  std::string text = diagnostic.message;
  if (!diagnostic.span_message.empty()) text += ": " + diagnostic.span_message;
  for (const std::string& hint : diagnostic.hints) text += "\nhelp: " + hint;
  return text;
}

// One id for each code: severities differ from run to run, rules do not.
std::string rule_id(const Diagnostic& diagnostic) {
  return code_name(diagnostic.code, entry_of(diagnostic.code).severity);
}

std::string rule_of(Code code) {
  const CodeEntry& entry = entry_of(code);
  const std::string_view text = entry.reason.empty() ? entry.sentence : entry.reason;
  return fmt::format(R"({{"id": "{}", "name": {}, "shortDescription": {{"text": {}}}, )"
                     R"("fullDescription": {{"text": {}}}, "defaultConfiguration": {{"level": "{}"}}}})",
                     code_name(code, entry.severity), json_string(entry.name), json_string(entry.sentence),
                     json_string(text), level_of(entry.severity));
}

} // namespace

std::string format_sarif(const Diagnostic& diagnostic, const SourceMap& sources) {
  return fmt::format(R"({{"ruleId": "{}", "level": "{}", "message": {{"text": {}}}, "locations": [{}], )"
                     R"("relatedLocations": [{}]}})",
                     rule_id(diagnostic), level_of(diagnostic.severity), json_string(message_of(diagnostic)),
                     locations(diagnostic, sources), related(diagnostic, sources));
}

std::string sarif_log(const std::vector<Code>& codes, const std::vector<std::string>& results) {
  std::vector<std::string> rules;
  for (const Code code : codes) rules.push_back(rule_of(code));
  return fmt::format(R"({{"version": "2.1.0", "$schema": "https://json.schemastore.org/sarif-2.1.0.json", )"
                     R"("runs": [{{"tool": {{"driver": {{"name": "hanjang", "rules": [)"
                     "\n  {}\n"
                     R"(]}}}}, "columnKind": "unicodeCodePoints", "results": [)"
                     "\n  {}\n]}}]}}\n",
                     fmt::join(rules, ",\n  "), fmt::join(results, ",\n  "));
}

} // namespace hanjang::diag
