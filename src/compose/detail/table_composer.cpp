#include "compose/detail/table_composer.h"

#include "compose/detail/fields.h"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace hanjang::compose {
namespace {

bool prints_any(const resume::Record& record, const design::Row& row, const ComposeContext& context) {
  return std::any_of(row.cells.begin(), row.cells.end(),
                     [&](const design::CellDesign& cell) { return context.prints(record, cell.fields); });
}

/// A column of a table: how its cells are set, and its share of the row.
struct Column {
  const design::CellDesign* design;
  double width;
};

// Those columns in which any of the records prints something; all of them where there are no records to ask.
std::vector<Column> columns_of(const design::Row& row, std::span<const resume::Record> records,
                               const ComposeContext& context) {
  std::vector<Column> columns;
  double left_over = 0; // of columns before the first that is used
  for (const design::CellDesign& cell : row.cells) {
    const bool is_used =
        records.empty() || std::any_of(records.begin(), records.end(), [&](const resume::Record& record) {
          return context.prints(record, cell.fields);
        });
    if (is_used)
      columns.push_back({&cell, cell.width + std::exchange(left_over, 0)});
    else
      (columns.empty() ? left_over : columns.back().width) += cell.width;
  }
  return columns;
}

// Where each of these columns ends, as a share of the measure.
std::vector<double> ends_of(const std::vector<Column>& columns) {
  double total = 0;
  for (const Column& column : columns) total += column.width;
  std::vector<double> ends;
  ends.reserve(columns.size());
  double at = 0;
  for (const Column& column : columns) ends.push_back((at += column.width) / total);
  ends.back() = 1;
  return ends;
}

bool names_record(const design::CellDesign& cell, const resume::Record& record) {
  const std::string_view title = title_key(*record.spec);
  return !title.empty() &&
         std::ranges::any_of(cell.fields, [&](const auto& field) { return field.field == title; });
}

// The element of the text in a cell: one of `head` inside of the cell where it names the record.
page::TagId text_element(page::TagId cell, bool is_head, page::Role head, const ComposeContext& context) {
  return is_head && head != page::Role::paragraph ? context.tag(head, cell) : cell;
}

// As many cells from the first on as a row of the grid holds. A cell as wide as the whole row stands alone.
std::size_t count_in_row(std::span<const design::CellDesign* const> cells, double columns) {
  std::size_t count = 1;
  double taken = cells.front()->width;
  while (count < cells.size() && taken + cells[count]->width <= columns) taken += cells[count++]->width;
  return count;
}

// Where the columns of a grid may end: each takes a label and what it labels.
std::vector<double> grid_ends(const design::Row& row) {
  std::vector<double> ends;
  for (std::size_t i = 0; i < row.columns; ++i) {
    const auto at = static_cast<double>(i);
    const auto columns = static_cast<double>(row.columns);
    if (row.label_width > 0) ends.push_back((at + row.label_width) / columns);
    ends.push_back((at + 1) / columns);
  }
  return ends;
}

/// A cell of a grid and its label, as shares of the measure.
struct GridPlace {
  const design::CellDesign* design;
  double from;
  double text_from; ///< where its label ends
  double to;
};

std::vector<GridPlace> places_of(const design::Row& row, std::span<const design::CellDesign* const> designs) {
  std::vector<GridPlace> places;
  const auto columns = static_cast<double>(row.columns);
  double at = 0;
  for (const design::CellDesign* design : designs) {
    const double from = at / columns;
    const double text_from = design->title.text.empty() ? from : from + row.label_width / columns;
    at += design->width;
    places.push_back({design, from, text_from, design == designs.back() ? 1 : at / columns});
  }
  return places;
}

std::vector<TableCell> grid_row(const resume::Record& record, const design::Row& row,
                                std::span<const design::CellDesign* const> designs, page::Role head,
                                const ComposeContext& context) {
  const std::vector<GridPlace> places = places_of(row, designs);
  std::vector<double> ends;
  for (const GridPlace& place : places) {
    if (place.text_from > place.from) ends.push_back(place.text_from);
    ends.push_back(place.to);
  }
  std::vector<page::Tag>& tags = context.flow.tags;
  context.table.add_row(tags, ends, grid_ends(row));
  std::vector<TableCell> cells;
  for (const GridPlace& place : places) {
    if (place.text_from > place.from) {
      TextBuilder label =
          context.text(context.table.add_cell(tags, page::Role::row_title, place.from, place.text_from));
      label.add(place.design->title, context.design.box.title_style);
      cells.push_back({.text = label.take(),
                       .from = place.from,
                       .to = place.text_from,
                       .center = true,
                       .is_title = true});
    }
    const page::TagId cell = context.table.add_cell(tags, page::Role::table_cell, place.text_from, place.to);
    TextBuilder text = context.text(text_element(cell, names_record(*place.design, record), head, context));
    text.add(record, place.design->fields, row.style, context.printer);
    cells.push_back(
        {.text = text.take(), .from = place.text_from, .to = place.to, .center = place.design->center});
  }
  return cells;
}

} // namespace

