#pragma once
// NFC with the way back, and NFD for the names of files.

#include "diag/source.h"

#include <string>
#include <string_view>

namespace hanjang::syntax {

/// `text` in Normalization Form C (Unicode Standard Annex #15). Characters that were composed point at the
/// first byte of what they were composed from.
diag::SourceText to_nfc(diag::SourceText text);

/// The same for text whose way back is of no use.
std::string to_nfc(std::string_view text);

/// `text` in Normalization Form D, in which some systems keep the names of files.
std::string to_nfd(std::string_view text);

} // namespace hanjang::syntax
