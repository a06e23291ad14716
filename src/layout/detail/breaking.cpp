#include "layout/detail/breaking.h"

#include "layout/detail/figures.h"
#include "layout/detail/hanging_headings.h"

#include <algorithm>
#include <utility>

namespace hanjang::layout {
namespace {

// A left part keeps at least this share of the line, however long the part at the right margin is.
constexpr double kLeastLeftShare = 0.35;

base::Pt widest(const std::vector<text::LineRange>& lines) {
  base::Pt result;
  for (const text::LineRange& line : lines) result = std::max(result, line.width);
  return result;
}

// The space behind the last letter of tracked text, which is not seen.
base::Pt trailing(const ShapedCell& cell, const Measures& measures) {
  if (cell.spans.empty()) return base::Pt{0};
  const design::StyleIndex style = cell.spans.back().style;
  return measures.size(style) * measures.design.styles[style].tracking;
}

class BlockBreaker {
public:
  BlockBreaker(const Measures& measures, const text::FontSet& fonts, MeasuredCells& cells,
               const std::vector<base::Pt>& label_widths)
      : measures_(measures), design_(measures.design), fonts_(fonts), cells_(cells),
        label_widths_(label_widths) {}

  BrokenBlock run(const ShownBlock& shown) const {
    const compose::Block& block = *shown.block;
    BrokenBlock result;
    result.shown = shown;
    set_edges(shown, result);
    if (compose::is<compose::Photo>(block))
      photo(result);
    else if (const auto* pictures = std::get_if<compose::FigureRow>(&block.content))
      figures(*pictures, *shown.shaped, result);
    else if (const auto* cards = std::get_if<compose::TableRow>(&block.content);
             cards != nullptr && cards->are_cards)
      this->cards(cards->cells, shown.shaped->cells, result);
    else if (const auto cells = compose::cells_of(block); !cells.empty())
      table_row(cells, shown.shaped->cells, result);
    else
      row(shown, result);
    if (shown.hang != nullptr) hang(shown, result);
    return result;
  }

private:
  void set_edges(const ShownBlock& shown, BrokenBlock& result) const {
    const compose::Block& block = *shown.block;
    const Column& column = measures_.columns[block.region];
    const design::HeadingDesign::Place place = design_.regions[block.region].heading.place;
    const bool is_above =
        compose::is<compose::Heading>(block) && place != design::HeadingDesign::Place::column;
    const bool is_photo = compose::is<compose::Photo>(block);
    result.left = block.across || is_above || is_photo ? column.left : column.text_left;
    result.right = column.right;
    if (shown.photo == nullptr) return;
    const base::Pt taken = base::Pt{design_.photo.width} + measures_.width(design_.photo.gap);
    if (design_.photo.place == design::PhotoDesign::Place::left) result.left += taken;
    if (design_.photo.place == design::PhotoDesign::Place::right) result.right -= taken;
  }

  void photo(BrokenBlock& result) const {
    result.lines.resize(1);
    if (result.shown.block->center)
      result.left += (result.right - result.left - base::Pt{design_.photo.width}) / 2;
    result.right = result.left + base::Pt{design_.photo.width};
  }

  void figures(const compose::FigureRow& row, const ShapedBlock& text, BrokenBlock& result) const {
    const bool is_boxed = result.shown.block->box != compose::Box::none;
    const base::Pt padding = is_boxed ? measures_.width(design_.box.padding_x) : base::Pt{0};
    const base::Pt right = result.right - padding;
    result.figures = place_figures(row, result.left + padding, right, measures_);
    result.lines.resize(1);
    for (std::size_t i = 0; i < result.figures.size(); ++i) {
      SideText caption;
      const base::Pt measure = caption_measure(result.figures, i, right);
      for (const text::LineRange& line : lines_of(text.cells[i], measure))
        caption.lines.push_back({&text.cells[i], line, result.figures[i].left});
      result.beside.push_back(std::move(caption));
    }
  }

