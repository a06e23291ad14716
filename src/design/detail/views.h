#pragma once
// Views: choices of records that a layout prints as sections of their own; and what of entries is known only
// when all of them are read.

#include "design/detail/entry_reader.h"

namespace hanjang::design {

/// Reads [view.NAME] into the design's views, and how their entries are set into its entries.
void read_views(const Values& layout, const EntryReader& reader, Design& design);

/// Gives entries the rows of those that they are `like`, and rows the regions that they name. Reports names
/// that there are not.
void finish_entries(Design& design, diag::Diagnostics& diagnostics);

} // namespace hanjang::design
