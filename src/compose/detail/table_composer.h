#pragma once
// Rows of table cells.

#include "compose/detail/compose_context.h"

#include <span>
#include <vector>

namespace hanjang::compose {

/// The cells of a record side by side, one block; nothing where none prints. A column in which none of
/// `peers` prints anything leaves its room to the one before it; they are the entries of the record's list.
/// In the cell that names the record stands an element of `head`; none where that is a paragraph.
void compose_cells(const resume::Record& record, const design::Row& row, page::Role head,
                   std::span<const resume::Record> peers, const ComposeContext& context);

/// Cells that print something, each behind its title, in rows of so many; the last of a row takes what is
/// left of it.
void compose_grid(const resume::Record& record, const design::Row& row, page::Role head,
                  const ComposeContext& context);

/// The titles of table columns above the first of these entries, where `design` sets them as table
/// rows with titles.
void compose_table_titles(const std::vector<resume::Record>& records, const design::EntryDesign& design,
                          std::size_t section, const ComposeContext& context);

} // namespace hanjang::compose