void compose_cells(const resume::Record& record, const design::Row& row, page::Role head,
                   std::span<const resume::Record> peers, const ComposeContext& context) {
  if (!prints_any(record, row, context)) return;
  const std::vector<Column> columns = columns_of(row, peers, context);
  const std::vector<double> ends = ends_of(columns);
  std::vector<page::Tag>& tags = context.flow.tags;
  context.table.add_row(tags, ends);
  TableRow cells;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const design::CellDesign& design = *columns[i].design;
    const bool is_title = i == 0 && columns.size() > 1 && context.table.needs_row_titles();
    const double from = i == 0 ? 0 : ends[i - 1];
    const page::TagId cell = context.table.add_cell(
        tags, is_title ? page::Role::row_title : page::Role::table_cell, from, ends[i]);
    TextBuilder text = context.text(text_element(cell, names_record(design, record), head, context));
    text.keep_facts_whole();
    text.add(record, design.fields, row.style, context.printer);
    cells.cells.push_back({.text = text.take(),
                           .from = from,
                           .to = ends[i],
                           .center = design.center,
                           .is_title = design.filled});
  }
  Block block;
  block.style = row.style;
  block.content = std::move(cells);
  context.flow.blocks.push_back(std::move(block));
}

void compose_grid(const resume::Record& record, const design::Row& row, page::Role head,
                  const ComposeContext& context) {
  std::vector<const design::CellDesign*> used;
  for (const design::CellDesign& cell : row.cells)
    if (context.prints(record, cell.fields)) used.push_back(&cell);
  for (std::span<const design::CellDesign* const> rest = used; !rest.empty();) {
    const std::size_t count = count_in_row(rest, static_cast<double>(row.columns));
    Block block;
    block.style = row.style;
    block.content = TableRow{grid_row(record, row, rest.first(count), head, context)};
    context.flow.blocks.push_back(std::move(block));
    rest = rest.subspan(count);
  }
}

void compose_table_titles(const std::vector<resume::Record>& records, const design::EntryDesign& design,
                          std::size_t section, const ComposeContext& context) {
  const auto& rows = design.rows;
  const auto row = std::find_if(rows.begin(), rows.end(), [&](const design::Row& candidate) {
    return candidate.kind == design::Row::Kind::cells &&
           std::any_of(records.begin(), records.end(),
                       [&](const resume::Record& record) { return prints_any(record, candidate, context); });
  });
  if (row == rows.end() ||
      std::all_of(row->cells.begin(), row->cells.end(),
                  [](const design::CellDesign& cell) { return cell.title.text.empty(); }))
    return;
  const std::vector<Column> columns = columns_of(*row, records, context);
  const std::vector<double> ends = ends_of(columns);
  context.table.add_row(context.flow.tags, ends);
  context.table.has_titles();
  TableTitles titles;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const double from = i == 0 ? 0 : ends[i - 1];
    TextBuilder text =
        context.text(context.table.add_cell(context.flow.tags, page::Role::column_title, from, ends[i]));
    text.add(columns[i].design->title, context.design.box.title_style);
    titles.cells.push_back(
        {.text = text.take(), .from = from, .to = ends[i], .center = true, .is_title = true});
  }
  Block block;
  block.content = std::move(titles);
  block.style = row->style;
  block.section = section;
  block.box = design.boxed ? Box::opens : Box::none;
  block.across = design.across;
  block.keep_with_next = true;
  context.flow.blocks.push_back(std::move(block));
}

} // namespace hanjang::compose
