#include "layout/detail/draw.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace hanjang::layout {
namespace {

using Place = design::Region::Place;

// Control points of a quarter circle lie this share of the radius from its ends (the usual cubic
// approximation, 4/3 · (√2 − 1)).
constexpr double kQuarter = 0.5522847498;

// How far a fill runs out over the edges of the paper, as printers ask: what ends at the edge leaves a white
// line there, on screens too where the edge falls inside a pixel.
constexpr base::Pt kBleed{8.5};

page::Path disc(base::Point centre, base::Pt radius, base::Color color) {
  using Verb = page::Path::Verb;
  const base::Pt handle = radius * kQuarter;
  const auto at = [&](base::Pt x, base::Pt y) { return base::Point{centre.x + x, centre.y + y}; };
  const base::Pt zero;
  return {.verbs = {Verb::move, Verb::curve, Verb::curve, Verb::curve, Verb::curve, Verb::close},
          .points = {at(radius, zero), at(radius, handle), at(handle, radius), at(zero, radius),
                     at(-handle, radius), at(-radius, handle), at(-radius, zero), at(-radius, -handle),
                     at(-handle, -radius), at(zero, -radius), at(handle, -radius), at(radius, -handle),
                     at(radius, zero)},
          .color = color,
          .stroke = {}};
}

class Decorator {
public:
  Decorator(std::span<const PlacedPage> pages, const Measures& measures)
      : pages_(pages), page_(pages.back()), measures_(measures), design_(measures.design) {}

  std::vector<page::Item> run() {
    for (const bool at_top : {false, true})
      for (std::size_t i = 0; i < design_.regions.size(); ++i)
        if ((design_.regions[i].place == Place::top) == at_top) ground(i);
    blocks();
    hanging_rules();
    return std::move(items_);
  }

private:
  void rule(base::Pt left, base::Pt top, base::Pt width, base::Pt height, base::Color color) {
    items_.emplace_back(page::Rule{.box = {left, top, width, height}, .color = color});
  }

  void horizontal(base::Pt left, base::Pt right, base::Pt y, const design::Stroke& stroke) {
    if (stroke.is_drawn()) rule(left, y, right - left, base::Pt{stroke.thickness}, stroke.color);
  }

  void vertical(base::Pt x, base::Pt top, base::Pt bottom, const design::Stroke& stroke) {
    if (stroke.is_drawn())
      rule(x - base::Pt{stroke.thickness} / 2, top, base::Pt{stroke.thickness}, bottom - top, stroke.color);
  }

  // The foot of what stands in the regions at the top, or nothing on a page without them.
  base::Pt foot_of_top() const {
    base::Pt foot;
    for (std::size_t i = 0; i < design_.regions.size(); ++i) {
      const design::Region& region = design_.regions[i];
      if (region.place != Place::top) continue;
      PlacedPage own;
      std::ranges::copy_if(page_, std::back_inserter(own),
                           [&](const PlacedLine& line) { return line.block->block().region == i; });
      if (own.empty()) continue;
      const base::Pt padding = region.fill ? measures_.space(region.padding) : base::Pt{0};
      foot = std::max(foot, foot_with_space(own) + padding);
    }
    return foot;
  }

