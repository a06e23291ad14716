#pragma once
// Font files, families and the faces a document uses. The only folder besides pdf/ that sees HarfBuzz.

#include "base/length.h"
#include "base/recent_cache.h"
#include "base/world.h"
#include "diag/diagnostic.h"
#include "syntax/node.h"
#include "text/face_id.h"

#include <cstdint>
#include <filesystem>
#include <hb.h>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hanjang::text {

/// One file of a family manifest.
struct FaceSource {
  std::string path;       ///< relative to the manifest's folder or to a font folder of the system
  std::string postscript; ///< which face of a collection; empty: the only one
  int weight = 400;       ///< as CSS counts: 400 regular, 600 semibold, 700 bold
  bool italic = false;
  diag::Span span; ///< of the path, for messages
};

/// Which face of a family is asked for.
struct FaceWish {
  int weight = 400;
  bool italic = false; ///< a family without italic faces answers with an upright one: Hangul never leans

  bool operator==(const FaceWish&) const = default;
};

/// A family as its manifest says. Sizes and shifts let a Latin and a Hangul family be paired.
struct FontFamily {
  std::string name;
  std::filesystem::path folder; ///< the manifest's own
  std::vector<FaceSource> faces;
  double scale = 1;    ///< size factor against the other families of a style
  double shift = 0;    ///< baseline shift, in em, upwards
  std::string license; ///< SPDX identifier, for listings
  std::string source;  ///< the package that brings the files, for listings and hints
  diag::Span span;
};

/// Reads a manifest (fonts/*.toml).
std::optional<FontFamily> decode_font_family(const syntax::Node& root, std::filesystem::path folder,
                                             diag::Diagnostics& diagnostics);

struct HbBlobDeleter {
  void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
};
struct HbFaceDeleter {
  void operator()(hb_face_t* face) const { hb_face_destroy(face); }
};
struct HbFontDeleter {
  void operator()(hb_font_t* font) const { hb_font_destroy(font); }
};
using HbBlob = std::unique_ptr<hb_blob_t, HbBlobDeleter>;
using HbFace = std::unique_ptr<hb_face_t, HbFaceDeleter>;
using HbFont = std::unique_ptr<hb_font_t, HbFontDeleter>;

class ShapeCache;

/// A loaded face: mapped file, HarfBuzz face and font. Metrics are in em, y up, from the baseline, before
/// `scale` and `shift`.
struct FontFace {
  HbBlob blob; ///< keeps the mapped file
  HbFace face;
  HbFont font; ///< scaled to `units_per_em`
  std::string postscript_name;
  std::string family;
  int weight = 400;
  unsigned units_per_em = 1000;
  double scale = 1; ///< the family's
  double shift = 0; ///< the family's
  double ascender = 0;
  double descender = 0; ///< negative
  double cap_height = 0;
  double italic_angle = 0;
  bool is_cff = false;
  bool is_fixed_pitch = false;
  bool composes_plain = true;             ///< see text/detail/composition.h
  std::vector<hb_variation_t> variations; ///< where a variable font stands on its axes; else empty
  /// Two faces of one identity have the same glyphs: it names the file with its stamp, the face in it and its
  /// weight. Empty where the file has no stamp; such a face is kept by no cache.
  std::string identity;
  std::shared_ptr<ShapeCache> shaped; ///< what was shaped with this face so far; shape() fills and reads it

  /// The glyph of a character. Nothing if the font does not map it, or maps a character that must show
  /// (letter, number, punctuation, symbol) to a glyph without outline: some Hangul fonts map all 11,172
  /// syllables and draw 2,350.
  std::optional<std::uint32_t> glyph(char32_t code_point) const;

private:
  mutable std::unordered_map<char32_t, std::uint32_t> known_glyphs_; ///< glyph() so far; 0: has none
};

/// Opens one face of a font file: the one named `postscript`, or the only one if that is empty. Checks that
/// the tables needed are there and inside the file. What is wrong goes to `diagnostics` at `source.span`.
std::unique_ptr<FontFace> open_font_face(const std::filesystem::path& file, const FaceSource& source,
                                         const base::World& world, diag::Diagnostics& diagnostics);

