#pragma once
// Pages that reach the foot.

#include "layout/detail/paginate.h"

#include <vector>

namespace hanjang::layout {

/// Hands the space left at the foot of the main region to its gaps, in proportion and within limits, by much
/// the same share on every page. A last page that ends well above the foot stays as it is, and so does
/// one before a page that the writer begins; so do side columns.
void share_out(std::vector<PlacedPage>& pages, const Measures& measures);

} // namespace hanjang::layout
