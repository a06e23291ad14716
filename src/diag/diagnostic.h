#pragma once
// Diagnostics are plain values. Every stage adds what it finds to one Diagnostics and goes on as far as it
// can; how they look on a terminal is print.h's affair alone.

#include "diag/codes.h"
#include "diag/source.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace hanjang::diag {

/// A second place and what it has to do with the first.
struct Label {
  Span span;
  std::string message;

  bool operator==(const Label&) const = default;
};

struct Diagnostic {
  Code code = Code::none;
  Severity severity = Severity::error; ///< as the register says; Diagnostics sets it
  std::string message;                 ///< stands alone: all that the short form prints
  Span span;                           ///< where; an empty Span if no file is to blame
  std::string span_message;            ///< a few words beside the caret, may be empty
  std::vector<Label> labels;
  std::vector<std::string> hints; ///< what to do, one line each; further lines of one are to be pasted

  bool operator==(const Diagnostic&) const = default;
};

/// What a run has found so far, in the order found.
class Diagnostics {
public:
  /// One that is there already, at the same place in the same words, is kept once.
  void add(Diagnostic diagnostic);
  /// The same with another severity than the register's, as a resume asks for.
  void add_as(Severity severity, Diagnostic diagnostic);
  /// The common case in one call; `hint` may be empty.
  void report(Code code, Span span, std::string message, std::string hint = {});

  bool has_errors() const { return error_count_ > 0; }
  /// Errors met so far, repeats included: what a stage compares before and after.
  std::size_t error_count() const { return error_count_; }
  /// How many of a severity there are to show.
  std::size_t count(Severity severity) const;
  const std::vector<Diagnostic>& all() const { return all_; }
  /// True if every error found is the machine's fault; false where there is none.
  bool only_environment_errors() const;
  /// Makes every warning an error from now on, and those already found.
  void promote_warnings();

private:
  std::vector<Diagnostic> all_;
  std::unordered_set<std::string> seen_; ///< a fault that both languages meet is one fault
  std::size_t error_count_ = 0;
  bool strict_ = false;
};

} // namespace hanjang::diag
