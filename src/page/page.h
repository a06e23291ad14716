#pragma once
// Finished pages: items at fixed places. The contract between layout, which makes them, and the writers,
// which draw them. It belongs to neither.

#include "base/color.h"
#include "base/length.h"
#include "page/picture.h"
#include "page/structure.h"
#include "text/face_id.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace hanjang::page {

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
  /// What it says as a whole, where readers would not find that out letter by letter: in words that are
  /// spread, or set in capitals. Empty: `text`.
  std::string actual_text = {};
  std::vector<Glyph> glyphs;
  TagId tag = 0;
};

/// One printed line: its runs in reading order, left to right. Written out as one text object, so that
/// readers find the line whole.
struct TextLine {
  std::vector<GlyphRun> runs;
  double rotation = 0; ///< of all its runs about the origin of the first: radians, clockwise on the paper
};

/// A filled rectangle: section rules, tinted columns, box lines.
struct Rule {
  base::Rect box;
  base::Color color;
  TagId tag = kArtifact;
};

/// How a line is drawn besides its width and colour; without a word as every page begins (ISO
/// 32000-1, 8.4.3).
struct Pen {
  enum class Cap : std::uint8_t { butt, round, square };
  enum class Join : std::uint8_t { miter, round, bevel };
  Cap cap = Cap::butt;
  Join join = Join::miter;
  double miter_limit = 10;           ///< length of a corner to the line's width, 1 or more
  std::vector<base::Pt> dashes = {}; ///< drawn and left out by turns, not all 0; empty: a whole line
  base::Pt dash_start = {};          ///< how far into the dashes the line begins

  bool operator==(const Pen&) const = default;
};

/// Where a path shows: in a box, but for its holes.
struct Clip {
  base::Rect box;
  std::vector<base::Rect> holes = {};
};

/// A filled or stroked path. Points per verb: move 1, line 1, curve 3, close 0.
struct Path {
  enum class Verb : std::uint8_t { move, line, curve, close };
  std::vector<Verb> verbs;
  std::vector<base::Point> points;
  base::Color color;
  base::Pt stroke; ///< line width; 0: filled
  TagId tag = kArtifact;
  bool even_odd = false; ///< which rule tells what is inside; else that of non-zero winding
  Pen pen = {};          ///< of a line
  std::optional<Clip> clip = {};
};

/// Text of one look in a drawing. Lengths are the drawing's units.
struct DrawnSpan {
  enum class Family : std::uint8_t { sans, serif, mono };
  std::string text; ///< UTF-8, NFC, not empty
  double size = 0;
  base::Color color = {};
  int weight = 400; ///< as CSS counts
  bool italic = false;
  Family family = Family::sans;
  double gap = 0;  ///< before it
  double rise = 0; ///< of its baseline above that of the text
};

/// A text of a drawing, on one baseline. It has no glyphs yet: those of a page are set in the page's fonts.
struct DrawnText {
  enum class Anchor : std::uint8_t { start, middle, end };
  std::vector<DrawnSpan> spans; ///< in reading order, at least one
  double x = 0;                 ///< of its anchor, on the baseline
  double y = 0;
  Anchor anchor = Anchor::start;
  double rotation = 0;         ///< about its anchor, as that of a TextLine
  double length = 0;           ///< that it has to have; 0: its own
  std::size_t paths_below = 0; ///< how many of the drawing's paths are painted before it
};

/// A drawing in units of its own: its paths' points count from its top left corner, y down, as do strokes.
struct Drawing {
  double width = 0;
  double height = 0;
  std::vector<Path> paths;           ///< in painting order
  std::vector<DrawnText> texts = {}; ///< in reading order, which is painting order too
  base::Pt unit = {};                ///< as long as its makers meant it; 0: of no meaning
  double text_size = 0;              ///< of most of its text; 0: it has none
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

/// An entry of the reader's table of contents (ISO 32000-1, 12.3.3).
struct OutlineEntry {
  std::string title;
  std::uint32_t page = 0; ///< from 0
  base::Pt top;
  /// 0 for those at the top, else the entry stands under the one before it of the level above. At most one
  /// more than that of the entry before.
  std::uint32_t level = 0;
};

/// What readers call the pages from one on: a prefix and a number that counts up (ISO 32000-1, 12.4.2).
struct PageLabels {
  std::uint32_t first_page = 0; ///< from 0
  std::string prefix;
  std::uint32_t first_number = 1;
};

struct Metadata {
  std::string title;
  std::string author;
  std::string language; ///< BCP 47
  std::string subject = {};
  std::vector<std::string> keywords = {};
};

/// What layout hands on: pages, the tree that tells what their items are, and what readers show about them.
struct Document {
  Metadata metadata;
  std::vector<Page> pages;
  std::vector<Tag> tags; ///< tags[0].role == Role::document
  std::vector<OutlineEntry> outline;
  /// The first begins with page 0, and each behind the one before. None: readers count pages from 1.
  std::vector<PageLabels> page_labels;
};

} // namespace hanjang::page