  // The fill of a region, out to the edges of the paper, and the line between it and the main one.
  void ground(std::size_t index) {
    const design::Region& region = design_.regions[index];
    const Column& column = measures_.columns[index];
    const base::Pt padding = measures_.width(region.padding);
    const base::Size paper = measures_.design.page;
    const base::Pt middle = measures_.width(region.gap) / 2;
    const base::Pt below_top = foot_of_top();
    const base::Pt side_top = below_top > base::Pt{0} ? below_top : -kBleed;
    const std::optional<std::size_t> sole = sole_region(page_, measures_);
    if (sole ? *sole != index : region.place == Place::pages) return;
    switch (region.place) {
    case Place::pages:
    case Place::main:
      if (region.fill)
        rule(-kBleed, -kBleed, paper.width + kBleed * 2, paper.height + kBleed * 2, *region.fill);
      return;
    case Place::top:
      if (below_top <= base::Pt{0}) return;
      if (region.fill) rule(-kBleed, -kBleed, paper.width + kBleed * 2, below_top + kBleed, *region.fill);
      horizontal(column.left, column.right, below_top + measures_.space(region.gap) / 2, region.rule);
      return;
    case Place::left:
      if (region.fill)
        rule(-kBleed, side_top, column.right + padding + kBleed, paper.height - side_top + kBleed,
             *region.fill);
      vertical(column.right + middle, column_top(), measures_.bottom(), region.rule);
      return;
    case Place::right:
      if (region.fill)
        rule(column.left - padding, side_top, paper.width - column.left + padding + kBleed,
             paper.height - side_top + kBleed, *region.fill);
      vertical(column.left - middle, column_top(), measures_.bottom(), region.rule);
      return;
    }
  }

  // Where the columns of this page begin.
  base::Pt column_top() const {
    base::Pt top = measures_.bottom();
    for (const PlacedLine& line : page_)
      if (design_.regions[line.block->block().region].place != Place::top) top = std::min(top, line.top);
    return top;
  }

  void blocks() {
    const PlacedLine* photo_row = nullptr;
    for (std::size_t i = 0; i < page_.size();) {
      std::size_t end = i + 1;
      while (end < page_.size() && page_[end].block == page_[i].block) ++end;
      const SetBlock& set = *page_[i].block;
      if (is_boxed(set)) box(i, end);
      if (const auto* row = std::get_if<compose::TableRow>(&set.block().content);
          row != nullptr && row->are_cards)
        cards(*row, page_[i], page_[end - 1]);
      if (is_heading(set) || set.shown->heading != nullptr) heading_rule(page_[i], page_[end - 1]);
      if (const auto* above = std::get_if<compose::Photo>(&set.block().content))
        photo(*above, {set.text->left, page_[i].top});
      if (set.shown->photo != nullptr && photo_row == nullptr && page_[i].line == 0) photo_row = &page_[i];
      i = end;
    }
    if (photo_row != nullptr) photo_beside(*photo_row);
  }

  // The grounds of a row of cards, all as high as the highest.
  void cards(const compose::TableRow& row, const PlacedLine& first, const PlacedLine& last) {
    const SetBlock& set = *first.block;
    const base::Pt bottom = last.top + set.lines[last.line].height;
    for (const compose::TableCell& cell : row.cells) {
      const CardEdges card = edges_of(cell, set.text->left, set.text->right, measures_);
      const base::Rect box{card.left, first.top, card.right - card.left, bottom - first.top};
      if (design_.card.fill) rule(box.left, box.top, box.width, box.height, *design_.card.fill);
      if (design_.card.frame.is_drawn()) frame(box, design_.card.frame);
    }
  }

  static bool is_boxed(const SetBlock& set) { return set.block().box != compose::Box::none; }

  static bool is_heading(const SetBlock& set) { return compose::is<compose::Heading>(set.block()); }

  void heading_rule(const PlacedLine& first, const PlacedLine& last) {
    const SetBlock& set = *first.block;
    const std::size_t region = set.block().region;
    const design::HeadingDesign& heading = design_.regions[region].heading;
    if (!heading.rule.is_drawn()) return;
    const base::Pt gap = measures_.space(heading.rule_gap);
    const base::Pt right = set.text->right;
    const base::Pt left = set.shown->heading != nullptr ? measures_.columns[region].left : set.text->left;
    const base::Pt baseline = last.top + set.lines[last.line].baseline;
    switch (heading.rule_place) {
    case design::HeadingDesign::RulePlace::below:
      if (is_heading(set) && ends(last)) horizontal(left, right, baseline + gap, heading.rule);
      return;
    case design::HeadingDesign::RulePlace::above:
      if (first.line == 0) horizontal(left, right, first.top, heading.rule);
      return;
    case design::HeadingDesign::RulePlace::beside:
      if (!is_heading(set) || !ends(last)) return;
      const Piece& text = set.text->lines.back().pieces.back();
      const base::Pt middle = baseline - measures_.size(set.block().style) * kOpticalCentre;
      horizontal(text.x + text.range.width + gap, right, middle - base::Pt{heading.rule.thickness} / 2,
                 heading.rule);
      return;
    }
  }

