#include "layout/detail/paginate.h"

#include "base/contains.h"
#include "base/utf8.h"

#include <algorithm>
#include <set>
#include <span>
#include <string_view>
#include <utility>

namespace hanjang::layout {
namespace {

// Fewest lines of a paragraph on either side of a page break.
constexpr std::size_t kLeastLines = 2;

// The head of an entry without any of what it heads is worse than a hole: one so many times as large as any
// other.
constexpr double kHeadHole = 2;

// Rounding in sums of lengths must not push a line off a page that it fills exactly.
constexpr base::Pt kSlack{0.01};

using Blocks = std::span<const SetBlock>;

// Where the lines of a region may stand.
struct ColumnSpace {
  std::vector<base::Pt> heads; ///< where they begin on the first pages, below what stands across them
  base::Pt top;                ///< on all others
  base::Pt bottom;
  base::Pt box_padding; ///< between a box's line and its text

  base::Pt head(std::size_t page) const { return page < heads.size() ? heads[page] : top; }
};

// Fills the column of one region on page after page.
class Paginator {
public:
  Paginator(Blocks blocks, ColumnSpace space, Entries entries, Openings openings)
      : blocks_(blocks), space_(std::move(space)), y_(space_.head(0)), entries_(entries),
        openings_(openings) {}

  std::vector<PlacedPage> run() {
    pages_.emplace_back();
    for (std::size_t i = 0; i < blocks_.size();) {
      Stretch here{chain_end(i), false};
      if (must_open_page(i) || parts_whole(i, here.end) || parts_entry(i, here.end)) {
        next_page();
      } else if (!fits_chain(i, here.end)) {
        const Stretch part = part_that_fits(i, here.end);
        // What no page holds and no place parts stands here all the same.
        if (part.end == i && !is_at_head()) {
          next_page();
          continue;
        }
        if (part.end > i) here = part;
      }
      for (; i < here.end; ++i) place(blocks_[i], here.runs_over && i + 1 == here.end ? kLeastLines : 0);
    }
    if (pages_.size() > 1 && pages_.back().empty()) pages_.pop_back();
    return std::move(pages_);
  }

private:
  // Blocks that are placed together, up to `end`.
  struct Stretch {
    std::size_t end = 0;
    bool runs_over = false; ///< the last of them ends on the next page
  };

  // One past the last block of the chain of blocks kept with the next that starts at `first`.
  std::size_t chain_end(std::size_t first) const {
    std::size_t i = first;
    while (i + 1 < blocks_.size() && blocks_[i].shown->keep_with_next) ++i;
    return i + 1;
  }

  // What stays here of a chain that the page cannot hold: as much as ends in the middle of a paragraph or
  // behind one. None of it where there is no such place, or where the hole it would leave is small and pages
  // are to be had.
  Stretch part_that_fits(std::size_t first, std::size_t end) const {
    const base::Pt hole = space_.bottom - start();
    const base::Pt most = most_hole(space_.bottom - space_.top);
    if (entries_ == Entries::whole && hole <= most) return {first, false};
    for (std::size_t i = end - 1; i-- > first;) {
      if (may_end_behind(i, hole > most * kHeadHole) && fits(first, i + 1, blocks_[i].lines.size()))
        return {i + 1, false};
      if (may_run_over(blocks_[i]) && fits(first, i + 1, least_above(blocks_[i]))) return {i + 1, true};
    }
    return {first, false};
  }

  static bool is_item(const SetBlock& block) {
    return compose::is<compose::ListItem>(block.block()) && block.block().box == compose::Box::none;
  }

  // A row that holds text alone.
  static bool is_text(const SetBlock& block) {
    const auto* row = std::get_if<compose::Row>(&block.block().content);
    return row != nullptr && row->right.empty() && block.shown->hang == nullptr &&
           block.block().box == compose::Box::none;
  }

  // A first line that its writer ends is the title of what follows: it is no line of a paragraph.
  static std::size_t least_above(const SetBlock& block) {
    if (block.lines.size() < 2 || block.text == nullptr || block.text->lines.empty()) return kLeastLines;
    const std::vector<Piece>& first = block.text->lines.front().pieces;
    if (first.empty() || first.front().cell == nullptr) return kLeastLines;
    const text::LineRange& range = first.front().range;
    const std::string_view end = std::string_view(first.front().cell->text.text)
                                     .substr(range.visible_end, range.end - range.visible_end);
    return kLeastLines + (base::contains(end, base::utf8::kLineSeparator) ? 1 : 0);
  }

  static bool is_short(const SetBlock& block) {
    return block.lines.size() < least_above(block) + kLeastLines;
  }

