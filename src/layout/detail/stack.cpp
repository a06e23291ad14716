#include "layout/detail/stack.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace hanjang::layout {
namespace {

// Type this much larger than that of another line of its row, a name before a headline, does not space that
// line too. Where sizes are nearer, even leading looks better.
constexpr double kMuchLarger = 1.4;

// What a line needs: the largest leading of the styles in it, and their largest size.
struct LineMetrics {
  base::Pt leading;
  base::Pt size;

  void add(design::StyleIndex style, const Measures& measures) {
    leading = std::max(leading, measures.leading(style));
    size = std::max(size, measures.size(style));
  }

  void add(const ShapedCell& cell, const Measures& measures) {
    for (const ShapedSpan& span : cell.spans) add(span.style, measures);
  }

  void add(const Piece& piece, const Measures& measures) {
    for (const text::ShapedRun& run : piece.cell->text.runs)
      if (run.text_begin < piece.range.visible_end && run.text_end > piece.range.begin)
        add(piece.cell->spans[run.span].style, measures);
  }

  base::Pt baseline() const { return leading / 2 + size * kOpticalCentre; }
};

class Stacker {
public:
  explicit Stacker(const Measures& measures) : measures_(measures), design_(measures.design) {}

  SetBlock set(const BrokenBlock& text, const BrokenBlock* next) const {
    const compose::Block& block = *text.shown.block;
    SetBlock result;
    result.shown = &text.shown;
    result.text = &text;
    for (const design::Range& range : text.shown.space_above()) result.space_above += measures_.space(range);
    result.space_below = measures_.space(block.space_below);
    const LineMetrics metrics = metrics_of(text.shown);
    result.lines.resize(text.lines.size(), {metrics.leading, metrics.baseline()});
    if (result.lines.empty()) return result;
    if (compose::is<compose::Row>(block)) set_smaller_lines(metrics, result);
    if (compose::is<compose::Photo>(block))
      result.lines.front().height = base::Pt{design_.photo.height} + measures_.space(design_.photo.gap);
    if (!text.figures.empty()) result.lines.front() = {figures_height(metrics, text), base::Pt{0}};
    if (compose::is<compose::Heading>(block) || text.shown.heading != nullptr) make_room_for_rule(result);
    if (are_cards(block)) pad_cards(result);
    if (block.box != compose::Box::none) pad(result, next == nullptr ? nullptr : next->shown.block);
    if (text.figures.empty())
      set_beside(metrics, result);
    else
      set_captions(metrics, result);
    return result;
  }

private:
  LineMetrics metrics_of(const ShownBlock& shown) const {
    LineMetrics result{measures_.leading(shown.block->style), measures_.size(shown.block->style)};
    for (const ShapedCell* cell : {&shown.shaped->left, &shown.shaped->right}) result.add(*cell, measures_);
    if (compose::is<compose::Row>(*shown.block)) result.add(shown.shaped->lead, measures_);
    for (const ShapedCell& cell : shown.shaped->cells) result.add(cell, measures_);
    return result;
  }

  // Of a row that begins in large type the lines that have small type alone.
  void set_smaller_lines(const LineMetrics& metrics, SetBlock& set) const {
    for (std::size_t i = 1; i < set.lines.size(); ++i) {
      LineMetrics own;
      for (const auto* pieces : {&set.text->lines[i].pieces, &set.text->lines[i].aside})
        for (const Piece& piece : *pieces) own.add(piece, measures_);
      if (own.size > base::Pt{0} && metrics.size > own.size * kMuchLarger)
        set.lines[i] = {own.leading, own.baseline()};
    }
  }

  void make_room_for_rule(SetBlock& set) const {
    const design::HeadingDesign& design = design_.regions[set.block().region].heading;
    const base::Pt room = measures_.space(design.rule_gap) + base::Pt{design.rule.thickness};
    if (design.rule.is_drawn() && design.rule_place == design::HeadingDesign::RulePlace::above) {
      set.lines.front().height += room;
      set.lines.front().baseline += room;
    }
    if (!compose::is<compose::Heading>(set.block())) return;
    SetLine& last = set.lines.back();
    if (design.rule.is_drawn() && design.rule_place == design::HeadingDesign::RulePlace::below)
      last.height = std::max(last.height, last.baseline + room);
    set.space_below = measures_.space(design.space_below);
  }

  static bool are_cards(const compose::Block& block) {
    const auto* row = std::get_if<compose::TableRow>(&block.content);
    return row != nullptr && row->are_cards;
  }

  void pad_cards(SetBlock& set) const {
    const base::Pt padding = measures_.space(design_.card.padding_y);
    set.lines.front().height += padding;
    set.lines.front().baseline += padding;
    set.lines.back().height += padding;
  }

