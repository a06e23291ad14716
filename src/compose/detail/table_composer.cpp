#include "compose/detail/table_composer.h"

#include <algorithm>
#include <functional>
#include <span>
#include <string>
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

// A row of these columns, `fill` says what is in each.
std::vector<TableCell> row_of(const std::vector<Column>& columns, page::TagId element,
                              const ComposeContext& context,
                              const std::function<void(TextBuilder&, const design::CellDesign&)>& fill) {
  std::vector<TableCell> cells;
  double total = 0;
  for (const Column& column : columns) total += column.width;
  double at = 0;
  for (const Column& column : columns) {
    TextBuilder text = context.text(element);
    text.keep_facts_whole();
    fill(text, *column.design);
    cells.push_back({.text = text.take(),
                     .from = at / total,
                     .to = (at + column.width) / total,
                     .center = column.design->center,
                     .is_title = column.design->filled});
    at += column.width;
  }
  return cells;
}

// As many cells from the first on as a row of the grid holds. A cell as wide as the whole row stands alone.
std::size_t count_in_row(std::span<const design::CellDesign* const> cells, double columns) {
  std::size_t count = 1;
  double taken = cells.front()->width;
  while (count < cells.size() && taken + cells[count]->width <= columns) taken += cells[count++]->width;
  return count;
}

std::vector<TableCell> grid_row(const resume::Record& record, const design::Row& row,
                                std::span<const design::CellDesign* const> designs, page::TagId element,
                                const ComposeContext& context) {
  std::vector<TableCell> cells;
  const double columns = static_cast<double>(row.columns);
  double at = 0;
  for (const design::CellDesign* design : designs) {
    TextBuilder label = context.text(element);
    label.add(design->title, context.design.box.title_style);
    TextBuilder text = context.text(element);
    text.add(record, design->fields, row.style, context.printer);
    const double from = at / columns;
    const double text_from = label.empty() ? from : from + row.label_width / columns;
    at += design->width;
    if (!label.empty())
      cells.push_back(
          {.text = label.take(), .from = from, .to = text_from, .center = true, .is_title = true});
    cells.push_back({.text = text.take(),
                     .from = text_from,
                     .to = design == designs.back() ? 1 : at / columns,
                     .center = design->center});
  }
  return cells;
}

} // namespace

void compose_cells(const resume::Record& record, const design::Row& row, page::Role role,
                   std::span<const resume::Record> peers, const ComposeContext& context) {
  if (!prints_any(record, row, context)) return;
  Block block;
  block.style = row.style;
  block.content = TableRow{row_of(columns_of(row, peers, context), context.tag(role), context,
                                  [&](TextBuilder& text, const design::CellDesign& cell) {
                                    text.add(record, cell.fields, row.style, context.printer);
                                  })};
  context.flow.blocks.push_back(std::move(block));
}

void compose_grid(const resume::Record& record, const design::Row& row, page::Role role,
                  const ComposeContext& context) {
  std::vector<const design::CellDesign*> used;
  for (const design::CellDesign& cell : row.cells)
    if (context.prints(record, cell.fields)) used.push_back(&cell);
  for (std::span<const design::CellDesign* const> rest = used; !rest.empty();) {
    const std::size_t count = count_in_row(rest, static_cast<double>(row.columns));
    Block block;
    block.style = row.style;
    block.content = TableRow{grid_row(record, row, rest.first(count), context.tag(role), context)};
    context.flow.blocks.push_back(std::move(block));
    rest = rest.subspan(count);
    role = page::Role::paragraph;
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
  TableTitles titles{row_of(columns_of(*row, records, context), context.tag(page::Role::paragraph), context,
                            [&](TextBuilder& text, const design::CellDesign& cell) {
                              text.add(cell.title, context.design.box.title_style);
                            })};
  for (TableCell& cell : titles.cells) cell.center = cell.is_title = true;
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
