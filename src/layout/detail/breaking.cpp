#include "layout/detail/breaking.h"

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
base::Pt trailing(const compose::Cell& cell, const Setting& setting) {
  if (cell.spans.empty()) return base::Pt{0};
  const design::StyleIndex style = cell.spans.back().style;
  return setting.size(style) * setting.design.styles[style].tracking;
}

class BlockBreaker {
public:
  BlockBreaker(const Setting& setting, const text::FontSet& fonts, const std::vector<base::Pt>& label_widths)
      : setting_(setting), design_(setting.design), fonts_(fonts), label_widths_(label_widths) {}

  BrokenBlock run(const compose::Block& block) const {
    BrokenBlock result;
    result.block = &block;
    set_edges(block, result);
    if (block.is_photo)
      photo(result);
    else if (!block.cells.empty())
      table_row(block, result);
    else
      row(block, result);
    if (!block.hang.empty()) hang(block, result);
    return result;
  }

private:
  void set_edges(const compose::Block& block, BrokenBlock& result) const {
    const Column& column = setting_.columns[block.region];
    const design::HeadingDesign::Place place = design_.regions[block.region].heading.place;
    const bool is_above = block.is_heading && place != design::HeadingDesign::Place::column;
    result.left = block.across || is_above || block.is_photo ? column.left : column.text_left;
    result.right = column.right;
    if (!block.beside_photo) return;
    const base::Pt taken = base::Pt{design_.photo.width} + setting_.width(design_.photo.gap);
    if (design_.photo.place == design::PhotoDesign::Place::left) result.left += taken;
    if (design_.photo.place == design::PhotoDesign::Place::right) result.right -= taken;
  }

  void photo(BrokenBlock& result) const {
    result.lines.resize(1);
    if (result.block->center) result.left += (result.right - result.left - base::Pt{design_.photo.width}) / 2;
    result.right = result.left + base::Pt{design_.photo.width};
  }

  void row(const compose::Block& block, BrokenBlock& result) const {
    const base::Pt padding = block.boxed ? setting_.width(design_.box.padding_x) : base::Pt{0};
    const base::Pt begin =
        result.left + padding + setting_.width(design_.bullet.indent) * static_cast<double>(block.depth);
    const base::Pt right = result.right - padding;
    const base::Pt left = begin + indent(block);
    const base::Pt measure = right - left;
    const auto right_lines = lines_of(block.right, measure * (1 - kLeastLeftShare));
    const bool has_right = !right_lines.empty() && !block.left.empty();
    const base::Pt taken = has_right ? widest(right_lines) + setting_.width(design_.row_gap) : base::Pt{0};
    const auto left_lines = lines_of(block.left, measure - taken);
    const auto lead_lines = lines_of(block.lead, indent(block));
    const std::size_t count = std::max({left_lines.size(), right_lines.size(), lead_lines.size()});
    result.lines.resize(std::max<std::size_t>(count, block.hang.empty() ? 0 : 1));
    for (std::size_t i = 0; i < count; ++i) {
      BrokenLine& line = result.lines[i];
      if (i < lead_lines.size()) line.pieces.push_back({&block.lead, lead_lines[i], begin});
      if (i < left_lines.size()) {
        const base::Pt free = right - taken - begin - left_lines[i].width + trailing(block.left, setting_);
        line.pieces.push_back({&block.left, left_lines[i], block.center ? begin + free / 2 : left});
      }
      if (i < right_lines.size())
        (left_lines.size() > 1 ? line.aside : line.pieces)
            .push_back({&block.right, right_lines[i], right - right_lines[i].width});
    }
  }

  void table_row(const compose::Block& block, BrokenBlock& result) const {
    const base::Pt padding = setting_.width(design_.box.padding_x);
    const base::Pt width = result.right - result.left;
    std::size_t most = 1;
    for (const compose::TableCell& cell : block.cells) {
      const base::Pt left = result.left + width * cell.from + padding;
      const base::Pt measure = std::max(width * (cell.to - cell.from) - padding * 2, base::Pt{1});
      SideText text{{}, &cell};
      for (const text::LineRange& line : lines_of(cell.cell, measure))
        text.lines.push_back({&cell.cell, line, cell.center ? left + (measure - line.width) / 2 : left});
      most = std::max(most, text.lines.size());
      result.beside.push_back(std::move(text));
    }
    result.lines.resize(most);
  }

  void hang(const compose::Block& block, BrokenBlock& result) const {
    const design::HangDesign& design = design_.regions[block.region].hang;
    const base::Pt left = setting_.columns[block.region].left;
    const base::Pt width = setting_.width(design.width);
    SideText text;
    for (const text::LineRange& line : lines_of(block.hang, width))
      text.lines.push_back({&block.hang, line, design.flush_right ? left + width - line.width : left});
    result.beside.push_back(std::move(text));
  }

  base::Pt whole_width(const compose::Cell& cell) const {
    const auto length = static_cast<std::uint32_t>(cell.text.text.size());
    return cell.empty() ? base::Pt{0} : text::measure(cell.text, sizes_of(cell, setting_), fonts_, 0, length);
  }

  std::vector<text::LineRange> lines_of(const compose::Cell& cell, base::Pt measure) const {
    if (cell.empty()) return {};
    return text::fit_lines(cell.text, sizes_of(cell, setting_), fonts_, measure);
  }

  base::Pt indent(const compose::Block& block) const {
    switch (block.kind) {
    case compose::Lead::none:
      return base::Pt{0};
    case compose::Lead::marker:
      return std::max(setting_.width(design_.bullet.indent), whole_width(block.lead));
    case compose::Lead::label:
      return label_widths_[block.section] + setting_.width(design_.label.gap);
    }
    return base::Pt{0};
  }

  const Setting& setting_;
  const design::Design& design_;
  const text::FontSet& fonts_;
  const std::vector<base::Pt>& label_widths_;
};

// The width of each section's label column: its widest label, up to the layout's share of the measure.
std::vector<base::Pt> label_widths(const compose::Flow& flow, const Setting& setting,
                                   const text::FontSet& fonts) {
  std::vector<base::Pt> widths(flow.sections + 1);
  for (const compose::Block& block : flow.blocks) {
    if (block.kind != compose::Lead::label || block.lead.empty()) continue;
    const Column& column = setting.columns[block.region];
    const base::Pt most = (column.right - column.text_left) * setting.design.label.most;
    const auto length = static_cast<std::uint32_t>(block.lead.text.text.size());
    const bool ends_with_blank = block.lead.text.text.back() == ' ';
    const base::Pt width = text::measure(block.lead.text, sizes_of(block.lead, setting), fonts, 0,
                                         length - (ends_with_blank ? 1 : 0));
    widths[block.section] = std::max(widths[block.section], std::min(width, most));
  }
  return widths;
}

} // namespace

std::vector<base::Pt> sizes_of(const compose::Cell& cell, const Setting& setting) {
  std::vector<base::Pt> sizes;
  sizes.reserve(cell.spans.size());
  for (const compose::CellSpan& span : cell.spans) sizes.push_back(setting.size(span.style));
  return sizes;
}

std::vector<BrokenBlock> break_blocks(const compose::Flow& flow, const Setting& setting,
                                      const text::FontSet& fonts) {
  const std::vector<base::Pt> labels = label_widths(flow, setting, fonts);
  const BlockBreaker breaker(setting, fonts, labels);
  std::vector<BrokenBlock> result;
  result.reserve(flow.blocks.size());
  for (const compose::Block& block : flow.blocks) result.push_back(breaker.run(block));
  return result;
}

} // namespace hanjang::layout
