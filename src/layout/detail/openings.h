#pragma once
// How pages open: what little of a section may stand at their heads, and where they may part an entry.

#include "layout/detail/paginate.h"

#include <vector>

namespace hanjang::layout {

/// A page a column of which opens poorly: on what is left of a section begun before and is too little to
/// stand there (a line or two, one block, or one entry), or in the middle of an entry that had better not be
/// split there: a short one, or one with a lone item of a line or two on either side.
struct PoorOpening {
  std::size_t page = 0;
  std::size_t region = 0; ///< whose column it is, of Design::regions
  bool is_entry = false;  ///< an entry from its beginning
  int fault = 0;          ///< how poor: the more, the worse
  base::Pt lacks;         ///< what the page before would have to be longer for it, at least
};

/// The columns that open so, region after region, page after page.
std::vector<PoorOpening> find_poor_openings(const std::vector<PlacedPage>& pages, const Measures& measures);

/// Those of them in the main region.
std::vector<PoorOpening> find_poor_main_openings(const std::vector<PlacedPage>& pages,
                                                 const Measures& measures);

/// How poor they are together.
int fault_of(const std::vector<PoorOpening>& openings);

/// Moves more of a section over to each page that opens poorly: another entry where one stands alone, another
/// block else, or the section with its heading. Leaves the page be where that would take a page more, leave a
/// larger hole than most_hole() on the page before (a side column may end anywhere), or make pages open no
/// better together. `blocks` are those the pages were filled with, in that way.
void move_over_to_poor_openings(std::vector<PlacedPage>& pages, const std::vector<SetBlock>& blocks,
                                const Measures& measures, Entries entries);

} // namespace hanjang::layout