  static bool ends(const PlacedLine& line) { return line.line + 1 == line.block->lines.size(); }

  // The lines around the part of a boxed block that stands on this page.
  void box(std::size_t first, std::size_t end) {
    const SetBlock& set = *page_[first].block;
    const base::Pt left = set.text->left;
    const base::Pt right = set.text->right;
    const bool begins = first == 0 || !continues(page_[first - 1], page_[first]);
    const bool ends = end == page_.size() || !continues(page_[end - 1], page_[end]);
    // Where a page break parts a box, its text keeps off the lines as elsewhere.
    const base::Pt padding = measures_.space(design_.box.padding_y);
    const bool opens = set.block().box == compose::Box::opens;
    const bool goes_on = page_[first].line > 0 || !opens;
    const bool below_titles = first > 0 && page_[first - 1].is_repeated;
    const base::Pt top = page_[first].top - ((begins || below_titles) && goes_on ? padding : base::Pt{0});
    const base::Pt bottom = page_[end - 1].top + set.lines[page_[end - 1].line].height +
                            (ends && is_parted(page_[end - 1]) ? padding : base::Pt{0});
    for (const compose::TableCell& cell : compose::cells_of(set.block()))
      if (cell.is_title && design_.box.fill)
        rule(left + (right - left) * cell.from, top, (right - left) * (cell.to - cell.from), bottom - top,
             *design_.box.fill);
    for (const compose::TableCell& cell : compose::cells_of(set.block()))
      if (cell.from > 0) vertical(left + (right - left) * cell.from, top, bottom, design_.box.line);
    const base::Pt half = base::Pt{design_.box.frame.thickness} / 2;
    vertical(left, top, bottom, design_.box.frame);
    vertical(right, top, bottom, design_.box.frame);
    if (begins)
      horizontal(left - half, right + half, top - half, design_.box.frame);
    else if (opens || below_titles)
      horizontal(left + half, right - half, top - base::Pt{design_.box.line.thickness} / 2, design_.box.line);
    if (ends) horizontal(left - half, right + half, bottom - half, design_.box.frame);
  }

  // True for the last line of a page if its box goes on after the page without a new row.
  static bool is_parted(const PlacedLine& last) {
    return last.line + 1 < last.block->lines.size() || last.block->box_goes_on;
  }

  static bool continues(const PlacedLine& above, const PlacedLine& below) {
    return is_boxed(*above.block) && is_boxed(*below.block) &&
           above.block->block().section == below.block->block().section;
  }

  void photo(const compose::Photo& photo, base::Point at) {
    const design::PhotoDesign& design = design_.photo;
    const base::Rect box{at.x, at.y, base::Pt{design.width}, base::Pt{design.height}};
    items_.emplace_back(page::ImageItem{.picture = photo.picture, .box = box, .tag = photo.tag});
    if (!design.frame.is_drawn()) return;
    if (design.round) {
      page::Path ring =
          disc({box.left + box.width / 2, box.top + box.height / 2}, box.width / 2, design.frame.color);
      ring.stroke = base::Pt{design.frame.thickness};
      items_.emplace_back(std::move(ring));
      return;
    }
    frame(box, design.frame);
  }

  void frame(const base::Rect& box, const design::Stroke& stroke) {
    const base::Pt half = base::Pt{stroke.thickness} / 2;
    horizontal(box.left - half, box.right() + half, box.top - half, stroke);
    horizontal(box.left - half, box.right() + half, box.bottom() - half, stroke);
    vertical(box.left, box.top, box.bottom(), stroke);
    vertical(box.right(), box.top, box.bottom(), stroke);
  }