  void row(const ShownBlock& shown, BrokenBlock& result) const {
    const compose::Block& block = *shown.block;
    const ShapedBlock& text = *shown.shaped;
    const base::Pt padding =
        block.box == compose::Box::none ? base::Pt{0} : measures_.width(design_.box.padding_x);
    const base::Pt indent = this->indent(shown);
    const base::Pt begin = result.left + padding + list_indent(block);
    const base::Pt right = result.right - padding;
    const base::Pt left = begin + indent;
    const base::Pt measure = right - left;
    const auto right_lines = lines_of(text.right, measure * (1 - kLeastLeftShare));
    const bool has_right = !right_lines.empty() && !text.left.empty();
    const base::Pt taken = has_right ? widest(right_lines) + measures_.width(design_.row_gap) : base::Pt{0};
    const auto left_lines = lines_of(text.left, measure - taken, kind_of(shown, has_right));
    const auto lead_lines = lines_of(text.lead, lead_measure(shown));
    const std::size_t count = std::max({left_lines.size(), right_lines.size(), lead_lines.size()});
    result.lines.resize(std::max<std::size_t>(count, shown.hang == nullptr ? 0 : 1));
    for (std::size_t i = 0; i < count; ++i) {
      BrokenLine& line = result.lines[i];
      if (i < lead_lines.size())
        line.pieces.push_back({&text.lead, lead_lines[i], begin, raise(block, text.lead)});
      if (i < left_lines.size()) {
        // Centred by what is seen, but never so far that what is behind the last letter stands outside.
        const base::Pt free = right - taken - begin - left_lines[i].width;
        const base::Pt middle = (free + trailing(text.left, measures_)) / 2;
        line.pieces.push_back({&text.left, left_lines[i],
                               block.center ? begin + std::min(middle, std::max(free, base::Pt{0})) : left});
      }
      if (i < right_lines.size())
        (left_lines.size() > 1 ? line.aside : line.pieces)
            .push_back({&text.right, right_lines[i], right - right_lines[i].width});
    }
  }

  void table_row(std::span<const compose::TableCell> cells, std::span<const ShapedCell> texts,
                 BrokenBlock& result) const {
    const base::Pt padding = measures_.width(design_.box.padding_x);
    const base::Pt width = result.right - result.left;
    std::size_t most = 1;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const compose::TableCell& cell = cells[i];
      const base::Pt left = result.left + width * cell.from + padding;
      const base::Pt measure = std::max(width * (cell.to - cell.from) - padding * 2, base::Pt{1});
      SideText text{{}, &cell};
      for (const text::LineRange& line : lines_of(texts[i], measure, text::TextKind::row))
        text.lines.push_back({&texts[i], line, cell.center ? left + (measure - line.width) / 2 : left});
      most = std::max(most, text.lines.size());
      result.beside.push_back(std::move(text));
    }
    result.lines.resize(most);
  }

  void cards(std::span<const compose::TableCell> cells, std::span<const ShapedCell> texts,
             BrokenBlock& result) const {
    const base::Pt padding = measures_.width(design_.card.padding_x);
    std::size_t most = 1;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const CardEdges card = edges_of(cells[i], result.left, result.right, measures_);
      const base::Pt measure = std::max(card.right - card.left - padding * 2, base::Pt{1});
      SideText text{{}, &cells[i]};
      for (const text::LineRange& line : lines_of(texts[i], measure))
        text.lines.push_back({&texts[i], line, card.left + padding});
      most = std::max(most, text.lines.size());
      result.beside.push_back(std::move(text));
    }
    result.lines.resize(most);
  }

  void hang(const ShownBlock& shown, BrokenBlock& result) const {
    const std::size_t region = shown.block->region;
    const design::HangDesign& design = design_.regions[region].hang;
    const base::Pt left = measures_.columns[region].left;
    const base::Pt width = measures_.width(design.width);
    const base::Pt measure =
        shown.heading == nullptr ? width : std::max(width, widest_word(*shown.hang, measures_, fonts_));
    SideText text;
    for (const text::LineRange& line : lines_of(*shown.hang, measure)) {
      const base::Pt free = std::max(width - line.width, base::Pt{0});
      text.lines.push_back({shown.hang, line, design.flush_right ? left + free : left});
    }
    result.beside.push_back(std::move(text));
  }

  base::Pt whole_width(const ShapedCell& cell) const {
    const auto length = static_cast<std::uint32_t>(cell.text.text.size());
    return cell.empty() ? base::Pt{0}
                        : text::width_of(cell.text, sizes_of(cell, measures_), fonts_, 0, length);
  }

  std::vector<text::LineRange> lines_of(const ShapedCell& cell, base::Pt measure,
                                        text::TextKind kind = text::TextKind::prose) const {
    if (cell.empty()) return {};
    return text::fit_lines(cells_.at(cell, measures_, fonts_), fonts_, measure, kind);
  }

