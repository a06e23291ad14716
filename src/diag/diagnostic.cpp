#include "diag/diagnostic.h"

#include <algorithm>
#include <utility>

namespace hanjang::diag {

void Diagnostics::add(Diagnostic diagnostic) {
  const Severity severity = entry_of(diagnostic.code).severity;
  add_as(severity, std::move(diagnostic));
}

void Diagnostics::add_as(Severity severity, Diagnostic diagnostic) {
  diagnostic.severity = severity;
  if (strict_ && diagnostic.severity == Severity::warning) diagnostic.severity = Severity::error;
  if (diagnostic.severity == Severity::error) ++error_count_;
  std::string key = std::to_string(number_of(diagnostic.code)) + ' ' +
                    std::to_string(diagnostic.span.source) + ' ' + std::to_string(diagnostic.span.begin) +
                    ' ' + std::to_string(diagnostic.span.end) + ' ' + diagnostic.message;
  if (seen_.insert(std::move(key)).second) all_.push_back(std::move(diagnostic));
}

std::size_t Diagnostics::count(Severity severity) const {
  return static_cast<std::size_t>(std::ranges::count(all_, severity, &Diagnostic::severity));
}

void Diagnostics::report(Code code, Span span, std::string message, std::string hint) {
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.message = std::move(message);
  diagnostic.span = span;
  if (!hint.empty()) diagnostic.hints.push_back(std::move(hint));
  add(std::move(diagnostic));
}

bool Diagnostics::only_environment_errors() const {
  return has_errors() && std::ranges::all_of(all_, [](const Diagnostic& diagnostic) {
           return diagnostic.severity != Severity::error ||
                  entry_of(diagnostic.code).fault == Fault::environment;
         });
}

void Diagnostics::promote_warnings() {
  strict_ = true;
  for (Diagnostic& diagnostic : all_) {
    if (diagnostic.severity != Severity::warning) continue;
    diagnostic.severity = Severity::error;
    ++error_count_;
  }
}

} // namespace hanjang::diag
