#pragma once
// What the program's exit code means.

#include "diag/diagnostic.h"

namespace hanjang::cli {

enum class ExitCode {
  done = 0,
  wrong_input = 1, ///< the resume, or a layout or manifest
  usage = 2,       ///< the command line
  environment = 3, ///< a file, a font, the disk
  bug = 70,        ///< ours (EX_SOFTWARE of sysexits.h)
};

/// The exit code that a run's diagnostics ask for.
inline ExitCode exit_code_of(const diag::Diagnostics& diagnostics) {
  if (!diagnostics.has_errors()) return ExitCode::done;
  return diagnostics.only_environment_errors() ? ExitCode::environment : ExitCode::wrong_input;
}

} // namespace hanjang::cli
