#include "diag/print.h"

#include "base/contains.h"
#include "diag/cells.h"
#include "diag/detail/format.h"

#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <tuple>
#include <utility>
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

std::string text_of(const Diagnostic& diagnostic, const SourceMap& sources, PrintOptions options) {
  switch (options.style) {
  case DiagnosticStyle::brief:
    return format_brief(diagnostic, sources);
  case DiagnosticStyle::json:
    return format_json(diagnostic, sources);
  case DiagnosticStyle::sarif:
    return format_sarif(diagnostic, sources);
  case DiagnosticStyle::rich:
    break;
  }
  return format_rich(diagnostic, sources, options.color);
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

std::string format_brief(const Diagnostic& diagnostic, const SourceMap& sources) {
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

std::vector<PrintedDiagnostic> print_each(const Diagnostics& diagnostics, const SourceMap& sources,
                                          PrintOptions options) {
  std::vector<PrintedDiagnostic> printed;
  for (const Diagnostic* diagnostic : in_order(diagnostics))
    printed.push_back({diagnostic->code, diagnostic->severity, text_of(*diagnostic, sources, options)});
  return printed;
}

std::string print_diagnostics(const Diagnostics& diagnostics, const SourceMap& sources,
                              PrintOptions options) {
  DiagnosticLog log(options.style);
  const std::string text = log.add(print_each(diagnostics, sources, options));
  return text + log.end();
}

// What stands before the next diagnostic.
std::string DiagnosticLog::between() const {
  if (style_ == DiagnosticStyle::json) return is_empty() ? "[\n  " : ",\n  ";
  return style_ == DiagnosticStyle::rich && !is_empty() ? "\n" : "";
}

std::string DiagnosticLog::add(std::vector<PrintedDiagnostic> run) {
  std::vector<std::size_t> hashes;
  hashes.reserve(run.size());
  for (const PrintedDiagnostic& diagnostic : run) hashes.push_back(std::hash<std::string>{}(diagnostic.text));
  std::string text;
  for (std::size_t i = 0; i < run.size(); ++i) {
    if (seen_.contains(hashes[i])) continue;
    if (style_ == DiagnosticStyle::sarif) {
      if (!base::contains(codes_, run[i].code)) codes_.push_back(run[i].code);
      results_.push_back(std::move(run[i].text));
    } else {
      text += between() + run[i].text;
    }
    ++counts_[run[i].severity];
  }
  seen_.insert(hashes.begin(), hashes.end());
  return text;
}

std::string DiagnosticLog::end() const {
  if (style_ == DiagnosticStyle::sarif) return sarif_log(codes_, results_);
  if (style_ != DiagnosticStyle::json) return {};
  return is_empty() ? "[]\n" : "\n]\n";
}

std::size_t DiagnosticLog::count(Severity severity) const {
  const auto found = counts_.find(severity);
  return found == counts_.end() ? 0 : found->second;
}

} // namespace hanjang::diag
