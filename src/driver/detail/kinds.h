#pragma once
// What a layout of some kind needs of a file.

#include "driver/detail/materials.h"

#include <string>

namespace hanjang::driver {

/// True if the file holds what documents of the layout's kind are made of. Reports that it does not.
bool can_fill(const ChosenLayout& layout, const DocumentPlan& document, diag::Diagnostics& diagnostics);

/// Where the file names a layout of a document; nowhere for one that the command names.
diag::Span place_of(const ChosenLayout& layout, const DocumentPlan& document);

/// Reports that the file lacks what a layout's kind is made of; `what_to_do` says what that is.
void report_cannot_fill(const ChosenLayout& layout, const DocumentPlan& document, std::string what_to_do,
                        diag::Diagnostics& diagnostics);

} // namespace hanjang::driver
