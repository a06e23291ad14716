#include "layout/emit.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

namespace hanjang {
namespace {

class Emitter {
public:
  Emitter(const Setting& setting, const FontSet& fonts) : setting_(setting), fonts_(fonts) {}

  TextLine line(const std::vector<Piece>& pieces, Pt baseline) const {
    TextLine result;
    for (const Piece& one : pieces) piece(one, baseline, result);
    return result;
  }

  Rule heading_rule(const SetLine& line, Pt top) const {
    const HeadingDesign& heading = setting_.design.heading;
    return {.box = {setting_.left(), top + line.baseline + setting_.space(heading.rule_gap),
                    setting_.right() - setting_.left(), Pt{heading.rule_thickness}},
            .color = heading.rule_color};
  }

private:
  // Blanks at the end of a line are written too: they part its last word from what a reader finds next.
  void piece(const Piece& piece, Pt baseline, TextLine& line) const {
    const ShapedText& text = piece.cell->text;
    const std::uint32_t end = drawn_end(*piece.cell, piece.range);
    Pt x = piece.x;
    auto run = std::ranges::lower_bound(text.runs, piece.range.begin + 1, {}, &ShapedRun::text_end);
    for (; run != text.runs.end() && run->text_begin < end; ++run) {
      GlyphRun drawn = slice(*piece.cell, *run, piece.range.begin, end);
      drawn.origin = {x, baseline - drawn.size * fonts_[run->face].shift};
      for (const Glyph& glyph : drawn.glyphs) x += glyph.advance;
      if (!drawn.glyphs.empty()) line.runs.push_back(std::move(drawn));
    }
  }

  // The end of the line's text without a separator that ends it, but with one blank in its place.
  static std::uint32_t drawn_end(const Cell& cell, const LineRange& range) {
    const ShapedText& text = cell.text;
    std::uint32_t end = range.end;
    const auto behind = std::ranges::lower_bound(text.runs, range.end, {}, &ShapedRun::text_begin);
    for (auto run = std::make_reverse_iterator(behind); run != text.runs.rend(); ++run) {
      if (run->text_end <= range.begin || !cell.spans[run->span].vanishes_at_line_end) break;
      end = std::max(run->text_begin, range.begin);
    }
    return end < range.end && text.text[end] == ' ' ? end + 1 : end;
  }

  GlyphRun slice(const Cell& cell, const ShapedRun& run, std::uint32_t line_begin,
                 std::uint32_t line_end) const {
    const ShapedText& text = cell.text;
    const CellSpan& look = cell.spans[run.span];
    const std::uint32_t begin = std::max(run.text_begin, line_begin);
    const std::uint32_t end = std::min(run.text_end, line_end);
    GlyphRun result;
    result.face = run.face;
    result.size = setting_.size(look.style) * fonts_[run.face].scale;
    result.color = look.color;
    result.tag = look.tag;
    result.text = text.text.substr(begin, end - begin);
    const std::span glyphs = std::span(text.glyphs).subspan(run.glyph_begin, run.glyph_end - run.glyph_begin);
    for (auto at = std::ranges::lower_bound(glyphs, begin, {}, &ShapedGlyph::text_begin);
         at != glyphs.end() && at->text_begin < end; ++at) {
      const ShapedGlyph& glyph = *at;
      result.glyphs.push_back({.id = glyph.id,
                               .advance = result.size * glyph.advance,
                               .x_offset = result.size * glyph.x_offset,
                               .y_offset = -(result.size * glyph.y_offset),
                               .text_begin = glyph.text_begin - begin,
                               .text_end = std::min(glyph.text_end, end) - begin});
    }
    return result;
  }

  const Setting& setting_;
  const FontSet& fonts_;
};

OutlineEntry outline_entry(const PlacedLine& line, std::uint32_t page) {
  std::string title = line.block->block->left.text.text;
  return {.title = std::move(title), .page = page, .top = line.top};
}

} // namespace

Document emit(const std::vector<PlacedPage>& pages, const Flow& flow, const Setting& setting,
              const FontSet& fonts, Metadata metadata) {
  Document document;
  document.metadata = std::move(metadata);
  document.tags = flow.tags;
  const Emitter emitter(setting, fonts);
  for (const PlacedPage& placed : pages) {
    const auto number = static_cast<std::uint32_t>(document.pages.size());
    Page& page = document.pages.emplace_back();
    page.size = setting.design.page;
    std::vector<TextLine> asides;
    for (const PlacedLine& place : placed) {
      const SetLine& line = place.block->lines[place.line];
      if (!line.pieces.empty()) page.items.emplace_back(emitter.line(line.pieces, place.top + line.baseline));
      if (!line.aside.empty()) asides.push_back(emitter.line(line.aside, place.top + line.baseline));
      if (&place == &placed.back() || (&place)[1].block != place.block) {
        for (TextLine& aside : asides) page.items.emplace_back(std::move(aside));
        asides.clear();
      }
      if (!place.block->block->is_heading) continue;
      if (place.line == 0) document.outline.push_back(outline_entry(place, number));
      const bool last = place.line + 1 == place.block->lines.size();
      if (last && setting.design.heading.rule_thickness > 0)
        page.items.emplace_back(emitter.heading_rule(line, place.top));
    }
  }
  return document;
}

} // namespace hanjang
