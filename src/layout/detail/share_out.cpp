#include "layout/detail/share_out.h"

#include <algorithm>

namespace hanjang::layout {
namespace {

// Gaps may grow by this share to let a page end at its foot; beyond it they would look like mistakes.
constexpr double kMostStretch = 0.5;

// Nobody sees gaps on two pages differ by this share.
constexpr double kUnseenStretch = 0.12;

// A last page this much emptier than full was never meant to reach the foot.
constexpr double kNearlyFull = 0.1;

// Rounding in sums of lengths.
constexpr base::Pt kSlack{0.01};

// A page's main column: how much it lacks to the foot, and the gaps in it.
struct FreeSpace {
  base::Pt left;
  base::Pt gaps;
};

FreeSpace free_space_of(const PlacedPage& page, const Measures& measures) {
  FreeSpace room;
  base::Pt foot;
  bool is_first = true;
  for (const PlacedLine& line : page) {
    if (!is_main(line, measures)) continue;
    if (line.line == 0 && !is_first) room.gaps += line.block->space_above;
    is_first = false;
    foot = std::max(foot, foot_of(line));
  }
  room.left = measures.bottom() - foot;
  return room;
}

void stretch(PlacedPage& page, double factor, const Measures& measures) {
  base::Pt moved;
  bool is_first = true;
  for (PlacedLine& line : page) {
    if (!is_main(line, measures)) continue;
    if (line.line == 0 && !is_first) moved += line.block->space_above * factor;
    is_first = false;
    line.top += moved;
  }
}

// The last page, or one that the writer ends.
bool may_end_early(const PlacedPage& page, const std::vector<PlacedPage>& pages, const Measures& measures) {
  return &page == &pages.back() || is_begun_by_writer(*(&page + 1), measures);
}

} // namespace

void share_out(std::vector<PlacedPage>& pages, const Measures& measures) {
  const auto wanted = [&](const PlacedPage& page) {
    const FreeSpace room = free_space_of(page, measures);
    const bool ends_early = may_end_early(page, pages, measures) &&
                            room.left > (measures.bottom() - measures.top()) * kNearlyFull;
    if (room.left <= kSlack || room.gaps <= base::Pt{0} || ends_early) return 0.0;
    return std::min(room.left / room.gaps, kMostStretch);
  };
  double least = kMostStretch;
  for (const PlacedPage& page : pages)
    if (const double factor = wanted(page); factor > 0) least = std::min(least, factor);
  for (PlacedPage& page : pages) stretch(page, std::min(wanted(page), least + kUnseenStretch), measures);
}

} // namespace hanjang::layout
