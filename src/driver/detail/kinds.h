#pragma once
// What a layout of some kind needs of a file.

#include "driver/detail/materials.h"

namespace hanjang::driver {

/// True if the file holds what documents of the layout's kind are made of. Reports that it does not.
bool can_fill(const ChosenLayout& layout, const DocumentPlan& document, diag::Diagnostics& diagnostics);

} // namespace hanjang::driver
