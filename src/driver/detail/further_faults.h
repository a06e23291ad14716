#pragma once
// Faults of what is right TOML in a file that is not.

#include "diag/diagnostic.h"
#include "syntax/node.h"

namespace hanjang::driver {

/// Reports what is wrong with the statements that could be read of a resume with syntax errors: misspelt
/// keys, values that cannot be. What may be missing for no other reason than that its line is wrong is not
/// told.
void report_further_faults(const syntax::TomlReading& parsed, diag::Diagnostics& diagnostics);

} // namespace hanjang::driver
