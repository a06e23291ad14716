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

// A row of all cells of a design, `fill` says what is in each.
std::vector<TableCell> row_of(const design::Row& row, page::TagId element, const ComposeContext& context,
                              const std::function<void(TextBuilder&, const design::CellDesign&)>& fill) {
  std::vector<TableCell> cells;
  double total = 0;
  for (const design::CellDesign& cell : row.cells) total += cell.width;
  double at = 0;
  for (const design::CellDesign& cell : row.cells) {
    TextBuilder text = context.text(element);
    fill(text, cell);
    cells.push_back({.text = text.take(),
                     .from = at / total,
                     .to = (at + cell.width) / total,
                     .center = cell.center,
                     .is_title = cell.filled});
    at += cell.width;
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
                   const ComposeContext& context) {
  if (!prints_any(record, row, context)) return;
  Block block;
  block.style = row.style;
  block.content = TableRow{
      row_of(row, context.tag(role), context, [&](TextBuilder& text, const design::CellDesign& cell) {
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

void compose_table_titles(const std::vector<resume::Record>& records, std::size_t section,
                          const ComposeContext& context) {
  const auto& entries = context.design.entries;
  const auto design = records.empty() ? entries.end() : entries.find(std::string(records.front().spec->name));
  if (design == entries.end()) return;
  const auto& rows = design->second.rows;
  const auto row = std::find_if(rows.begin(), rows.end(), [&](const design::Row& candidate) {
    return candidate.kind == design::Row::Kind::cells &&
           std::any_of(records.begin(), records.end(),
                       [&](const resume::Record& record) { return prints_any(record, candidate, context); });
  });
  if (row == rows.end() ||
      std::all_of(row->cells.begin(), row->cells.end(),
                  [](const design::CellDesign& cell) { return cell.title.text.empty(); }))
    return;
  TableTitles titles{row_of(*row, context.tag(page::Role::paragraph), context,
                            [&](TextBuilder& text, const design::CellDesign& cell) {
                              text.add(cell.title, context.design.box.title_style);
                            })};
  for (TableCell& cell : titles.cells) cell.center = cell.is_title = true;
  Block block;
  block.content = std::move(titles);
  block.style = row->style;
  block.section = section;
  block.box = design->second.boxed ? Box::opens : Box::none;
  block.keep_with_next = true;
  context.flow.blocks.push_back(std::move(block));
}

} // namespace hanjang::compose
