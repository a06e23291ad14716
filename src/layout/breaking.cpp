#include "layout/breaking.h"

#include <algorithm>
#include <utility>

namespace hanjang {
namespace {

// A left part keeps at least this share of the line, however long the part at the right margin is.
constexpr double kLeastLeftShare = 0.35;

Pt widest(const std::vector<LineRange>& lines) {
  Pt result;
  for (const LineRange& line : lines) result = std::max(result, line.width);
  return result;
}

// The space behind the last letter of tracked text, which is not seen.
Pt trailing(const Cell& cell, const Setting& setting) {
  if (cell.spans.empty()) return Pt{0};
  const StyleIndex style = cell.spans.back().style;
  return setting.size(style) * setting.design.styles[style].tracking;
}

class BlockBreaker {
public:
  BlockBreaker(const Setting& setting, const FontSet& fonts, const std::vector<Pt>& label_widths)
      : setting_(setting), design_(setting.design), fonts_(fonts), label_widths_(label_widths) {}

  BrokenBlock run(const Block& block) const {
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
  void set_edges(const Block& block, BrokenBlock& result) const {
    const Column& column = setting_.columns[block.region];
    const HeadingDesign::Place place = design_.regions[block.region].heading.place;
    const bool is_above = block.is_heading && place != HeadingDesign::Place::column;
    result.left = block.across || is_above || block.is_photo ? column.left : column.text_left;
    result.right = column.right;
    if (!block.beside_photo) return;
    const Pt taken = Pt{design_.photo.width} + setting_.width(design_.photo.gap);
    if (design_.photo.place == PhotoDesign::Place::left) result.left += taken;
    if (design_.photo.place == PhotoDesign::Place::right) result.right -= taken;
  }

  void photo(BrokenBlock& result) const {
    result.lines.resize(1);
    if (result.block->center) result.left += (result.right - result.left - Pt{design_.photo.width}) / 2;
    result.right = result.left + Pt{design_.photo.width};
  }

  void row(const Block& block, BrokenBlock& result) const {
    const Pt padding = block.boxed ? setting_.width(design_.box.padding_x) : Pt{0};
    const Pt begin =
        result.left + padding + setting_.width(design_.bullet.indent) * static_cast<double>(block.depth);
    const Pt right = result.right - padding;
    const Pt left = begin + indent(block);
    const Pt measure = right - left;
    const auto right_lines = lines_of(block.right, measure * (1 - kLeastLeftShare));
    const bool has_right = !right_lines.empty() && !block.left.empty();
    const Pt taken = has_right ? widest(right_lines) + setting_.width(design_.row_gap) : Pt{0};
    const auto left_lines = lines_of(block.left, measure - taken);
    const auto lead_lines = lines_of(block.lead, indent(block));
    const std::size_t count = std::max({left_lines.size(), right_lines.size(), lead_lines.size()});
    result.lines.resize(std::max<std::size_t>(count, block.hang.empty() ? 0 : 1));
    for (std::size_t i = 0; i < count; ++i) {
      BrokenLine& line = result.lines[i];
      if (i < lead_lines.size()) line.pieces.push_back({&block.lead, lead_lines[i], begin});
      if (i < left_lines.size()) {
        const Pt free = right - taken - begin - left_lines[i].width + trailing(block.left, setting_);
        line.pieces.push_back({&block.left, left_lines[i], block.center ? begin + free / 2 : left});
      }
      if (i < right_lines.size())
        (left_lines.size() > 1 ? line.aside : line.pieces)
            .push_back({&block.right, right_lines[i], right - right_lines[i].width});
    }
  }

  void table_row(const Block& block, BrokenBlock& result) const {
    const Pt padding = setting_.width(design_.box.padding_x);
    const Pt width = result.right - result.left;
    std::size_t most = 1;
    for (const TableCell& cell : block.cells) {
      const Pt left = result.left + width * cell.from + padding;
      const Pt measure = std::max(width * (cell.to - cell.from) - padding * 2, Pt{1});
      SideText text{{}, &cell};
      for (const LineRange& line : lines_of(cell.cell, measure))
        text.lines.push_back({&cell.cell, line, cell.center ? left + (measure - line.width) / 2 : left});
      most = std::max(most, text.lines.size());
      result.beside.push_back(std::move(text));
    }
    result.lines.resize(most);
  }

  void hang(const Block& block, BrokenBlock& result) const {
    const HangDesign& design = design_.regions[block.region].hang;
    const Pt left = setting_.columns[block.region].left;
    const Pt width = setting_.width(design.width);
    SideText text;
    for (const LineRange& line : lines_of(block.hang, width))
      text.lines.push_back({&block.hang, line, design.flush_right ? left + width - line.width : left});
    result.beside.push_back(std::move(text));
  }

  Pt whole_width(const Cell& cell) const {
    const auto length = static_cast<std::uint32_t>(cell.text.text.size());
    return cell.empty() ? Pt{0} : measure(cell.text, sizes_of(cell, setting_), fonts_, 0, length);
  }

  std::vector<LineRange> lines_of(const Cell& cell, Pt measure) const {
    if (cell.empty()) return {};
    return fit_lines(cell.text, sizes_of(cell, setting_), fonts_, measure);
  }

  Pt indent(const Block& block) const {
    switch (block.kind) {
    case Lead::none:
      return Pt{0};
    case Lead::marker:
      return std::max(setting_.width(design_.bullet.indent), whole_width(block.lead));
    case Lead::label:
      return label_widths_[block.section] + setting_.width(design_.label.gap);
    }
    return Pt{0};
  }

  const Setting& setting_;
  const Design& design_;
  const FontSet& fonts_;
  const std::vector<Pt>& label_widths_;
};

// The width of each section's label column: its widest label, up to the layout's share of the measure.
std::vector<Pt> label_widths(const Flow& flow, const Setting& setting, const FontSet& fonts) {
  std::vector<Pt> widths(flow.sections + 1);
  for (const Block& block : flow.blocks) {
    if (block.kind != Lead::label || block.lead.empty()) continue;
    const Column& column = setting.columns[block.region];
    const Pt most = (column.right - column.text_left) * setting.design.label.most;
    const auto length = static_cast<std::uint32_t>(block.lead.text.text.size());
    const bool ends_with_blank = block.lead.text.text.back() == ' ';
    const Pt width =
        measure(block.lead.text, sizes_of(block.lead, setting), fonts, 0, length - (ends_with_blank ? 1 : 0));
    widths[block.section] = std::max(widths[block.section], std::min(width, most));
  }
  return widths;
}

} // namespace

std::vector<Pt> sizes_of(const Cell& cell, const Setting& setting) {
  std::vector<Pt> sizes;
  sizes.reserve(cell.spans.size());
  for (const CellSpan& span : cell.spans) sizes.push_back(setting.size(span.style));
  return sizes;
}

std::vector<BrokenBlock> break_blocks(const Flow& flow, const Setting& setting, const FontSet& fonts) {
  const std::vector<Pt> labels = label_widths(flow, setting, fonts);
  const BlockBreaker breaker(setting, fonts, labels);
  std::vector<BrokenBlock> result;
  result.reserve(flow.blocks.size());
  for (const Block& block : flow.blocks) result.push_back(breaker.run(block));
  return result;
}

} // namespace hanjang
