#pragma once
// Page numbers and destinations of the contents.

#include "layout/detail/paginate.h"
#include "page/page.h"

#include <cstddef>
#include <vector>

namespace hanjang::layout {

/// The flow without its contents.
compose::Flow without_contents(compose::Flow flow);

/// The numbers of the pages, from 1, on which what the contents name begins; 0 for what is on none.
std::vector<std::size_t> pages_of_chapters(const std::vector<PlacedPage>& pages,
                                           const compose::Contents& contents);

/// Lets the links of the contents lead to the pages on which what they name stands.
void add_destinations(const std::vector<PlacedPage>& pages, const compose::Contents& contents,
                      page::Document& document);

} // namespace hanjang::layout