  // Beside boxed rows the photo has a cell as high as all of them.
  void photo_beside(const PlacedLine& row) {
    const Column& column = measures_.columns[row.block->block().region];
    const bool at_left = design_.photo.place == design::PhotoDesign::Place::left;
    const base::Pt width{design_.photo.width};
    base::Rect cell{at_left ? column.left : column.right - width, row.top, width,
                    base::Pt{design_.photo.height}};
    const compose::Photo& picture = *row.block->shown->photo;
    if (!is_boxed(*row.block)) return photo(picture, {cell.left, cell.top});
    for (const PlacedLine& line : page_)
      if (line.block->shown->photo != nullptr)
        cell.height = std::max(cell.height, line.top + line.block->lines[line.line].height - cell.top);
    photo(picture, {cell.left, cell.top + (cell.height - base::Pt{design_.photo.height}) / 2});
    frame(cell, design_.box.frame);
  }

  // The rule between the hanging column and the text, along what each section has on this page; and its dots.
  void hanging_rules() {
    for (std::size_t i = 0; i < page_.size();) {
      const compose::Block& block = page_[i].block->block();
      std::size_t end = i + 1;
      if (stands_in_column(block)) {
        while (end < page_.size() && stands_in_column(page_[end].block->block()) &&
               page_[end].block->block().section == block.section)
          ++end;
        hanging_rule(i, end);
      }
      i = end;
    }
  }

  bool stands_in_column(const compose::Block& block) const {
    return design_.regions[block.region].hang.exists() && !block.across &&
           !compose::is<compose::Heading>(block) && block.section > 0;
  }

  // Something hangs there that is no heading.
  static bool hangs_field(const SetBlock& set) {
    return set.shown->hang != nullptr && set.shown->heading == nullptr;
  }

  // Of what runs over from a page before, something may have hung there alone.
  bool has_hung(std::size_t section) const {
    const auto hangs = [&](const PlacedLine& line) {
      return line.block->block().section == section && stands_in_column(line.block->block()) &&
             hangs_field(*line.block);
    };
    return std::any_of(pages_.rbegin(), pages_.rend(),
                       [&](const PlacedPage& page) { return std::ranges::any_of(page, hangs); });
  }

  void hanging_rule(std::size_t first, std::size_t end) {
    const compose::Block& block = page_[first].block->block();
    const design::HangDesign& hang = design_.regions[block.region].hang;
    const base::Pt x = measures_.columns[block.region].text_left - measures_.width(hang.gap) / 2;
    if (!has_hung(block.section)) return;
    base::Pt bottom;
    for (std::size_t i = first; i < end; ++i) {
      const SetBlock& set = *page_[i].block;
      bottom = std::max(bottom, page_[i].top + set.lines[page_[i].line].height);
      if (page_[i].line == 0) bottom = std::max(bottom, page_[i].top + set.beside_height);
    }
    vertical(x, page_[first].top, bottom, hang.rule);
    if (hang.dot <= 0) return;
    for (std::size_t i = first; i < end; ++i) {
      const SetBlock& set = *page_[i].block;
      if (page_[i].line != 0 || !hangs_field(set)) continue;
      const base::Pt y =
          page_[i].top + set.lines.front().baseline - measures_.size(set.block().style) * kOpticalCentre;
      items_.emplace_back(disc({x, y}, base::Pt{hang.dot / 2}, hang.dot_color));
    }
  }

  std::span<const PlacedPage> pages_;
  const PlacedPage& page_; ///< the last of them
  const Measures& measures_;
  const design::Design& design_;
  std::vector<page::Item> items_;
};

} // namespace

std::vector<page::Item> decorations(std::span<const PlacedPage> pages, const Measures& measures) {
  return Decorator(pages, measures).run();
}

} // namespace hanjang::layout