  // Whatever stands beside the first line of a row stays there.
  static bool may_run_over(const SetBlock& block) {
    const bool is_row = compose::is<compose::Row>(block.block()) && block.block().box == compose::Box::none;
    return (is_item(block) || is_row) && !is_short(block);
  }

  // Behind a paragraph of an entry, though not behind its title, which is the row that opens it. Two
  // paragraphs part better than a paragraph and the list it introduces, or the title of an entry inside.
  bool may_end_behind(std::size_t i, bool leaves_huge_hole) const {
    const SetBlock& next = blocks_[i + 1];
    const bool is_title = i == 0 || blocks_[i - 1].block().entry != blocks_[i].block().entry;
    if (is_title || !is_text(blocks_[i])) return false;
    const bool is_long = blocks_[i].lines.size() >= kLeastLines;
    if (is_text(next)) return is_long && next.lines.size() >= kLeastLines;
    return leaves_huge_hole && next.block().box == compose::Box::none &&
           (compose::is<compose::Row>(next.block()) || (is_long && is_item(next)));
  }

  // True as long as nothing of its own stands on the page.
  bool is_bare() const { return pages_.back().empty() || pages_.back().back().is_repeated; }

  // Nothing is won by leaving a page on which nothing stands yet, unless it is a short one.
  bool is_at_head() const { return is_bare() && space_.head(pages_.size() - 1) <= space_.top; }

  base::Pt space_above(const SetBlock& block) const { return is_bare() ? base::Pt{0} : block.space_above; }

  bool must_open_page(std::size_t i) const {
    return !is_bare() &&
           (blocks_[i].shown->breaks_page || std::ranges::find(openings_, &blocks_[i]) != openings_.end());
  }

  // Of the last block of a chain, as many lines as must stay together at its start count.
  bool fits_chain(std::size_t first, std::size_t end) const {
    const SetBlock& last = blocks_[end - 1];
    const bool stays_whole = is_short(last) || is_whole(last);
    return fits(first, end, stays_whole ? last.lines.size() : least_above(last));
  }

  // True if there is room for these blocks, the last of them with its first lines.
  bool fits(std::size_t first, std::size_t end, std::size_t lines_of_last) const {
    base::Pt need;
    base::Pt beside; // down to which hanging text reaches
    for (std::size_t i = first; i < end; ++i) {
      const SetBlock& block = blocks_[i];
      if (i > first || !is_bare()) need += block.space_above;
      beside = std::max(beside, need + block.beside_height);
      if (i + 1 < end) need += block.height();
    }
    for (std::size_t line = 0; line < lines_of_last; ++line) need += blocks_[end - 1].lines[line].height;
    return start() + std::max(need, beside) <= foot_for(blocks_[end - 1]) + kSlack;
  }

  // True if the rest of this page is too short for these blocks, and the next page holds them whole.
  bool wants_next_page(std::size_t first, std::size_t end) const {
    base::Pt need;
    for (std::size_t i = first; i < end; ++i)
      need += (i == first ? base::Pt{0} : blocks_[i].space_above) + blocks_[i].height();
    const base::Pt left = space_.bottom - start() - blocks_[first].space_above;
    return need > left + kSlack && need <= space_.bottom - space_.top;
  }

  // True if an entry begins with this chain that a page break would part and the next page holds whole.
  bool parts_entry(std::size_t first, std::size_t end) const {
    if (entries_ == Entries::split || is_at_head()) return false;
    const std::size_t entry = blocks_[end - 1].block().entry;
    if (entry == 0 || (first > 0 && blocks_[first - 1].block().entry == entry)) return false;
    std::size_t last = end;
    while (last < blocks_.size() && blocks_[last].block().entry == entry) ++last;
    return wants_next_page(first, last) && space_.bottom - start() <= most_hole(space_.bottom - space_.top);
  }

  // The same for what its writer wants whole, whatever hole that leaves.
  bool parts_whole(std::size_t first, std::size_t end) const {
    const auto whole_of = [&](std::size_t i) { return blocks_[i].block().whole; };
    if (is_at_head() || (first > 0 && whole_of(first) != 0 && whole_of(first - 1) == whole_of(first)))
      return false;
    std::size_t last = end;
    bool is_any_whole = false;
    for (std::size_t i = first; i < end; ++i) {
      if (whole_of(i) == 0) continue;
      is_any_whole = true;
      while (last < blocks_.size() && whole_of(last) == whole_of(i)) ++last;
    }
    return is_any_whole && wants_next_page(first, last);
  }

  void next_page() {
    pages_.emplace_back();
    y_ = space_.head(pages_.size() - 1);
    hanging_ = base::Pt{0};
  }

  // A table row is read across and never split.
  static bool is_whole(const SetBlock& block) { return !compose::cells_of(block.block()).empty(); }

