#pragma once
// Diagnostics as text.

#include "diag/diagnostic.h"

#include <cstddef>
#include <map>
#include <string>
#include <unordered_set>
#include <vector>

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

/// A diagnostic as text, without what stands between it and others.
struct PrintedDiagnostic {
  Code code = Code::none;
  Severity severity = Severity::error;
  std::string text;
};

/// All diagnostics, in the same order. What is printed of them needs no sources any more.
std::vector<PrintedDiagnostic> print_each(const Diagnostics& diagnostics, const SourceMap& sources,
                                          PrintOptions options);

/// The diagnostics of several runs as one text: one array of JSON, one run of SARIF. What two of the runs say
/// in the same words, of a layout that both use for instance, is printed once.
class DiagnosticLog {
public:
  explicit DiagnosticLog(DiagnosticStyle style) : style_(style) {}

  /// Adds what a run has found. Returns what can be printed at once; may be empty.
  std::string add(std::vector<PrintedDiagnostic> run);
  /// What there is to print behind all of them. Nothing can be added any more.
  std::string end() const;

  /// How many of a severity are printed.
  std::size_t count(Severity severity) const;

private:
  bool is_empty() const { return counts_.empty(); }
  std::string between() const;

  DiagnosticStyle style_;
  std::map<Severity, std::size_t> counts_;
  std::unordered_set<std::size_t> seen_; ///< hashes of texts, since there may be very many
  std::vector<Code> codes_;              ///< of SARIF, whose rules come first: each once
  std::vector<std::string> results_;     ///< of SARIF
};

} // namespace hanjang::diag
