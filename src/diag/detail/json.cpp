#include "base/utf8.h"
#include "diag/detail/format.h"

#include <fmt/format.h>

namespace hanjang::diag {
namespace {

std::string quoted(std::string_view text) { return json_string(text); }

std::string place(Span span, const SourceMap& sources) {
  if (!span) {
    return R"("file": null, "line": null, "column": null, "end_line": null, "end_column": null, )"
           R"("begin": null, "end": null)";
  }
  const SourceFile& file = sources.file(span.source);
  return fmt::format(R"("file": {}, "line": {}, "column": {}, "end_line": {}, "end_column": {}, )"
                     R"("begin": {}, "end": {})",
                     quoted(file.name()), file.line_of(span.begin), file.column_of(span.begin),
                     file.line_of(span.end), file.column_of(span.end), span.begin, span.end);
}

std::string labels(const Diagnostic& diagnostic, const SourceMap& sources) {
  std::string result;
  for (const Label& label : diagnostic.labels) {
    if (!result.empty()) result += ", ";
    result += fmt::format(R"({{"message": {}, {}}})", quoted(label.message), place(label.span, sources));
  }
  return "[" + result + "]";
}

std::string hints(const Diagnostic& diagnostic) {
  std::string result;
  for (const std::string& hint : diagnostic.hints) {
    if (!result.empty()) result += ", ";
    result += quoted(hint);
  }
  return "[" + result + "]";
}

std::string object(const Diagnostic& diagnostic, const SourceMap& sources) {
  return fmt::format(R"({{"severity": "{}", "code": "{}", "message": {}, {}, "span_message": {}, )"
                     R"("labels": {}, "hints": {}}})",
                     severity_name(diagnostic.severity), code_name(diagnostic), quoted(diagnostic.message),
                     place(diagnostic.span, sources), quoted(diagnostic.span_message),
                     labels(diagnostic, sources), hints(diagnostic));
}

} // namespace

std::string json_string(std::string_view text) {
  std::string result = "\"";
  for (std::size_t offset = 0; offset < text.size();) {
    const base::utf8::Decoded decoded = base::utf8::decode(text, offset);
    offset += decoded.length;
    const char32_t c = decoded.code_point;
    if (c == U'"' || c == U'\\') result += '\\';
    if (c == U'\n')
      result += "\\n";
    else if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029)
      result += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    else
      base::utf8::append(result, c);
  }
  return result + "\"";
}

std::string format_json(const std::vector<const Diagnostic*>& diagnostics, const SourceMap& sources) {
  std::string result;
  for (const Diagnostic* diagnostic : diagnostics) {
    result += result.empty() ? "\n  " : ",\n  ";
    result += object(*diagnostic, sources);
  }
  return result.empty() ? "[]\n" : "[" + result + "\n]\n";
}

} // namespace hanjang::diag
