#include "layout/detail/shape_flow.h"

#include "base/utf8.h"
#include "layout/detail/hanging_headings.h"
#include "locale/line_rules.h"
#include "text/letter_case.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace hanjang::layout {
namespace {

using End = FlowShaper::End;

text::FontRequest request_of(const design::Style& style) {
  return {style.families, style.weight, style.features, style.tracking, style.italic};
}

text::FontRequest request_of(const compose::Look& look, const design::Design& design) {
  const design::Style& style = design.styles[look.style];
  return {look.families, look.weight, style.features, look.drawn ? 0 : style.tracking, look.italic};
}

text::Punctuation punctuation_of(const design::Design& design) {
  const design::PunctuationDesign& set = design.punctuation;
  return {.quotes = set.quotes, .dashes = set.dashes, .minus = set.minus};
}

// The blank of an icon is as wide as the icon and the gap behind it.
void make_room_for_icons(ShapedCell& cell, const design::IconDesign& design) {
  for (const text::ShapedRun& run : cell.text.runs)
    if (cell.spans[run.span].icon != nullptr && run.glyph_begin < run.glyph_end)
      cell.text.glyphs[run.glyph_begin].advance = design.size + design.gap;
}

// "Dec 2025" and "Blog example.com" had better stay whole; a range may part behind its dash.
void keep_items(ShapedCell& cell) {
  std::uint32_t last = 0;
  for (const text::ShapedRun& run : cell.text.runs) {
    const std::uint32_t item = cell.spans[run.span].item;
    const bool goes_on = item != 0 && item == last;
    last = item;
    if (item == 0) continue;
    auto at = std::ranges::lower_bound(cell.text.breaks, goes_on ? run.text_begin : run.text_begin + 1, {},
                                       &text::Break::offset);
    for (; at != cell.text.breaks.end() && at->offset < run.text_end; ++at) {
      const std::string_view before = std::string_view(cell.text.text).substr(0, at->offset);
      const bool is_range = locale::ends_in_range_mark(before);
      at->tier = is_range ? text::BreakTier::space : std::max(at->tier, text::BreakTier::boundary);
    }
  }
}

// Which texts of a kind of block there are.
class BlockShaper {
public:
  explicit BlockShaper(FlowShaper& shaper) : shaper_(shaper) {}

  ShapedBlock operator()(const compose::Row& row) {
    const bool has_text = !row.left.empty() || !row.right.empty();
    ShapedBlock result;
    result.hang = shaper_.shape(row.hang, End::blank);
    result.lead = shaper_.shape(row.label, has_text ? End::blank : End::bare);
    result.left = shaper_.shape(row.left, row.right.empty() ? End::bare : End::blank);
    result.right = shaper_.shape(row.right);
    return result;
  }
  ShapedBlock operator()(const compose::Heading& heading) {
    ShapedBlock result;
    result.left = shaper_.shape(heading.text);
    return result;
  }
  ShapedBlock operator()(const compose::ListItem& item) {
    ShapedBlock result;
    result.hang = shaper_.shape(item.hang, End::blank);
    result.lead = shaper_.shape(item.marker, End::blank);
    result.left = shaper_.shape(item.text);
    return result;
  }
  ShapedBlock operator()(const compose::TableRow& row) { return cells(row.cells); }
  ShapedBlock operator()(const compose::TableTitles& titles) { return cells(titles.cells); }
  ShapedBlock operator()(const compose::Photo& /*photo*/) { return {}; }
  ShapedBlock operator()(const compose::FigureRow& row) {
    ShapedBlock result;
    for (const compose::Figure& figure : row.figures) {
      result.cells.push_back(shaper_.shape(figure.caption));
      std::vector<ShapedCell>& labels = result.labels.emplace_back();
      for (const compose::StyledText& label : figure.labels) labels.push_back(shaper_.shape(label));
    }
    return result;
  }

private:
  ShapedBlock cells(std::span<const compose::TableCell> cells) {
    ShapedBlock result;
    result.cells.reserve(cells.size());
    for (const compose::TableCell& cell : cells) result.cells.push_back(shaper_.shape(cell.text, End::blank));
    return result;
  }

  FlowShaper& shaper_;
};

} // namespace

namespace {

// Capitals stand for what was written character by character; behind them may stand a blank that nobody
// wrote.
void keep_written(ShapedCell& cell, std::string_view written) {
  const std::string_view text = cell.text.text;
  cell.written_at.assign(text.size() + 1, static_cast<std::uint32_t>(written.size()));
  for (std::size_t at = 0, from = 0; at < text.size() && from < written.size();) {
    const std::size_t length = base::utf8::decode(text, at).length;
    std::fill_n(cell.written_at.begin() + static_cast<std::ptrdiff_t>(at), length,
                static_cast<std::uint32_t>(from));
    at += length;
    from += base::utf8::decode(written, from).length;
  }
  cell.written = written;
}

} // namespace

FlowShaper::FlowShaper(const compose::Flow& flow, const design::Design& design, text::FontSet& fonts,
                       diag::Diagnostics& diagnostics)
    : flow_(flow), design_(design), fonts_(fonts), diagnostics_(diagnostics) {
  for (const compose::Look& look : flow.looks) requests_.push_back(request_of(look, design));
}

ShapedCell FlowShaper::shape(const compose::StyledText& text, End end) {
  ShapedCell cell;
  cell.source = text.source;
  cell.kind = text.is_even ? text::TextKind::facts : text::TextKind::prose;
  if (text.empty()) return cell;
  std::vector<text::TextSpan> spans;
  spans.reserve(text.spans.size() + 1);
  bool has_icons = false;
  bool has_capitals = false;
  for (const compose::StyledSpan& span : text.spans) {
    const compose::Look& look = flow_.looks[span.look];
    const bool is_upper = design_.styles[look.style].upper && !look.drawn;
    spans.push_back({is_upper ? text::upper_case(span.text) : span.text, requests_[span.look],
                     look.code || span.is_literal, span.vanishes_at_line_end});
    const bool is_spread = design_.styles[look.style].tracking > 0 && !look.drawn && span.icon == nullptr;
    cell.spans.push_back({look.style, look.color, span.tag, span.icon, span.item, is_spread});
    has_capitals = has_capitals || is_upper;
    has_icons = has_icons || span.icon != nullptr;
  }
  if (end == End::blank) {
    const design::StyleIndex style = cell.spans.back().style;
    spans.push_back({{.text = " ", .span = {}, .origin = {}}, request_of(design_.styles[style])});
    cell.spans.push_back({.style = style, .color = design_.styles[style].color, .tag = text.tag});
  }
  const std::string written = has_capitals ? compose::plain_text(text) : std::string();
  cell.text = text::shape(spans, design_.language, fonts_, diagnostics_, punctuation_of(design_));
  if (has_capitals) keep_written(cell, written);
  if (has_icons) make_room_for_icons(cell, design_.icon);
  keep_items(cell);
  return cell;
}

ShapedBlock FlowShaper::shape(const compose::Block& block) {
  ShapedBlock result = std::visit(BlockShaper(*this), block.content);
  const auto* heading = std::get_if<compose::Heading>(&block.content);
  result.can_hang =
      heading != nullptr && heading->hangs && has_room_beside(result.left, block.region, design_, fonts_);
  return result;
}

std::vector<ShapedBlock> shape_flow(const compose::Flow& flow, FlowShaper& shaper) {
  std::vector<ShapedBlock> result;
  result.reserve(flow.blocks.size());
  for (const compose::Block& block : flow.blocks) result.push_back(shaper.shape(block));
  return result;
}

} // namespace hanjang::layout
