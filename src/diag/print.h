#pragma once
// Diagnostics as text.

#include "diag/diagnostic.h"

#include <string>

namespace hanjang::diag {

enum class DiagnosticStyle {
  rich,  ///< header, source line and caret; several lines each
  brief, ///< `file:line:col: error[E201]: message`
  json,  ///< one JSON array
  sarif, ///< a log of one run in SARIF 2.1.0, as services that show findings beside code read it
};

struct PrintOptions {
  DiagnosticStyle style = DiagnosticStyle::rich;
  bool color = false; ///< ANSI colours; rich style only
};

/// All diagnostics, sorted by file and place (those without a place last), ready for standard error.
std::string print_diagnostics(const Diagnostics& diagnostics, const SourceMap& sources, PrintOptions options);

} // namespace hanjang::diag
