#include "layout/paginate.h"

#include <algorithm>
#include <utility>

namespace hanjang {
namespace {

// Fewest lines of a paragraph on either side of a page break.
constexpr std::size_t kLeastLines = 2;

// An entry moves to the next page whole if no more than this share of the page stays empty behind it.
constexpr double kMostHole = 0.2;

// Gaps may grow by this share to let a page end at its foot; beyond it they would look like mistakes.
constexpr double kMostStretch = 0.5;

// A last page this much emptier than full was never meant to reach the foot.
constexpr double kNearlyFull = 0.1;

// Rounding in sums of lengths must not push a line off a page that it fills exactly.
constexpr Pt kSlack{0.01};

class Paginator {
public:
  Paginator(const std::vector<SetBlock>& blocks, const Setting& setting, Entries entries)
      : blocks_(blocks), top_(setting.top()), bottom_(setting.bottom()), y_(setting.top()),
        entries_(entries) {}

  std::vector<PlacedPage> run() {
    pages_.emplace_back();
    for (std::size_t i = 0; i < blocks_.size();) {
      const std::size_t end = chain_end(i);
      if (!fits_chain(i, end) || parts_entry(i, end)) next_page();
      for (; i < end; ++i) place(blocks_[i]);
    }
    if (pages_.size() > 1 && pages_.back().empty()) pages_.pop_back();
    return std::move(pages_);
  }

private:
  // One past the last block of the chain of blocks kept with the next that starts at `first`.
  std::size_t chain_end(std::size_t first) const {
    std::size_t i = first;
    while (i + 1 < blocks_.size() && blocks_[i].block->keep_with_next) ++i;
    return i + 1;
  }

  Pt space_above(const SetBlock& block) const { return pages_.back().empty() ? Pt{0} : block.space_above; }

  // Of the last block of a chain, as many lines as must stay together at its start count.
  bool fits_chain(std::size_t first, std::size_t end) const {
    if (pages_.back().empty()) return true;
    Pt need;
    for (std::size_t i = first; i < end; ++i) {
      const SetBlock& block = blocks_[i];
      need += block.space_above;
      if (i + 1 < end) {
        need += block.height();
        continue;
      }
      const std::size_t lines = block.lines.size() < 2 * kLeastLines ? block.lines.size() : kLeastLines;
      for (std::size_t line = 0; line < lines; ++line) need += block.lines[line].height;
    }
    return y_ + need <= bottom_ + kSlack;
  }

  // True if an entry begins with this chain that a page break would part and the next page holds whole.
  bool parts_entry(std::size_t first, std::size_t end) const {
    if (entries_ == Entries::split || pages_.back().empty()) return false;
    const std::size_t entry = blocks_[end - 1].block->entry;
    if (entry == 0 || (first > 0 && blocks_[first - 1].block->entry == entry)) return false;
    Pt need;
    for (std::size_t i = first; i < blocks_.size() && (i < end || blocks_[i].block->entry == entry); ++i)
      need += (i == first ? Pt{0} : blocks_[i].space_above) + blocks_[i].height();
    const Pt left = bottom_ - y_ - blocks_[first].space_above;
    return need > left + kSlack && need <= bottom_ - top_ && left <= (bottom_ - top_) * kMostHole;
  }

  void next_page() {
    pages_.emplace_back();
    y_ = top_;
  }

  // How many lines of the block from `from` on fit here, with no widow or orphan made.
  std::size_t lines_that_fit(const SetBlock& block, std::size_t from) const {
    const std::size_t left = block.lines.size() - from;
    std::size_t count = 0;
    Pt y = y_;
    while (count < left && y + block.lines[from + count].height <= bottom_ + kSlack)
      y += block.lines[from + count++].height;
    if (count == left) return count;
    if (left - count < kLeastLines) count = left > kLeastLines ? left - kLeastLines : 0;
    return count < kLeastLines ? 0 : count;
  }

  void place(const SetBlock& block) {
    y_ += space_above(block);
    for (std::size_t from = 0; from < block.lines.size();) {
      std::size_t count = lines_that_fit(block, from);
      if (count == 0 && !pages_.back().empty()) {
        next_page();
        continue;
      }
      // A line taller than the page stands alone on it: there is nowhere better.
      count = std::max<std::size_t>(count, 1);
      for (std::size_t i = 0; i < count; ++i, ++from) {
        pages_.back().push_back({&block, from, y_});
        y_ += block.lines[from].height;
      }
    }
    y_ += block.space_below;
  }

  const std::vector<SetBlock>& blocks_;
  Pt top_;
  Pt bottom_;
  Pt y_;
  Entries entries_;
  std::vector<PlacedPage> pages_;
};

Pt foot_of(const PlacedPage& page) {
  return page.empty() ? Pt{0} : page.back().top + page.back().block->lines[page.back().line].height;
}

void stretch(PlacedPage& page, double factor) {
  Pt moved;
  for (std::size_t i = 0; i < page.size(); ++i) {
    if (i > 0 && page[i].line == 0) moved += page[i].block->space_above * factor;
    page[i].top += moved;
  }
}

} // namespace

std::vector<PlacedPage> paginate(const std::vector<SetBlock>& blocks, const Setting& setting,
                                 Entries entries) {
  return Paginator(blocks, setting, entries).run();
}

void share_out(std::vector<PlacedPage>& pages, const Setting& setting) {
  for (PlacedPage& page : pages) {
    const Pt left = setting.bottom() - foot_of(page);
    Pt gaps;
    for (std::size_t i = 1; i < page.size(); ++i)
      if (page[i].line == 0) gaps += page[i].block->space_above;
    const bool ends_early = &page == &pages.back() && left > (setting.bottom() - setting.top()) * kNearlyFull;
    if (left > kSlack && gaps > Pt{0} && !ends_early) stretch(page, std::min(left / gaps, kMostStretch));
  }
}

double fullness(const PlacedPage& page, const Setting& setting) {
  return page.empty() ? 0 : (foot_of(page) - setting.top()) / (setting.bottom() - setting.top());
}

} // namespace hanjang
