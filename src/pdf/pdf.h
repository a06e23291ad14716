#pragma once
// Document → PDF bytes.

#include "base/recent_cache.h"
#include "diag/diagnostic.h"
#include "page/page.h"
#include "text/font.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

namespace hanjang::pdf {

struct PdfOptions {
  /// Seconds since 1970 for the file's dates; nothing: no dates. From SOURCE_DATE_EPOCH, never the clock.
  std::optional<long long> date;
  std::string producer; ///< "hanjang 0.1.0"
};

struct FontProgram;

/// Font programs cut down for earlier files, by the identity of the face and the glyphs. Weighs bytes.
using SubsetCache = base::RecentCache<std::string, std::shared_ptr<const FontProgram>>;

/// The most bytes that a SubsetCache should hold: hundreds of programs of a resume.
inline constexpr std::size_t kMostSubsetBytes = std::size_t{32} << 20;

/// Writes a tagged PDF 1.7. The same document gives the same bytes. A fault of a font or of libharu is
/// reported and gives nothing. Font programs that `subsets` holds are taken from there and new ones left
/// there; null: none are kept.
std::optional<std::string> write_pdf(const page::Document& document, const text::FontSet& fonts,
                                     const PdfOptions& options, diag::Diagnostics& diagnostics,
                                     SubsetCache* subsets = nullptr);

} // namespace hanjang::pdf
