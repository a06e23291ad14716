#pragma once
// Finished pages: items at fixed places. The contract between layout, which makes them, and the writers,
// which draw them. It belongs to neither.

#include "base/color.h"
#include "base/length.h"
#include "text/font.h"

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace hanjang::page {

/// Structure types of a tagged document (ISO 32000-1, 14.8.4).
enum class Role : std::uint8_t {
  document,
  h1,
  h2,
  h3,
  paragraph,
  list,
  list_item,
  label,
  list_body,
  link,
  span,
  figure
};

/// An element of the structure tree. Tag 0 is the document itself; every other one's parent has a smaller
/// index, and siblings stand in reading order.
struct Tag {
  Role role = Role::paragraph;
  std::uint32_t parent = 0;
  std::string language; ///< empty: the parent's
  std::string alt;      ///< for figures and links: what they are, in words
  std::string url;      ///< for links: where they lead
};

/// Which tag an item belongs to. `kArtifact` is decoration, not part of the text.
using TagId = std::uint32_t;
inline constexpr TagId kArtifact = UINT32_MAX;

/// A glyph placed in a run. Lengths are points.
struct Glyph {
  std::uint32_t id = 0;
  base::Pt advance;
  base::Pt x_offset;
  base::Pt y_offset;            ///< down, as everything on a page
  std::uint32_t text_begin = 0; ///< its cluster: bytes of the run's text. Glyphs of one cluster share it.
  std::uint32_t text_end = 0;
};

/// Glyphs of one face, size and colour on one baseline, with the text they stand for.
struct GlyphRun {
  text::FaceId face;
  base::Pt size;
  base::Color color;
  base::Point origin; ///< of the first glyph, on the baseline
  std::string text;   ///< UTF-8, NFC
  std::vector<Glyph> glyphs;
  TagId tag = 0;
};

/// One printed line: its runs in reading order, left to right. Written out as one text object, so that
/// readers find the line whole.
struct TextLine {
  std::vector<GlyphRun> runs;
};

/// A filled rectangle: section rules, tinted columns, box lines.
struct Rule {
  base::Rect box;
  base::Color color;
  TagId tag = kArtifact;
};

/// A filled or stroked outline. Points per verb: move 1, line 1, curve 3, close 0.
struct Path {
  enum class Verb : std::uint8_t { move, line, curve, close };
  std::vector<Verb> verbs;
  std::vector<base::Point> points;
  base::Color color;
  base::Pt stroke; ///< line width; 0: filled (non-zero winding)
  TagId tag = kArtifact;
};

/// A decoded or pass-through picture. Shared, since it may stand on several pages.
struct Picture {
  enum class Format : std::uint8_t { rgb, gray, jpeg };
  Format format = Format::rgb;
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  std::string data;  ///< rows of 8-bit samples, top first; or a JPEG file
  std::string alpha; ///< width × height coverage bytes, or empty
};

struct ImageItem {
  std::shared_ptr<const Picture> picture;
  base::Rect box;
  TagId tag = kArtifact;
};

using Item = std::variant<TextLine, Rule, Path, ImageItem>;

struct Page {
  base::Size size;
  std::vector<Item> items; ///< in reading order, which is painting order too
};

/// An entry of the reader's table of contents.
struct OutlineEntry {
  std::string title;
  std::uint32_t page = 0; ///< from 0
  base::Pt top;
};

struct Metadata {
  std::string title;
  std::string author;
  std::string language; ///< BCP 47
};

/// What layout hands on: pages, the tree that tells what their items are, and what readers show about them.
struct Document {
  Metadata metadata;
  std::vector<Page> pages;
  std::vector<Tag> tags; ///< tags[0].role == Role::document
  std::vector<OutlineEntry> outline;
};

/// How much a dump says.
enum class Detail {
  compact, ///< a line for each printed line, to be read in a diff
  full,    ///< every run, glyph and point
};

/// Every item as text, lengths to 0.01 pt: what page tests compare. Whatever is different on the page is
/// different in either form; the compact one may say with a fingerprint alone that a glyph or a point is.
std::string dump(const Document& document, const text::FontSet& fonts, Detail detail = Detail::compact);

} // namespace hanjang::page
