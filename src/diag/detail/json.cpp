#include "base/json_string.h"
#include "diag/detail/format.h"

#include <fmt/format.h>

namespace hanjang::diag {
namespace {

using base::json_string;

std::string place(Span span, const SourceMap& sources) {
  if (!span) {
    return R"("file": null, "line": null, "column": null, "end_line": null, "end_column": null, )"
           R"("begin": null, "end": null)";
  }
  const SourceFile& file = sources.file(span.source);
  return fmt::format(R"("file": {}, "line": {}, "column": {}, "end_line": {}, "end_column": {}, )"
                     R"("begin": {}, "end": {})",
                     json_string(file.name()), file.line_of(span.begin), file.column_of(span.begin),
                     file.line_of(span.end), file.column_of(span.end), span.begin, span.end);
}

std::string labels(const Diagnostic& diagnostic, const SourceMap& sources) {
  std::string result;
  for (const Label& label : diagnostic.labels) {
    if (!result.empty()) result += ", ";
    result += fmt::format(R"({{"message": {}, {}}})", json_string(label.message), place(label.span, sources));
  }
  return "[" + result + "]";
}

std::string hints(const Diagnostic& diagnostic) {
  std::string result;
  for (const std::string& hint : diagnostic.hints) {
    if (!result.empty()) result += ", ";
    result += json_string(hint);
  }
  return "[" + result + "]";
}

} // namespace

std::string format_json(const Diagnostic& diagnostic, const SourceMap& sources) {
  return fmt::format(R"({{"severity": "{}", "code": "{}", "message": {}, {}, "span_message": {}, )"
                     R"("labels": {}, "hints": {}}})",
                     severity_name(diagnostic.severity), code_name(diagnostic),
                     json_string(diagnostic.message), place(diagnostic.span, sources),
                     json_string(diagnostic.span_message), labels(diagnostic, sources), hints(diagnostic));
}

} // namespace hanjang::diag
