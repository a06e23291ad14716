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

/// A JSON array (RFC 8259), one object a line, ASCII escapes only where the RFC asks for them.
std::string format_json(const std::vector<const Diagnostic*>& diagnostics, const SourceMap& sources);

/// A SARIF log (OASIS SARIF 2.1.0): the rules that occur, and a result for each diagnostic.
std::string format_sarif(const std::vector<const Diagnostic*>& diagnostics, const SourceMap& sources);

} // namespace hanjang::diag