  // Where the next block may begin: below what still hangs beside the ones before.
  base::Pt start() const { return std::max(y_, hanging_); }

  bool must_clear(const SetBlock& block) const {
    return block.shown->hang != nullptr || compose::is<compose::Heading>(block.block()) ||
           block.block().across || block.block().section != section_;
  }

  // The last line of a row in a box holds the padding below; any other may turn out to be the last of the
  // page.
  base::Pt foot_for(const SetBlock& block) const {
    return block.box_goes_on ? space_.bottom - space_.box_padding : space_.bottom;
  }

  std::size_t lines_above(base::Pt bottom, const SetBlock& block, std::size_t from) const {
    std::size_t count = 0;
    base::Pt y = y_;
    while (from + count < block.lines.size() && y + block.lines[from + count].height <= bottom + kSlack)
      y += block.lines[from + count++].height;
    return count;
  }

  // How many lines of the block from `from` on fit here, with no widow or orphan made.
  std::size_t lines_that_fit(const SetBlock& block, std::size_t from) const {
    const std::size_t left = block.lines.size() - from;
    if (is_whole(block)) {
      base::Pt need = y_;
      for (const SetLine& line : block.lines) need += line.height;
      return need <= space_.bottom + kSlack || is_at_head() ? left : 0;
    }
    std::size_t count = lines_above(foot_for(block), block, from);
    if (count == left) return count;
    // The part of a box on this page is closed too.
    if (block.block().box != compose::Box::none)
      count = lines_above(space_.bottom - space_.box_padding, block, from);
    if (left - count < kLeastLines) count = left > kLeastLines ? left - kLeastLines : 0;
    return count < (from == 0 ? least_above(block) : kLeastLines) ? 0 : count;
  }

  // Titles above what runs over to a new page of a table.
  void repeat_titles(const SetBlock& block) {
    if (titles_ == nullptr || titles_ == &block || titles_->block().section != block.block().section) return;
    for (std::size_t i = 0; i < titles_->lines.size(); ++i) {
      pages_.back().push_back({titles_, i, y_, true});
      y_ += titles_->lines[i].height;
    }
  }

  // At least as many lines as are `held_back` go to the next page.
  void place(const SetBlock& block, std::size_t held_back = 0) {
    if (must_clear(block)) y_ = start();
    section_ = block.block().section;
    if (compose::is<compose::TableTitles>(block.block())) titles_ = &block;
    y_ += space_above(block);
    for (std::size_t from = 0; from < block.lines.size();) {
      if (pages_.back().empty()) repeat_titles(block);
      // A box that goes on from the page before is padded as at its beginning.
      const compose::Box box = block.block().box;
      const bool goes_on = box == compose::Box::goes_on || (box == compose::Box::opens && from > 0);
      if (goes_on && is_bare()) y_ += space_.box_padding;
      std::size_t count = lines_that_fit(block, from);
      if (count == 0 && !is_at_head()) {
        next_page();
        continue;
      }
      if (from == 0) count = std::min(count, block.lines.size() - held_back);
      if (from == 0) hanging_ = std::max(hanging_, y_ + block.beside_height);
      // A line taller than the page stands alone on it: there is nowhere better.
      count = std::max<std::size_t>(count, 1);
      for (std::size_t i = 0; i < count; ++i, ++from) {
        pages_.back().push_back({&block, from, y_, false});
        y_ += block.lines[from].height;
      }
      if (held_back > 0 && from < block.lines.size()) next_page();
    }
    y_ += block.space_below;
  }

  Blocks blocks_;
  ColumnSpace space_;
  base::Pt y_;
  base::Pt hanging_; ///< down to which something hangs on this page
  std::size_t section_ = 0;
  const SetBlock* titles_ = nullptr; ///< of the last table
  Entries entries_;
  Openings openings_;
  std::vector<PlacedPage> pages_;
};

base::Pt lowest_foot(const PlacedPage& page) {
  base::Pt foot;
  for (const PlacedLine& line : page) foot = std::max(foot, foot_of(line));
  return foot;
}

// Where columns begin on each page that a region at the top reaches.
void make_room(std::vector<base::Pt>& heads, const std::vector<PlacedPage>& placed,
               const design::Region& region, const Measures& measures) {
  const base::Pt padding = region.fill ? measures.space(region.padding) : base::Pt{0};
  heads.resize(std::max(heads.size(), placed.size()), measures.top());
  for (std::size_t i = 0; i < placed.size(); ++i)
    heads[i] = std::max(heads[i], foot_with_space(placed[i]) + padding + measures.space(region.gap));
}

// The blocks of each region that stand on the pages of one sequence. They stand together, in the order of the
// regions.
std::vector<Blocks> by_region(const std::vector<SetBlock>& blocks, std::size_t regions,
                              std::size_t sequence) {
  std::vector<Blocks> result(regions);
  for (std::size_t first = 0; first < blocks.size();) {
    const compose::Block& block = blocks[first].block();
    std::size_t end = first;
    while (end < blocks.size() && blocks[end].block().region == block.region &&
           blocks[end].block().sequence == block.sequence)
      ++end;
    if (block.sequence == sequence) result[block.region] = Blocks(blocks).subspan(first, end - first);
    first = end;
  }
  return result;
}

// Fills the pages of one sequence.
class SequenceFiller {
public:
  SequenceFiller(const Measures& measures, Entries entries, Openings openings)
      : measures_(measures), entries_(entries), openings_(openings) {}

