#pragma once
// Pages as text, for tests and for whoever looks into a page.

#include "page/page.h"
#include "text/font.h"

#include <string>

namespace hanjang::page {

/// How much a dump says.
enum class Detail {
  compact, ///< a line for each printed line, to be read in a diff
  full,    ///< every run, glyph and point
};

/// Every item as text, lengths to 0.01 pt: what page tests compare. Whatever is different on the page is
/// different in either form; the compact one may say with a fingerprint alone that a glyph or a point is.
std::string dump(const Document& document, const text::FontSet& fonts, Detail detail = Detail::compact);

} // namespace hanjang::page
