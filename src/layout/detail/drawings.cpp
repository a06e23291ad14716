#include "layout/detail/drawings.h"

#include "layout/detail/glyph_run.h"

#include <cmath>
#include <cstddef>
#include <utility>

namespace hanjang::layout {
namespace {

// PDF has no smaller type, and nobody sees it.
constexpr base::Pt kLeastType{0.02};

base::Rect placed(const base::Rect& box, const DrawingPlace& place) {
  return {place.corner.x + place.unit * box.left.value, place.corner.y + place.unit * box.top.value,
          place.unit * box.width.value, place.unit * box.height.value};
}

// The runs one behind the other, from the text's beginning on its baseline; and how long they are.
struct Measured {
  std::vector<page::GlyphRun> runs;
  base::Pt width;
};

Measured measured(const ShapedCell& label, const page::DrawnText& text, base::Pt unit,
                  const text::FontSet& fonts) {
  Measured result;
  std::size_t spans = 0; // that have begun
  for (const text::ShapedRun& run : label.text.runs) {
    const page::DrawnSpan& span = text.spans[run.span];
    for (; spans <= run.span; ++spans) result.width += unit * text.spans[spans].gap;
    const text::FontFace& face = fonts[run.face];
    const base::Pt size = unit * (span.size * face.scale);
    if (size < kLeastType) continue;
    page::GlyphRun glyphs = glyph_run(label, run, run.text_begin, run.text_end, size);
    glyphs.origin = {result.width, -(unit * span.rise) - size * face.shift};
    for (const page::Glyph& glyph : glyphs.glyphs) result.width += glyph.advance;
    if (!glyphs.glyphs.empty()) result.runs.push_back(std::move(glyphs));
  }
  return result;
}

double share_before_anchor(page::DrawnText::Anchor anchor) {
  switch (anchor) {
  case page::DrawnText::Anchor::start:
    return 0;
  case page::DrawnText::Anchor::middle:
    return 0.5;
  case page::DrawnText::Anchor::end:
    return 1;
  }
  return 0;
}

} // namespace

page::Path drawn_path(const page::Path& path, const DrawingPlace& place) {
  page::Path result = path;
  result.tag = place.tag;
  result.stroke = place.unit * path.stroke.value;
  for (base::Pt& dash : result.pen.dashes) dash = place.unit * dash.value;
  result.pen.dash_start = place.unit * path.pen.dash_start.value;
  for (base::Point& point : result.points)
    point = {place.corner.x + place.unit * point.x.value, place.corner.y + place.unit * point.y.value};
  if (!result.clip) return result;
  result.clip->box = placed(result.clip->box, place);
  for (base::Rect& hole : result.clip->holes) hole = placed(hole, place);
  return result;
}

page::TextLine drawn_text(const ShapedCell& label, const page::DrawnText& text, const DrawingPlace& place,
                          const text::FontSet& fonts) {
  Measured set = measured(label, text, place.unit, fonts);
  const base::Pt room = place.unit * text.length;
  if (text.length > 0 && set.width > room)
    set = measured(label, text, place.unit * (room / set.width), fonts);
  page::TextLine line{.runs = std::move(set.runs), .rotation = text.rotation};
  if (line.runs.empty()) return line;
  const base::Pt before = set.width * share_before_anchor(text.anchor);
  const base::Point anchor{place.corner.x + place.unit * text.x, place.corner.y + place.unit * text.y};
  // A line turns about where its first run begins, and a text of a drawing about its anchor.
  const base::Point first{line.runs.front().origin.x - before, line.runs.front().origin.y};
  const double cosine = std::cos(text.rotation);
  const double sine = std::sin(text.rotation);
  const base::Point begin{anchor.x + first.x * cosine - first.y * sine,
                          anchor.y + first.x * sine + first.y * cosine};
  for (page::GlyphRun& run : line.runs) {
    run.tag = place.tag;
    run.origin = {begin.x + run.origin.x - before - first.x, begin.y + run.origin.y - first.y};
  }
  return line;
}

} // namespace hanjang::layout
