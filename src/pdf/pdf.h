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

/// Streams compressed for earlier files, by their bytes. Weighs both.
using StreamCache = base::RecentCache<std::string, std::string>;

/// The most bytes that a StreamCache should hold: all streams of some dozens of resumes.
inline constexpr std::size_t kMostStreamBytes = std::size_t{16} << 20;

/// What writing a file leaves for the next one, which comes out the same with it or without. For one thread
/// at a time.
struct PdfCaches {
  SubsetCache subsets{kMostSubsetBytes};
  StreamCache streams{kMostStreamBytes};
};

/// Writes a tagged PDF 1.7. The same document gives the same bytes. A fault of a font or of libharu is
/// reported and gives nothing. What `caches` hold is taken from there, and what is new left there; null:
/// nothing is kept.
std::optional<std::string> write_pdf(const page::Document& document, const text::FontSet& fonts,
                                     const PdfOptions& options, diag::Diagnostics& diagnostics,
                                     PdfCaches* caches = nullptr);

} // namespace hanjang::pdf
