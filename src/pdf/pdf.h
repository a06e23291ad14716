#pragma once
// Document → PDF bytes.

#include "diag/diagnostic.h"
#include "page/page.h"
#include "text/font.h"

#include <optional>
#include <string>

namespace hanjang::pdf {

struct PdfOptions {
  /// Seconds since 1970 for the file's dates; nothing: no dates. From SOURCE_DATE_EPOCH, never the clock.
  std::optional<long long> date;
  std::string producer; ///< "hanjang 0.1.0"
};

/// Writes a tagged PDF 1.7. The same document gives the same bytes. A fault of a font or of libharu is
/// reported and gives nothing.
std::optional<std::string> write_pdf(const page::Document& document, const text::FontSet& fonts,
                                     const PdfOptions& options, diag::Diagnostics& diagnostics);

} // namespace hanjang::pdf
