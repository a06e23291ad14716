#pragma once
// Reads what stands around the text: headings, regions, boxes, photo, footer, icons.

#include "design/detail/entry_reader.h"

namespace hanjang::design {

/// Fills in the page parts of `design`, whose page, margins and styles are already read.
void read_page_parts(const Resolver& resolver, const EntryReader& reader, Design& design);

/// The margins that a table says; none of a side that it does not name.
Margins read_margins(const Values& margin);

} // namespace hanjang::design