  std::vector<PlacedPage> run(const std::vector<Blocks>& parts) {
    const auto& regions = measures_.design.regions;
    std::vector<std::vector<PlacedPage>> columns(regions.size());
    std::vector<base::Pt> heads;
    for (const bool is_top : {true, false})
      for (std::size_t i = 0; i < regions.size(); ++i) {
        if ((regions[i].place == design::Region::Place::top) != is_top || parts[i].empty()) continue;
        columns[i] = fill(parts[i], measures_.columns[i], heads);
        if (is_top) make_room(heads, columns[i], regions[i], measures_);
      }
    return joined(columns);
  }

private:
  std::vector<PlacedPage> fill(Blocks blocks, const Column& column,
                               const std::vector<base::Pt>& heads) const {
    const base::Pt box_padding = measures_.space(measures_.design.box.padding_y);
    return Paginator(blocks, {heads, column.top, column.bottom, box_padding}, entries_, openings_).run();
  }

  static std::vector<PlacedPage> joined(const std::vector<std::vector<PlacedPage>>& columns) {
    std::vector<PlacedPage> pages;
    for (const auto& column : columns) {
      pages.resize(std::max(pages.size(), column.size()));
      for (std::size_t i = 0; i < column.size(); ++i)
        pages[i].insert(pages[i].end(), column[i].begin(), column[i].end());
    }
    return pages;
  }

  const Measures& measures_;
  Entries entries_;
  Openings openings_;
};

} // namespace

base::Pt most_hole(base::Pt page_height) { return std::min(base::Pt{55}, page_height * 0.1); }

std::vector<PlacedPage> paginate(const std::vector<SetBlock>& blocks, const Measures& measures,
                                 Entries entries, Openings openings) {
  std::set<std::size_t> sequences;
  for (const SetBlock& set : blocks) sequences.insert(set.block().sequence);
  SequenceFiller filler(measures, entries, openings);
  std::vector<PlacedPage> pages;
  for (const std::size_t sequence : sequences)
    for (PlacedPage& page : filler.run(by_region(blocks, measures.design.regions.size(), sequence)))
      pages.push_back(std::move(page));
  if (pages.empty()) pages.emplace_back();
  return pages;
}

base::Pt foot_of(const PlacedLine& line) {
  const base::Pt own = line.block->lines[line.line].height;
  return line.top + (line.line == 0 ? std::max(own, line.block->beside_height) : own);
}

bool is_main(const PlacedLine& line, const Measures& measures) {
  return measures.design.regions[line.block->block().region].place == design::Region::Place::main;
}

std::optional<std::size_t> sole_region(const PlacedPage& page, const Measures& measures) {
  if (page.empty()) return std::nullopt;
  const std::size_t region = page.front().block->block().region;
  const bool is_sole = measures.design.regions[region].place == design::Region::Place::pages;
  return is_sole ? std::optional(region) : std::nullopt;
}

bool is_begun_by_writer(const PlacedPage& page, const Measures& measures) {
  return std::ranges::any_of(page, [&](const PlacedLine& line) {
    return line.line == 0 && line.block->shown->breaks_page && is_main(line, measures);
  });
}

base::Pt foot_with_space(const PlacedPage& page) {
  base::Pt foot;
  for (const PlacedLine& line : page) {
    const bool ends = line.line + 1 == line.block->lines.size();
    foot = std::max(foot, foot_of(line) + (ends ? line.block->space_below : base::Pt{0}));
  }
  return foot;
}

double fullness(const PlacedPage& page, const Measures& measures) {
  if (page.empty()) return 0;
  const std::optional<std::size_t> sole = sole_region(page, measures);
  const base::Pt top = sole ? measures.columns[*sole].top : measures.top();
  const base::Pt bottom = sole ? measures.columns[*sole].bottom : measures.bottom();
  return (lowest_foot(page) - top) / (bottom - top);
}

} // namespace hanjang::layout
