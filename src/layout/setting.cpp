#include "layout/setting.h"

#include <algorithm>
#include <utility>

namespace hanjang {
namespace {

// Where the middle of capitals and of Hangul lies above the baseline, in em. Both are at .353 to .354 in
// Pretendard and .364 to .373 in the Noto families, so a line centred on it sits right for either script.
constexpr double kOpticalCentre = 0.355;

// A left part keeps at least this share of the line, however long the part at the right margin is.
constexpr double kLeastLeftShare = 0.35;

std::vector<Pt> sizes_of(const Cell& cell, const Setting& setting) {
  std::vector<Pt> sizes;
  sizes.reserve(cell.spans.size());
  for (const CellSpan& span : cell.spans) sizes.push_back(setting.size(span.style));
  return sizes;
}

// What a line of this block needs: the largest leading of the styles in it, and their largest size.
struct LineMetrics {
  Pt height;
  Pt baseline;
};

LineMetrics line_metrics(const Block& block, const Setting& setting) {
  Pt leading = setting.leading(block.style);
  Pt size = setting.size(block.style);
  for (const Cell* cell : {&block.left, &block.right, &block.lead})
    for (const CellSpan& span : cell->spans) {
      leading = std::max(leading, setting.leading(span.style));
      size = std::max(size, setting.size(span.style));
    }
  return {leading, leading / 2 + size * kOpticalCentre};
}

class BlockSetter {
public:
  BlockSetter(const Setting& setting, const FontSet& fonts, const std::vector<Pt>& label_widths)
      : setting_(setting), fonts_(fonts), label_widths_(label_widths) {}

  SetBlock set(const Block& block) const {
    SetBlock result;
    result.block = &block;
    for (const Range& range : block.space_above) result.space_above += setting_.space(range);

    const Pt left = setting_.left() + indent(block);
    const Pt measure = setting_.right() - left;
    const auto right_lines = lines_of(block.right, measure * (1 - kLeastLeftShare));
    const Pt right_width = widest(right_lines);
    const bool has_right = !right_lines.empty() && !block.left.empty();
    const Pt left_measure =
        has_right ? measure - right_width - setting_.space(setting_.design.row_gap) : measure;
    const auto left_lines = lines_of(block.left, left_measure);
    const auto lead_lines = lines_of(block.lead, indent(block));

    const LineMetrics metrics = line_metrics(block, setting_);
    const std::size_t count = std::max({left_lines.size(), right_lines.size(), lead_lines.size()});
    result.lines.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
      SetLine& line = result.lines[i];
      line.height = metrics.height;
      line.baseline = metrics.baseline;
      if (i < lead_lines.size()) line.pieces.push_back({&block.lead, lead_lines[i], setting_.left()});
      if (i < left_lines.size())
        line.pieces.push_back({&block.left, left_lines[i], block.center ? centred(left_lines[i]) : left});
      if (i < right_lines.size())
        (left_lines.size() > 1 ? line.aside : line.pieces)
            .push_back({&block.right, right_lines[i], setting_.right() - right_lines[i].width});
    }
    if (block.is_heading && count > 0) make_room_for_rule(result);
    return result;
  }

private:
  std::vector<LineRange> lines_of(const Cell& cell, Pt measure) const {
    if (cell.empty()) return {};
    return fit_lines(cell.text, sizes_of(cell, setting_), fonts_, measure);
  }

  static Pt widest(const std::vector<LineRange>& lines) {
    Pt result;
    for (const LineRange& line : lines) result = std::max(result, line.width);
    return result;
  }

  Pt centred(const LineRange& line) const {
    return setting_.left() + (setting_.right() - setting_.left() - line.width) / 2;
  }

  Pt indent(const Block& block) const {
    switch (block.kind) {
    case Lead::none:
      return Pt{0};
    case Lead::marker:
    case Lead::hanging:
      return setting_.space(setting_.design.bullet.indent);
    case Lead::label:
      return label_widths_[block.label_group] + setting_.space(setting_.design.label.gap);
    }
    return Pt{0};
  }

  void make_room_for_rule(SetBlock& heading) const {
    const HeadingDesign& design = setting_.design.heading;
    SetLine& last = heading.lines.back();
    if (design.rule_thickness > 0)
      last.height =
          std::max(last.height, last.baseline + setting_.space(design.rule_gap) + Pt{design.rule_thickness});
    heading.space_below = setting_.space(design.space_below);
  }

  const Setting& setting_;
  const FontSet& fonts_;
  const std::vector<Pt>& label_widths_;
};

// The width of each group's label column: its widest label, up to the layout's share of the measure.
std::vector<Pt> label_widths(const Flow& flow, const Setting& setting, const FontSet& fonts) {
  std::vector<Pt> widths(flow.label_groups + 1);
  const Pt most = (setting.right() - setting.left()) * setting.design.label.most;
  for (const Block& block : flow.blocks) {
    if (block.kind != Lead::label || block.lead.empty()) continue;
    const auto length = static_cast<std::uint32_t>(block.lead.text.text.size());
    const bool ends_with_blank = block.lead.text.text.back() == ' ';
    const Pt width =
        measure(block.lead.text, sizes_of(block.lead, setting), fonts, 0, length - (ends_with_blank ? 1 : 0));
    widths[block.label_group] = std::max(widths[block.label_group], std::min(width, most));
  }
  return widths;
}

} // namespace

Setting::Setting(const Design& of, double how_tight) : design(of), tightness(how_tight) {
  const double count = static_cast<double>(design.fit.size());
  for (std::size_t i = 0; i < design.fit.size(); ++i)
    knobs[static_cast<std::size_t>(design.fit[i])] =
        std::clamp(tightness * count - static_cast<double>(i), 0.0, 1.0);
}

Pt SetBlock::height() const {
  Pt result = space_below;
  for (const SetLine& line : lines) result += line.height;
  return result;
}

std::vector<SetBlock> set_blocks(const Flow& flow, const Setting& setting, const FontSet& fonts) {
  const std::vector<Pt> labels = label_widths(flow, setting, fonts);
  const BlockSetter setter(setting, fonts, labels);
  std::vector<SetBlock> result;
  result.reserve(flow.blocks.size());
  for (const Block& block : flow.blocks) result.push_back(setter.set(block));
  return result;
}

} // namespace hanjang
