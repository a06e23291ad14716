#pragma once
// The command line.

namespace hanjang {

/// Runs the program. Returns its exit code; no exception escapes.
int run(int argc, char** argv);

} // namespace hanjang
