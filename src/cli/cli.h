#pragma once
// The command line.

namespace hanjang::cli {

/// Runs the program. Returns its exit code; no exception escapes.
int run(int argc, char** argv);

} // namespace hanjang::cli
