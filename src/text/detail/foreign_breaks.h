#pragma once
// Scripts whose words are not parted by blanks (Chinese, Japanese, Thai …): ICU knows where they break.

#include "text/detail/break_units.h"
#include "text/paragraph.h"

#include <span>
#include <string_view>
#include <vector>

namespace hanjang::text {

/// Raises to T1 those of `breaks` that touch a foreign unit and that ICU allows (Unicode Standard Annex #14).
void raise_foreign_breaks(std::string_view text, std::string_view language, std::span<const Unit> units,
                          std::vector<Break>& breaks);

} // namespace hanjang::text
