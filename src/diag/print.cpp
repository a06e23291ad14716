#include "diag/print.h"

#include "diag/cells.h"
#include "diag/detail/format.h"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>
#include <vector>

namespace hanjang::diag {
namespace {

bool comes_first(const Diagnostic* a, const Diagnostic* b) {
  const auto place = [](const Diagnostic& d) {
    return std::tuple(!d.span, d.span.source, d.span.begin, d.span.end);
  };
  return place(*a) < place(*b);
}

// Equal diagnostics share their place, so the copies of one lie close together once sorted.
std::vector<const Diagnostic*> in_order(const Diagnostics& diagnostics) {
  std::vector<const Diagnostic*> sorted;
  for (const Diagnostic& diagnostic : diagnostics.all()) sorted.push_back(&diagnostic);
  std::ranges::stable_sort(sorted, comes_first);
  std::vector<const Diagnostic*> unique;
  std::size_t place = 0;
  for (const Diagnostic* diagnostic : sorted) {
    if (!unique.empty() && unique.back()->span != diagnostic->span) place = unique.size();
    const auto first = unique.begin() + static_cast<std::ptrdiff_t>(place);
    const bool seen =
        std::any_of(first, unique.end(), [&](const auto* other) { return *other == *diagnostic; });
    if (!seen) unique.push_back(diagnostic);
  }
  return unique;
}

std::string brief(const Diagnostic& diagnostic, const SourceMap& sources) {
  std::string line;
  if (diagnostic.span) {
    const SourceFile& file = sources.file(diagnostic.span.source);
    line = fmt::format("{}:{}:{}: ", printable(file.name()), file.line_of(diagnostic.span.begin),
                       file.column_of(diagnostic.span.begin));
  }
  line += fmt::format("{}: {}", heading(diagnostic), printable(diagnostic.message));
  if (!diagnostic.span_message.empty()) line += fmt::format(": {}", printable(diagnostic.span_message));
  if (!diagnostic.hints.empty()) {
    std::string hint = diagnostic.hints.front();
    for (std::size_t at = hint.find('\n'); at != std::string::npos; at = hint.find('\n', at))
      hint.replace(at, 1, "; ");
    line += fmt::format(" (help: {})", printable(hint));
  }
  return line + "\n";
}

} // namespace

std::string_view severity_name(Severity severity) {
  switch (severity) {
  case Severity::note:
    return "note";
  case Severity::warning:
    return "warning";
  case Severity::error:
    break;
  }
  return "error";
}

std::string code_name(const Diagnostic& diagnostic) {
  return diag::code_name(diagnostic.code, diagnostic.severity);
}

std::string heading(const Diagnostic& diagnostic) {
  const std::string code = code_name(diagnostic);
  const std::string_view severity = severity_name(diagnostic.severity);
  return code.empty() ? std::string(severity) : fmt::format("{}[{}]", severity, code);
}

std::string print_diagnostics(const Diagnostics& diagnostics, const SourceMap& sources,
                              PrintOptions options) {
  const std::vector<const Diagnostic*> sorted = in_order(diagnostics);
  if (options.style == DiagnosticStyle::json) return format_json(sorted, sources);
  if (options.style == DiagnosticStyle::sarif) return format_sarif(sorted, sources);
  std::string result;
  for (const Diagnostic* diagnostic : sorted) {
    if (options.style == DiagnosticStyle::brief) {
      result += brief(*diagnostic, sources);
      continue;
    }
    if (!result.empty()) result += "\n";
    result += format_rich(*diagnostic, sources, options.color);
  }
  return result;
}

} // namespace hanjang::diag
