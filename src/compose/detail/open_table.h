#pragma once
// Rows with cells as tables of the structure tree (ISO 32000-1, 14.8.4.3.4).

#include "page/structure.h"

#include <cstdint>
#include <vector>

namespace hanjang::compose {

/// The table that is being composed, if there is one. Every row of it is as many columns wide, as PDF/UA asks
/// (ISO 14289-1, 7.5): cells take as many as they are wide, and what stands in a box between rows with cells
/// has a row of its own, in one cell.
class OpenTable {
public:
  /// A new row of cells that end at these shares of the measure, in ascending order and the last at 1. It
  /// stands in the open table if that has columns which end there, or else in a new one. Returns its element.
  page::TagId add_row(std::vector<page::Tag>& tags, const std::vector<double>& ends);

  /// The same, in a table with all of these columns, which later rows may have cells for.
  page::TagId add_row(std::vector<page::Tag>& tags, const std::vector<double>& ends,
                      const std::vector<double>& columns);

  /// The element of a cell of the last row between these two shares of the measure.
  page::TagId add_cell(std::vector<page::Tag>& tags, page::Role role, double from, double to) const;

  /// From here on rows are told by titles above their columns.
  void has_titles() { has_titles_ = true; }

  /// True if nothing but its first cell tells what a row is.
  bool needs_row_titles() const { return !has_titles_; }

  /// What comes next has no cells and stands in the table's box.
  void leave_cells();

  /// Nothing that comes next stands in the table's box.
  void close();

  /// The row of a record ends; what comes next begins another.
  void end_row();

  /// Where elements stand that name no parent: 0, the document, or a cell across the table.
  page::TagId home(std::vector<page::Tag>& tags);

private:
  bool has_columns(const std::vector<double>& ends) const;
  std::uint32_t count_columns(double from, double to) const;

  page::TagId table_ = 0; ///< 0: none is open
  page::TagId row_ = 0;
  page::TagId home_ = 0;
  std::vector<double> columns_; ///< where they end
  bool has_titles_ = false;
  bool is_between_rows_ = false; ///< the next element opens a cell across the table
};

} // namespace hanjang::compose
