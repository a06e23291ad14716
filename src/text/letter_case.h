#pragma once
// Upper case that keeps the way back to the source.

#include "diag/source.h"

namespace hanjang::text {

/// `text` with every letter in upper case, character by character and the same in every locale (Unicode
/// simple case mapping). Scripts without case stay as they are.
diag::SourceText upper_case(const diag::SourceText& text);

} // namespace hanjang::text
