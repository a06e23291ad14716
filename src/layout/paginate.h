#pragma once
// Lines → pages. Private to layout/.

#include "layout/setting.h"

#include <vector>

namespace hanjang {

/// A line at its place on a page.
struct PlacedLine {
  const SetBlock* block = nullptr;
  std::size_t line = 0;
  Pt top; ///< of the line, from the top of the page
};

using PlacedPage = std::vector<PlacedLine>;

/// Whether entries are moved to the next page rather than split.
enum class Entries { split, whole };

/// Fills pages from top to bottom. A line is never split; a block that keeps with the next is never the last
/// of its page; a paragraph leaves neither its first nor its last line alone on a page (no orphan, no widow).
/// Only what is taller than a page by itself breaks these rules.
/// With Entries::whole an entry that fits on a page is not split, unless that would leave a large hole.
std::vector<PlacedPage> paginate(const std::vector<SetBlock>& blocks, const Setting& setting,
                                 Entries entries);

/// Hands the space left at the foot of each page to the gaps on it, in proportion, within limits. A last page
/// that ends well above the foot stays as it is.
void share_out(std::vector<PlacedPage>& pages, const Setting& setting);

/// How full a page is, 0 to 1.
double fullness(const PlacedPage& page, const Setting& setting);

} // namespace hanjang
