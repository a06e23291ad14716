#pragma once
// Pages in pages.

#include "page/page.h"

#include <vector>

namespace hanjang::page {

/// The items of a page, every length of them times `scale` (above 0), with the page's top left corner at
/// `at`. All belong to `tag`, decoration too: the page as a whole is one picture there, and links lead
/// nowhere.
std::vector<Item> scaled_items(const Page& page, double scale, base::Point at, TagId tag);

} // namespace hanjang::page
