#include "base/utf8.h"
#include "layout/detail/draw.h"
#include "layout/detail/drawings.h"
#include "layout/detail/glyph_run.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace hanjang::layout {
namespace {

class Emitter {
public:
  Emitter(const Measures& measures, const text::FontSet& fonts, std::vector<page::Item>& items)
      : measures_(measures), fonts_(fonts), items_(items) {}

  void line(const std::vector<Piece>& pieces, base::Pt baseline) {
    if (pieces.empty()) return;
    page::TextLine result;
    for (const Piece& one : pieces) piece(one, baseline, result);
    items_.emplace_back(std::move(result));
    for (page::Path& icon : icons_) items_.emplace_back(std::move(icon));
    icons_.clear();
  }

  // Each picture is read before what stands under it.
  void figures(const compose::FigureRow& row, const PlacedLine& place) {
    const SetBlock& set = *place.block;
    for (std::size_t i = 0; i < row.figures.size(); ++i) {
      const compose::Figure& figure = row.figures[i];
      const FigurePlace& at = set.text->figures[i];
      const base::Rect box{at.left, place.top + set.lines.front().baseline, at.size.width, at.size.height};
      if (figure.drawing != nullptr)
        drawing(figure, box, set.shown->shaped->labels[i]);
      else
        items_.emplace_back(page::ImageItem{figure.picture, box, figure.tag});
      if (figure.is_framed) frame(box);
      for (std::size_t k = 0; k < set.beside[i].size(); ++k)
        line({set.text->beside[i].lines[k]}, place.top + set.beside[i][k]);
    }
  }

  // What stands beside a block is read before its own lines. Repeated titles are not read again.
  void beside(const PlacedLine& first) {
    const SetBlock& set = *first.block;
    const std::size_t before = items_.size();
    for (std::size_t i = 0; i < set.beside.size(); ++i)
      for (std::size_t k = 0; k < set.beside[i].size(); ++k)
        line({set.text->beside[i].lines[k]}, first.top + set.beside[i][k]);
    if (!first.is_repeated) return;
    for (std::size_t i = before; i < items_.size(); ++i)
      if (auto* text = std::get_if<page::TextLine>(&items_[i]))
        for (page::GlyphRun& run : text->runs) run.tag = page::kArtifact;
  }

private:
  // Its texts are painted between its paths, where they stand among them.
  void drawing(const compose::Figure& figure, const base::Rect& box, const std::vector<ShapedCell>& labels) {
    const page::Drawing& drawing = *figure.drawing;
    const DrawingPlace place{{box.left, box.top}, box.width / drawing.width, figure.tag};
    std::size_t next = 0;
    for (std::size_t i = 0; i <= drawing.paths.size(); ++i) {
      for (; next < labels.size() && drawing.texts[next].paths_below <= i; ++next)
        if (auto text = drawn_text(labels[next], drawing.texts[next], place, fonts_); !text.runs.empty())
          items_.emplace_back(std::move(text));
      if (i < drawing.paths.size()) items_.emplace_back(drawn_path(drawing.paths[i], place));
    }
  }

  // A line that covers the edge of a picture.
  void frame(const base::Rect& box) {
    const design::Stroke& stroke = measures_.design.picture.frame;
    if (!stroke.is_drawn()) return;
    using Verb = page::Path::Verb;
    const base::Pt right = box.left + box.width;
    const base::Pt bottom = box.top + box.height;
    items_.emplace_back(
        page::Path{.verbs = {Verb::move, Verb::line, Verb::line, Verb::line, Verb::close},
                   .points = {{box.left, box.top}, {right, box.top}, {right, bottom}, {box.left, bottom}},
                   .color = stroke.color,
                   .stroke = base::Pt{stroke.thickness}});
  }

  // A blank at the end of a line is written too: it parts its last word from what a reader finds next.
  void piece(const Piece& piece, base::Pt baseline, page::TextLine& line) {
    const text::ShapedText& text = piece.cell->text;
    const std::uint32_t end = drawn_end(*piece.cell, piece.range);
    base::Pt x = piece.x;
    auto run = std::ranges::lower_bound(text.runs, piece.range.begin + 1, {}, &text::ShapedRun::text_end);
    for (; run != text.runs.end() && run->text_begin < end; ++run) {
      page::GlyphRun drawn = slice(*piece.cell, *run, piece.range.begin, end);
      squeeze_blanks(drawn, piece.range.squeeze);
      drawn.origin = {x, baseline - piece.raise - drawn.size * fonts_[run->face].shift};
      const ShapedSpan& look = piece.cell->spans[run->span];
      if (look.icon != nullptr) icon(*look.icon, look, {x, baseline});
      for (const page::Glyph& glyph : drawn.glyphs) x += glyph.advance;
      if (!drawn.glyphs.empty()) line.runs.push_back(std::move(drawn));
    }
  }

  static void squeeze_blanks(page::GlyphRun& run, double squeeze) {
    if (squeeze <= 0) return;
    for (page::Glyph& glyph : run.glyphs)
      if (run.text[glyph.text_begin] == ' ') glyph.advance = glyph.advance * (1 - squeeze);
  }

