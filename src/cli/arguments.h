#pragma once
// The command line as values.

#include "diag/print.h"
#include "driver/build.h"
#include "driver/check.h"

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace hanjang::cli {

enum class ColorChoice { automatic, always, never };

/// `hanjang build`, or `hanjang layouts --sheet`
struct BuildCommand {
  bool sheet = false; ///< one contact sheet of all layouts
  /// Paths of files and folders, or `-`; of a sheet and of what cannot be said of several, one.
  std::vector<std::string> inputs;
  std::string output;   ///< see plan_output(); empty: not given
  std::size_t jobs = 0; ///< files at a time; 0: as many as there are processors
  std::vector<std::string> variants;
  bool all = false; ///< the file itself and every variant
  std::vector<std::string> languages;
  std::string layout;
  std::string pages;                    ///< empty: not given
  std::string kind;                     ///< of the layouts on a sheet; empty: not given
  std::string root;                     ///< the resume names no file outside of it; empty: its folder
  std::vector<std::string> assignments; ///< `key=value` each
  bool strict = false;
  bool explain_fit = false;
  bool watch = false;
  bool timings = false;
  diag::DiagnosticStyle diagnostics = diag::DiagnosticStyle::rich;
  ColorChoice color = ColorChoice::automatic;
  driver::Format format = driver::kPdf; ///< `--format`

  bool operator==(const BuildCommand&) const = default;
};

/// `hanjang variants`
struct VariantsCommand {
  std::string input; ///< a path, or `-`
  std::string root;  ///< as of BuildCommand
  std::vector<std::string> languages;
  diag::DiagnosticStyle diagnostics = diag::DiagnosticStyle::rich;
  ColorChoice color = ColorChoice::automatic;

  bool operator==(const VariantsCommand&) const = default;
};

/// `hanjang count`
struct CountCommand {
  std::string input; ///< a path, or `-`
  std::vector<std::string> variants;
  std::vector<std::string> languages;
  diag::DiagnosticStyle diagnostics = diag::DiagnosticStyle::rich;
  ColorChoice color = ColorChoice::automatic;

  bool operator==(const CountCommand&) const = default;
};

/// `hanjang check`
struct CheckCommand {
  std::vector<std::string> inputs; ///< paths, or `-`
  std::string root;                ///< as of BuildCommand
  std::string layout;
  std::vector<std::string> variants;
  std::vector<std::string> languages;
  std::vector<driver::CheckPart> parts; ///< these alone; none: all
  std::vector<std::string> learn;       ///< words to add to a list, first
  bool suggest = false;                 ///< what may have been meant, however long that takes
  bool strict = false;
  diag::DiagnosticStyle diagnostics = diag::DiagnosticStyle::rich;
  ColorChoice color = ColorChoice::automatic;

  bool operator==(const CheckCommand&) const = default;
};

/// `hanjang explain`
struct ExplainCommand {
  std::vector<std::string> codes; ///< none: all of them

  bool operator==(const ExplainCommand&) const = default;
};

/// `hanjang new`
struct NewCommand {
  std::string file;                   ///< a path, or `-`
  std::vector<std::string> languages; ///< each once
  std::string kind;                   ///< of the document

  bool operator==(const NewCommand&) const = default;
};

/// `hanjang layouts` alone
struct ListLayouts {
  bool operator==(const ListLayouts&) const = default;
};

/// `hanjang fonts`
struct ListFonts {
  bool operator==(const ListFonts&) const = default;
};

/// `hanjang help`, `hanjang reference`, `--help`, `--version`: text for standard output.
struct Answer {
  std::string text;

  bool operator==(const Answer&) const = default;
};

/// A command line that makes no sense: text for standard error.
struct UsageError {
  std::string text;

  bool operator==(const UsageError&) const = default;
};

using Command = std::variant<NewCommand, BuildCommand, VariantsCommand, CountCommand, CheckCommand,
                             ExplainCommand, ListLayouts, ListFonts, Answer, UsageError>;

/// Reads the command line.
Command parse_arguments(int argc, char** argv);

/// `message` as the program prints it, with a hint (may be empty) and where help is.
std::string format_usage_error(const std::string& message, const std::string& hint);

} // namespace hanjang::cli
