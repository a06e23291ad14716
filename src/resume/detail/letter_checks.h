#pragma once
// What is wrong with the letters of a file, whichever of them is printed.

#include "diag/diagnostic.h"
#include "resume/model.h"

namespace hanjang::resume {

/// Reports letters that cannot be told apart or say two things at once, limits that count nothing,
/// placeholders that there are not or that nothing stands for, and another letter's organization in one.
void check_letters(const SourceResume& resume, diag::Diagnostics& diagnostics);

} // namespace hanjang::resume
