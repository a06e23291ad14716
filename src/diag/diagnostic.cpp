#include "diag/diagnostic.h"

#include <algorithm>
#include <utility>

namespace hanjang::diag {
namespace {

Diagnostic make(Severity severity, Code code, Span span, std::string message, std::string hint) {
  Diagnostic diagnostic;
  diagnostic.severity = severity;
  diagnostic.code = code;
  diagnostic.message = std::move(message);
  diagnostic.span = span;
  if (!hint.empty()) diagnostic.hints.push_back(std::move(hint));
  return diagnostic;
}

} // namespace

void Diagnostics::add(Diagnostic diagnostic) {
  if (strict_ && diagnostic.severity == Severity::warning) diagnostic.severity = Severity::error;
  if (diagnostic.severity == Severity::error) ++error_count_;
  std::string key = std::to_string(diagnostic.code.number) + ' ' + std::to_string(diagnostic.span.source) +
                    ' ' + std::to_string(diagnostic.span.begin) + ' ' + std::to_string(diagnostic.span.end) +
                    ' ' + diagnostic.message;
  if (seen_.insert(std::move(key)).second) all_.push_back(std::move(diagnostic));
}

std::size_t Diagnostics::count(Severity severity) const {
  return static_cast<std::size_t>(std::count_if(all_.begin(), all_.end(), [&](const Diagnostic& diagnostic) {
    return diagnostic.severity == severity;
  }));
}

void Diagnostics::error(Code code, Span span, std::string message, std::string hint) {
  add(make(Severity::error, code, span, std::move(message), std::move(hint)));
}

void Diagnostics::warning(Code code, Span span, std::string message, std::string hint) {
  add(make(Severity::warning, code, span, std::move(message), std::move(hint)));
}

void Diagnostics::note(Code code, Span span, std::string message, std::string hint) {
  add(make(Severity::note, code, span, std::move(message), std::move(hint)));
}

bool Diagnostics::only_environment_errors() const {
  return has_errors() && std::all_of(all_.begin(), all_.end(), [](const Diagnostic& diagnostic) {
           return diagnostic.severity != Severity::error || diagnostic.code.fault == Fault::environment;
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
