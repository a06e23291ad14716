#pragma once
// How pages open: what little of a section may stand at their heads.

#include "layout/detail/paginate.h"

#include <vector>

namespace hanjang::layout {

/// A page whose main column opens on what is left of a section begun before and is too little to stand there:
/// a line or two, one block, or one entry.
struct LoneOpening {
  std::size_t page = 0;
  bool is_entry = false; ///< an entry from its beginning
  base::Pt lacks;        ///< what the page before would have to be longer for it
};

/// The pages that open so, in order.
std::vector<LoneOpening> find_lone_openings(const std::vector<PlacedPage>& pages, const Measures& measures);

/// Moves more of a section over to each page that opens on too little of it: another entry where one stands
/// alone, another block else, or the section with its heading. Leaves the page be where that would take a
/// page more, leave a larger hole than most_hole() on the page before, or make another page open no better.
/// `blocks` are those the pages were filled with, in that way.
void move_over_to_lone_openings(std::vector<PlacedPage>& pages, const std::vector<SetBlock>& blocks,
                                const Measures& measures, Entries entries);

} // namespace hanjang::layout
