#pragma once
// Reads what stands around the text: headings, regions, boxes, photo, footer, icons.

#include "design/detail/entry_reader.h"

namespace hanjang::design {

/// Fills in the page parts of `design`, whose page, margins and styles are already read.
void read_page_parts(const Resolver& resolver, const EntryReader& reader, Design& design);

} // namespace hanjang::design
