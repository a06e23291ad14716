#pragma once
// Lines → pages.

#include "layout/detail/stack.h"

#include <optional>
#include <span>
#include <vector>

namespace hanjang::layout {

/// A line at its place on a page.
struct PlacedLine {
  const SetBlock* block = nullptr;
  std::size_t line = 0;
  base::Pt top;             ///< of the line, from the top of the page
  bool is_repeated = false; ///< the titles of a table once more, above what runs over to this page
};

/// The lines of a page in reading order: region after region, each from top to bottom.
using PlacedPage = std::vector<PlacedLine>;

/// Whether entries are moved to the next page rather than split.
enum class Entries { split, whole };

/// As much may stay empty at the foot of a page to keep together what belongs together: 55 points, or a tenth
/// of a low page.
base::Pt most_hole(base::Pt page_height);

/// Blocks that begin a page, unless they stand inside a chain of blocks kept with the next.
using Openings = std::span<const SetBlock* const>;

/// Fills the pages of one sequence of blocks after the other: the columns of each region, page after page,
/// below the regions at the top of the pages they reach. A line is never split; a paragraph leaves neither
/// its first nor its last line alone on a page (no orphan, no widow); a block that keeps with the next is
/// never the last of its page, unless it is a paragraph that another follows, but such a block may end on the
/// next page where it is long. Only what is taller than a page by itself breaks these rules. Blocks that
/// begin a page do, and blocks of one Block::whole are not parted where a page holds them. With
/// Entries::whole an entry that fits on a page is not split, unless that would leave a larger hole than
/// most_hole().
std::vector<PlacedPage> paginate(const std::vector<SetBlock>& blocks, const Measures& measures,
                                 Entries entries, Openings openings = {});

/// The foot of a line, or of what hangs beside the block that begins with it.
base::Pt foot_of(const PlacedLine& line);

/// True for a line of the main region.
bool is_main(const PlacedLine& line, const Measures& measures);

/// The region that has this page for itself, of Design::regions; nothing for pages of the main one.
std::optional<std::size_t> sole_region(const PlacedPage& page, const Measures& measures);

/// True for a page whose main region begins where the writer wants a page to.
bool is_begun_by_writer(const PlacedPage& page, const Measures& measures);

/// The foot of the lowest line of a page, with the space that stands below its block, a photo's included.
base::Pt foot_with_space(const PlacedPage& page);

/// How full a page is, 0 to 1.
double fullness(const PlacedPage& page, const Measures& measures);

} // namespace hanjang::layout