  // Centred on the line as letters are.
  void icon(const design::IconPath& drawing, const ShapedSpan& look, base::Point at) {
    const base::Pt side = measures_.size(look.style) * measures_.design.icon.size;
    const base::Pt top = at.y - measures_.size(look.style) * kOpticalCentre - side / 2;
    page::Path path{.verbs = {}, .points = {}, .color = look.color, .stroke = {}};
    for (const design::IconPath::Verb verb : drawing.verbs)
      path.verbs.push_back(static_cast<page::Path::Verb>(static_cast<std::uint8_t>(verb)));
    for (const auto& [x, y] : drawing.points) path.points.push_back({at.x + side * x, top + side * y});
    icons_.push_back(std::move(path));
  }

  // The end of the line's text with one blank at most, and without a separator that ends it.
  static std::uint32_t drawn_end(const ShapedCell& cell, const text::LineRange& range) {
    const std::string_view behind =
        std::string_view(cell.text.text).substr(range.visible_end, range.end - range.visible_end);
    if (behind.find(base::utf8::kLineSeparator) != std::string_view::npos) return range.visible_end;
    return behind.starts_with(' ') ? range.visible_end + 1 : range.end;
  }

  page::GlyphRun slice(const ShapedCell& cell, const text::ShapedRun& run, std::uint32_t line_begin,
                       std::uint32_t line_end) const {
    const ShapedSpan& look = cell.spans[run.span];
    const std::uint32_t begin = std::max(run.text_begin, line_begin);
    const std::uint32_t end = std::min(run.text_end, line_end);
    return glyph_run(cell, run, begin, end, measures_.size(look.style) * fonts_[run.face].scale);
  }

  const Measures& measures_;
  const text::FontSet& fonts_;
  std::vector<page::Item>& items_;
  std::vector<page::Path> icons_; ///< of the line being drawn
};

// A block's last line on its page.
bool ends_block(const PlacedPage& page, std::size_t line) {
  return line + 1 == page.size() || page[line + 1].block != page[line].block;
}

// The outline of a document as its pages are drawn. Columns of a page are drawn one after the other, and
// sections go on overleaf: each entry is put behind those of its own section.
class Outline {
public:
  void add(const PlacedLine& place, std::uint32_t page) {
    if (place.line > 0 || place.is_repeated) return;
    const ShownBlock& shown = *place.block->shown;
    const compose::Block& block = place.block->block();
    if (shown.heading != nullptr)
      put(block.section, {.title = shown.hang->text.text, .page = page, .top = place.top, .level = 0});
    if (compose::is<compose::Heading>(block))
      put(block.section, {.title = shown.shaped->left.text.text, .page = page, .top = place.top, .level = 0});
    else if (block.is_chapter)
      put(block.section, {.title = shown.shaped->left.text.text, .page = page, .top = place.top, .level = 1});
    else if (block.outline)
      put(block.section,
          {.title = block.outline->text, .page = page, .top = place.top, .level = block.outline->level});
  }

  std::vector<page::OutlineEntry> take() {
    std::vector<page::OutlineEntry> result;
    for (auto& [section, entries] : sections_) std::ranges::move(entries, std::back_inserter(result));
    return result;
  }

private:
  using Section = std::pair<std::size_t, std::vector<page::OutlineEntry>>;

  void put(std::size_t section, page::OutlineEntry entry) {
    auto found = std::ranges::find(sections_, section, &Section::first);
    if (found == sections_.end()) found = sections_.insert(found, Section{section, {}});
    // An entry whose heading was left out stands at the top.
    if (found->second.empty()) entry.level = 0;
    found->second.push_back(std::move(entry));
  }

  std::vector<Section> sections_; ///< in the order in which they begin
};

// Draws the text of a page and adds what it begins to the outline.
void emit_text(const PlacedPage& placed, std::uint32_t number, Emitter& emitter, Outline& outline) {
  std::vector<const PlacedLine*> asides;
  for (std::size_t i = 0; i < placed.size(); ++i) {
    const PlacedLine& place = placed[i];
    const BrokenLine& text = place.block->text->lines[place.line];
    if (const auto* row = std::get_if<compose::FigureRow>(&place.block->block().content))
      emitter.figures(*row, place);
    else if (place.line == 0)
      emitter.beside(place);
    emitter.line(text.pieces, place.top + place.block->lines[place.line].baseline);
    if (!text.aside.empty()) asides.push_back(&place);
    if (ends_block(placed, i)) {
      for (const PlacedLine* aside : asides)
        emitter.line(aside->block->text->lines[aside->line].aside,
                     aside->top + aside->block->lines[aside->line].baseline);
      asides.clear();
    }
    outline.add(place, number);
  }
}

} // namespace

page::TextLine text_line(const Piece& piece, base::Pt y, const Measures& measures,
                         const text::FontSet& fonts) {
  std::vector<page::Item> items;
  Emitter(measures, fonts, items).line({piece}, y);
  return std::get<page::TextLine>(items.front());
}

page::Document emit(const std::vector<PlacedPage>& pages, const compose::Flow& flow, const Measures& measures,
                    const text::FontSet& fonts) {
  page::Document document;
  document.metadata = {.title = flow.title,
                       .author = flow.author,
                       .language = flow.language,
                       .subject = flow.subject,
                       .keywords = flow.keywords};
  document.tags = flow.tags;
  Outline outline;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const auto number = static_cast<std::uint32_t>(i);
    page::Page& page = document.pages.emplace_back();
    page.size = measures.design.page;
    page.items = decorations(std::span(pages).first(i + 1), measures);
    Emitter emitter(measures, fonts, page.items);
    emit_text(pages[i], number, emitter, outline);
  }
  document.outline = outline.take();
  return document;
}

} // namespace hanjang::layout
