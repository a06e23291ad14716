#include "compose/detail/open_table.h"

#include <algorithm>
#include <utility>

namespace hanjang::compose {
namespace {

// Ends that are no farther apart are one: those of rows that divide the measure differently.
constexpr double kSameEnd = 1e-6;

page::TagId add_tag(std::vector<page::Tag>& tags, page::Role role, page::TagId parent,
                    std::uint32_t columns = 1) {
  page::Tag tag;
  tag.role = role;
  tag.parent = parent;
  tag.columns = columns;
  tags.push_back(std::move(tag));
  return static_cast<page::TagId>(tags.size() - 1);
}

} // namespace

bool OpenTable::has_columns(const std::vector<double>& ends) const {
  return std::ranges::all_of(ends, [&](double end) {
    const auto at = std::ranges::lower_bound(columns_, end - kSameEnd);
    return at != columns_.end() && *at < end + kSameEnd;
  });
}

std::uint32_t OpenTable::count_columns(double from, double to) const {
  const auto count = std::ranges::count_if(
      columns_, [&](double end) { return end > from + kSameEnd && end < to + kSameEnd; });
  return static_cast<std::uint32_t>(std::max<std::ptrdiff_t>(count, 1));
}

page::TagId OpenTable::add_row(std::vector<page::Tag>& tags, const std::vector<double>& ends) {
  return add_row(tags, ends, ends);
}

page::TagId OpenTable::add_row(std::vector<page::Tag>& tags, const std::vector<double>& ends,
                               const std::vector<double>& columns) {
  end_row();
  if (table_ == 0 || !has_columns(ends)) {
    columns_ = columns;
    if (!has_columns(ends)) columns_ = ends;
    has_titles_ = false;
    table_ = add_tag(tags, page::Role::table, 0);
  }
  row_ = add_tag(tags, page::Role::table_row, table_);
  return row_;
}

page::TagId OpenTable::add_cell(std::vector<page::Tag>& tags, page::Role role, double from, double to) const {
  return add_tag(tags, role, row_, count_columns(from, to));
}

void OpenTable::leave_cells() { is_between_rows_ = table_ != 0; }

void OpenTable::close() { *this = {}; }

void OpenTable::end_row() {
  home_ = 0;
  is_between_rows_ = false;
}

page::TagId OpenTable::home(std::vector<page::Tag>& tags) {
  if (home_ == 0 && is_between_rows_) {
    row_ = add_tag(tags, page::Role::table_row, table_);
    home_ = add_cell(tags, page::Role::table_cell, 0, 1);
  }
  return home_;
}

} // namespace hanjang::compose
