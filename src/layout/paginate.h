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

/// Fills pages from top to bottom. A line is never split; a block that keeps with the next is never the last
/// of its page; a paragraph leaves neither its first nor its last line alone on a page (no orphan, no widow).
/// Only what is taller than a page by itself breaks these rules.
std::vector<PlacedPage> paginate(const std::vector<SetBlock>& blocks, const Setting& setting);

/// How much the blocks need on one endless page.
Pt total_height(const std::vector<SetBlock>& blocks);

} // namespace hanjang