  // In a box the spaces are the lines' own, so that boxes touch.
  void pad(SetBlock& set, const compose::Block* next) const {
    const base::Pt padding = measures_.space(design_.box.padding_y);
    const base::Pt above = set.block().box == compose::Box::opens ? padding : set.space_above;
    set.space_above = base::Pt{0};
    set.lines.front().height += above;
    set.lines.front().baseline += above;
    set.box_goes_on =
        next != nullptr && next->box == compose::Box::goes_on && next->section == set.block().section;
    if (!set.box_goes_on) set.lines.back().height += padding;
  }

  // From the top of pictures to the foot of what stands under them.
  base::Pt figures_height(const LineMetrics& metrics, const BrokenBlock& text) const {
    base::Pt height;
    for (std::size_t i = 0; i < text.figures.size(); ++i) {
      const std::size_t lines = text.beside[i].lines.size();
      const base::Pt gap = lines == 0 ? base::Pt{0} : measures_.space(design_.picture.caption_gap);
      height =
          std::max(height, text.figures[i].size.height + gap + metrics.leading * static_cast<double>(lines));
    }
    return height;
  }

  void set_captions(const LineMetrics& metrics, SetBlock& set) const {
    for (std::size_t i = 0; i < set.text->figures.size(); ++i) {
      base::Pt baseline = set.lines.front().baseline + set.text->figures[i].size.height +
                          measures_.space(design_.picture.caption_gap) + metrics.baseline();
      std::vector<base::Pt>& baselines = set.beside.emplace_back();
      for (std::size_t line = 0; line < set.text->beside[i].lines.size(); ++line, baseline += metrics.leading)
        baselines.push_back(baseline);
    }
  }

  // What hangs stands on the first line's baseline, as do cards; a table cell in the middle of its row.
  void set_beside(const LineMetrics& metrics, SetBlock& set) const {
    const SetLine& first = set.lines.front();
    for (const SideText& text : set.text->beside) {
      base::Pt leading = metrics.leading;
      base::Pt baseline = first.baseline;
      if (text.cell == nullptr) {
        LineMetrics own;
        own.add(*set.shown->hang, measures_);
        leading = own.leading;
      } else if (!are_cards(set.block())) {
        const std::size_t rows = set.lines.size() - std::min(text.lines.size(), set.lines.size());
        baseline += metrics.leading * static_cast<double>(rows) / 2;
      }
      std::vector<base::Pt> baselines;
      for (std::size_t i = 0; i < text.lines.size(); ++i)
        baselines.push_back(baseline + leading * static_cast<double>(i));
      if (text.cell == nullptr && !baselines.empty())
        set.beside_height = std::max(set.beside_height, baselines.back() + leading - metrics.baseline());
      set.beside.push_back(std::move(baselines));
    }
  }

  const Measures& measures_;
  const design::Design& design_;
};

// Adds to the height of a boxed block, its text staying in the middle.
void heighten(SetBlock& set, base::Pt extra) {
  if (set.lines.empty()) return;
  set.lines.front().height += extra / 2;
  set.lines.front().baseline += extra / 2;
  set.lines.back().height += extra / 2;
  for (auto& baselines : set.beside)
    for (base::Pt& baseline : baselines) baseline += extra / 2;
}

// The rows beside the photo are at least as high as it, so that what follows stands below both.
void make_room_for_photo(std::vector<SetBlock>& blocks, const Measures& measures) {
  const auto is_beside = [](const SetBlock& set) { return set.shown->photo != nullptr; };
  const auto first = std::find_if(blocks.begin(), blocks.end(), is_beside);
  if (first == blocks.end()) return;
  const auto end = std::find_if_not(first, blocks.end(), is_beside);
  base::Pt height;
  for (auto set = first; set != end; ++set)
    height += (set == first ? base::Pt{0} : set->space_above) + set->height();
  const base::Pt missing = base::Pt{measures.design.photo.height} - height;
  if (missing <= base::Pt{0}) return;
  if (first->block().box == compose::Box::none) {
    std::prev(end)->space_below += missing;
    return;
  }
  for (auto set = first; set != end; ++set)
    heighten(*set, missing / static_cast<double>(std::distance(first, end)));
}

} // namespace

base::Pt SetBlock::height() const {
  base::Pt result = space_below;
  for (const SetLine& line : lines) result += line.height;
  return result;
}

std::vector<SetBlock> stack_blocks(const std::vector<BrokenBlock>& blocks, const Measures& measures) {
  const Stacker stacker(measures);
  std::vector<SetBlock> result;
  result.reserve(blocks.size());
  for (std::size_t i = 0; i < blocks.size(); ++i)
    result.push_back(stacker.set(blocks[i], i + 1 < blocks.size() ? &blocks[i + 1] : nullptr));
  make_room_for_photo(result, measures);
  return result;
}

} // namespace hanjang::layout
