#pragma once
// The pieces that print.h is made of.

#include "diag/diagnostic.h"

#include <string>
#include <string_view>
#include <vector>

namespace hanjang::diag {

/// `error`, `warning`, `note`.
std::string_view severity_name(Severity severity);

/// `E201`, `W201` or `N201` by severity, `R012`; empty for a diagnostic without a code.
std::string code_name(const Diagnostic& diagnostic);

/// `error[E201]`.
std::string heading(const Diagnostic& diagnostic);

/// Heading, source lines with their marks, and hints. Ends with a line end.
std::string format_rich(const Diagnostic& diagnostic, const SourceMap& sources, bool color);

/// One line: place, heading, message and the first hint.
std::string format_brief(const Diagnostic& diagnostic, const SourceMap& sources);

/// An object of JSON (RFC 8259) in one line, ASCII escapes only where the RFC asks for them.
std::string format_json(const Diagnostic& diagnostic, const SourceMap& sources);

/// A result of a SARIF log (OASIS SARIF 2.1.0).
std::string format_sarif(const Diagnostic& diagnostic, const SourceMap& sources);

/// A SARIF log with its results, and the rules of their codes.
std::string sarif_log(const std::vector<Code>& codes, const std::vector<std::string>& results);

} // namespace hanjang::diag
