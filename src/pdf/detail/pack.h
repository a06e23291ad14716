#pragma once
// What makes the file small. libharu writes every object in the clear, and a tagged resume has hundreds of
// small ones: a third of the file. Packed into an object stream (ISO 32000-1, 7.5.7) they take a tenth of
// that.

#include "pdf/detail/deflate.h"

#include <string>
#include <string_view>

namespace hanjang::pdf {

/// The same document with all objects but streams in one object stream, found through a cross-reference
/// stream (7.5.8). Understands what libharu writes; a file of any other form comes back as it is, which is
/// sound as well, only longer.
std::string packed(std::string_view file, Deflater& deflater);

} // namespace hanjang::pdf