/// Faces that stay open between FontSets, by their identity and what their family makes of them. Each has
/// what was shaped with it.
using FontCache = base::RecentCache<std::string, std::shared_ptr<const FontFace>>;

/// The most faces that a FontCache should hold: four families of six weights.
inline constexpr std::size_t kMostCachedFaces = 24;

struct KnownParagraph;

/// Paragraphs as they were shaped, by what they were shaped from; see text/detail/known_paragraph.h.
using ParagraphCache = base::RecentCache<std::string, std::shared_ptr<const KnownParagraph>>;

/// The most bytes of a ParagraphCache: some hundred pages.
inline constexpr std::size_t kMostParagraphBytes = std::size_t{8} << 20;

/// What FontSets leave for those after them. Null: is not kept.
struct FontCaches {
  FontCache* faces = nullptr;
  ParagraphCache* paragraphs = nullptr;
};

/// The families a layout may ask for and the faces opened so far. Faces are opened when first asked for: a
/// fallback family that no glyph needs costs nothing. Not copyable; a FaceId belongs to its set, and faces
/// are numbered in the order in which they were asked for, whatever a cache holds.
class FontSet {
public:
  /// Files are read through `world`, whose font folders are searched for what a manifest's own folder lacks.
  /// Faces and paragraphs come from `caches` as long as the files are the same, and are
  /// left there. Both must outlive the set.
  FontSet(std::vector<FontFamily> families, const base::World& world, FontCaches caches = {});
  FontSet(FontSet&&) noexcept = default;
  FontSet& operator=(FontSet&&) noexcept = default;

  std::span<const FontFamily> families() const { return families_; }
  /// Where a file of a family is on this machine; nothing if it is not there.
  std::optional<std::filesystem::path> locate(const FontFamily& family, const FaceSource& source) const;
  /// The face of that family that is nearest: of those that are italic as asked, or else of all, the one
  /// whose weight is nearest (CSS Fonts 4, §5.2 font matching). Opened on first use. Nothing if the family is
  /// unknown, its file missing or broken; a broken file is reported, once.
  std::optional<FaceId> face(std::string_view family, FaceWish wish, diag::Diagnostics& diagnostics);
  const FontFace& operator[](FaceId id) const { return *faces_[id.index]; }
  /// The same, for who keeps it longer than the set.
  const std::shared_ptr<const FontFace>& shared(FaceId id) const { return faces_[id.index]; }
  /// What was shaped before; null where nothing is kept.
  ParagraphCache* paragraphs() const { return caches_.paragraphs; }
  std::size_t opened() const { return faces_.size(); }
  /// The files of the faces asked for; of one that is not there, every place where it might be.
  const std::vector<std::filesystem::path>& files() const { return files_; }

private:
  /// A face that was asked for. No id: its file is missing or broken.
  struct Opened {
    std::size_t family;
    std::size_t source;
    std::optional<FaceId> id;
  };
  /// Where a file may be, in the order of search.
  std::vector<std::filesystem::path> places_of(const FontFamily& family, const FaceSource& source) const;
  /// The first of `places` with a file.
  std::optional<std::filesystem::path> first_file(std::span<const std::filesystem::path> places) const;
  std::optional<FaceId> open(std::size_t family, std::size_t source, diag::Diagnostics& diagnostics);
  std::shared_ptr<const FontFace> load(const std::filesystem::path& file, const FontFamily& family,
                                       const FaceSource& source, diag::Diagnostics& diagnostics);

  std::vector<FontFamily> families_;
  const base::World* world_;
  FontCaches caches_;
  std::vector<std::filesystem::path> system_folders_;
  std::vector<std::shared_ptr<const FontFace>> faces_;
  std::vector<Opened> opened_;
  std::vector<std::filesystem::path> files_;
};

} // namespace hanjang::text