  static text::TextKind kind_of(const ShownBlock& shown, bool has_right) {
    if (!compose::is<compose::Row>(*shown.block)) return text::TextKind::prose;
    // Beside a date at the right margin a first line that is not full looks broken.
    const bool is_even = shown.shaped->left.kind == text::TextKind::facts && !has_right;
    return is_even ? text::TextKind::facts : text::TextKind::row;
  }

  // Of a list inside of others.
  base::Pt list_indent(const compose::Block& block) const {
    const auto* item = std::get_if<compose::ListItem>(&block.content);
    return measures_.width(design_.bullet.indent) *
           (item == nullptr ? 0.0 : static_cast<double>(item->depth));
  }

  // A bullet of another size than its text keeps its middle where it would be at that size.
  base::Pt raise(const compose::Block& block, const ShapedCell& lead) const {
    if (!compose::is<compose::ListItem>(block) || lead.spans.empty()) return base::Pt{0};
    const base::Pt wider = measures_.size(block.style) - measures_.size(lead.spans.front().style);
    return wider == base::Pt{0} ? wider : wider * text::ink_middle(lead.text, fonts_);
  }

  // The room of what leads the text.
  base::Pt indent(const ShownBlock& shown) const {
    if (compose::is<compose::ListItem>(*shown.block))
      return std::max(measures_.width(design_.bullet.indent), whole_width(shown.shaped->lead));
    const auto* row = std::get_if<compose::Row>(&shown.block->content);
    if (row == nullptr || !row->has_label_column) return base::Pt{0};
    return label_widths_[shown.block->section] + measures_.width(design_.label.gap);
  }

  // The gap behind the label column stays free, but for half of it where a word of a label is longer than the
  // column is wide.
  base::Pt lead_measure(const ShownBlock& shown) const {
    const auto* row = std::get_if<compose::Row>(&shown.block->content);
    if (row == nullptr || !row->has_label_column) return indent(shown);
    const base::Pt width = label_widths_[shown.block->section];
    const base::Pt word = widest_word(shown.shaped->lead, measures_, fonts_);
    return std::max(width, std::min(word, width + measures_.width(design_.label.gap) / 2));
  }

  const Measures& measures_;
  const design::Design& design_;
  const text::FontSet& fonts_;
  MeasuredCells& cells_;
  const std::vector<base::Pt>& label_widths_;
};

// The width of each section's label column: its widest label, up to the layout's share of the measure.
std::vector<base::Pt> label_widths(std::span<const ShownBlock> blocks, const Measures& measures,
                                   const text::FontSet& fonts) {
  std::vector<base::Pt> widths;
  for (const ShownBlock& shown : blocks) {
    const compose::Block& block = *shown.block;
    if (widths.size() <= block.section) widths.resize(block.section + 1);
    const ShapedCell& label = shown.shaped->lead;
    if (!compose::is<compose::Row>(block) || label.empty()) continue;
    const Column& column = measures.columns[block.region];
    const base::Pt most = (column.right - column.text_left) * measures.design.label.most;
    const auto length = static_cast<std::uint32_t>(label.text.text.size());
    const bool ends_with_blank = label.text.text.back() == ' ';
    const base::Pt width =
        text::width_of(label.text, sizes_of(label, measures), fonts, 0, length - (ends_with_blank ? 1 : 0));
    widths[block.section] = std::max(widths[block.section], std::min(width, most));
  }
  return widths;
}

} // namespace

CardEdges edges_of(const compose::TableCell& cell, base::Pt left, base::Pt right, const Measures& measures) {
  const base::Pt gap = measures.width(measures.design.card.gap);
  const base::Pt width = right - left + gap;
  return {left + width * cell.from, left + width * cell.to - gap};
}

std::vector<BrokenBlock> break_blocks(std::span<const ShownBlock> blocks, const Measures& measures,
                                      const text::FontSet& fonts, MeasuredCells& cells) {
  const std::vector<base::Pt> labels = label_widths(blocks, measures, fonts);
  const BlockBreaker breaker(measures, fonts, cells, labels);
  std::vector<BrokenBlock> result;
  result.reserve(blocks.size());
  for (const ShownBlock& block : blocks) result.push_back(breaker.run(block));
  return result;
}

std::vector<BrokenBlock> break_blocks(std::span<const ShownBlock> blocks, const Measures& measures,
                                      const text::FontSet& fonts) {
  MeasuredCells cells;
  return break_blocks(blocks, measures, fonts, cells);
}

} // namespace hanjang::layout
