#pragma once
// What stays between runs.

#include "base/recent_cache.h"
#include "base/world.h"
#include "design/design.h"
#include "image/raster.h"
#include "page/page.h"
#include "pdf/pdf.h"
#include "syntax/pieces.h"
#include "syntax/tree.h"
#include "text/font.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace hanjang::driver {

/// A file as it was at one time.
using FileState = std::pair<std::filesystem::path, base::FileStamp>;

/// A TOML file without any fault of syntax.
struct ParsedFile {
  std::string text;
  diag::SourceId source = 0; ///< that the spans of `root` name
  syntax::Tree root;
};

/// A photo, and how designs had it cut.
struct Photo {
  /// Round or not, height to width, pixels across.
  using Cut = std::tuple<bool, double, unsigned>;

  image::Raster raster;
  std::map<Cut, std::shared_ptr<const page::Picture>> cuts = {}; ///< so that a PDF holds each one once
};

/// The most text, in bytes, of the TOML files that stay parsed, and the most samples of photos.
inline constexpr std::size_t kMostParsedBytes = 4'000'000;
inline constexpr std::size_t kMostRasterBytes = std::size_t{64} << 20;
/// The most bytes of pictures that stay packed.
inline constexpr std::size_t kMostFigureBytes = std::size_t{64} << 20;

/// The most resolved layouts.
inline constexpr std::size_t kMostDesigns = 64;

/// The files of a layout with the root first, the language, and the format for one that lays out text itself.
using DesignKey = std::tuple<std::vector<syntax::Tree>, std::string, std::string>;

/// The most paths, points and letters of drawings that stay read.
inline constexpr std::size_t kMostDrawingParts = 1'000'000;

/// What the runs of a session are of.
enum class Runs : std::uint8_t {
  once,           ///< one, perhaps of several documents
  of_one_file,    ///< the same again and again, with few changes in between
  of_other_files, ///< each of another, whose glyphs and lines are its own
};

/// Caches of what is costly to make from files that seldom change. A run asks for each by the file's stamp,
/// so that a file that changed is read again; a run in a session that has seen others gives the bytes and the
/// diagnostics of a run in a new one. Every cache has a limit. For one thread at a time.
class Session {
public:
  /// `world` must outlive the session.
  explicit Session(const base::World& world, Runs runs = Runs::once) : world_(world), runs_(runs) {}

  const base::World& world() const { return world_; }
  /// What setting and writing a PDF leave for the next one; null what would be of no use. `documents` are
  /// those of the run.
  text::FontCaches font_caches(std::size_t documents) {
    return {&fonts, has_next(documents) ? &paragraphs : nullptr};
  }
  pdf::PdfCaches* pdf_caches(std::size_t documents) { return has_next(documents) ? &pdf : nullptr; }
  /// Of the resume; null where each is read once.
  syntax::PieceCache* piece_cache() { return runs_ == Runs::of_one_file ? &pieces : nullptr; }

  /// Resumes, piece by piece.
  syntax::PieceCache pieces{syntax::kMostPieceBytes};
  /// Layouts and font manifests, by file.
  base::RecentCache<FileState, std::shared_ptr<const ParsedFile>> parsed{kMostParsedBytes};
  /// Resolved layouts of which there was nothing to tell.
  base::RecentCache<DesignKey, std::shared_ptr<const design::Design>> designs{kMostDesigns};
  /// Open faces, by file and family, each with the words shaped with it.
  text::FontCache fonts{text::kMostCachedFaces};
  /// Paragraphs shaped with them.
  text::ParagraphCache paragraphs{text::kMostParagraphBytes};
  /// Photos without any fault, by file.
  base::RecentCache<FileState, std::shared_ptr<Photo>> photos{kMostRasterBytes};
  /// Pictures of the work as they go into PDFs, by file and pixels across.
  base::RecentCache<std::pair<FileState, std::uint32_t>, std::shared_ptr<const page::Picture>> figures{
      kMostFigureBytes};
  /// Drawings without any fault, by file.
  base::RecentCache<FileState, std::shared_ptr<const page::Drawing>> drawings{kMostDrawingParts};
  /// Font programs and compressed streams of PDFs.
  pdf::PdfCaches pdf;

private:
  bool has_next(std::size_t documents) const {
    return runs_ == Runs::of_one_file || (runs_ == Runs::once && documents > 1);
  }

  const base::World& world_;
  Runs runs_;
};

} // namespace hanjang::driver
