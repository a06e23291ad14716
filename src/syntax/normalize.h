#pragma once
// NFC with the way back. For syntax/ alone.

#include "diag/source.h"

#include <string>
#include <string_view>

namespace hanjang {

/// `text` in Normalization Form C (Unicode Standard Annex #15). Characters that were composed point at the
/// first byte of what they were composed from.
SourceText to_nfc(SourceText text);

/// The same for text whose way back is of no use.
std::string to_nfc(std::string_view text);

} // namespace hanjang
