#include "design/detail/entry_reader.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

namespace hanjang::design {
namespace {

// A line end in what a layout prints between fields is meant.
diag::SourceText with_line_ends(diag::SourceText text) {
  diag::SourceText result;
  result.span = text.span;
  for (std::size_t i = 0; i < text.text.size(); ++i) {
    result.text += text.text[i] == '\n' ? "\u2028" : std::string(1, text.text[i]);
    result.origin.resize(result.text.size(),
                         static_cast<std::uint32_t>(text.origin.empty() ? i : text.origin[i]));
  }
  result.origin.push_back(
      static_cast<std::uint32_t>(text.origin.empty() ? text.text.size() : text.origin.back()));
  return result;
}

} // namespace

StyleIndex EntryReader::style(const syntax::Node* node, StyleIndex fallback) const {
  if (node == nullptr) return fallback;
  const diag::SourceText name = resolver_.source_text(node);
  const auto found =
      std::find_if(styles_.begin(), styles_.end(), [&](const Style& s) { return s.name == name.text; });
  if (found != styles_.end()) return static_cast<StyleIndex>(found - styles_.begin());
  report_unknown_name(name, "style", diag::Code::unknown_style, keys_of(resolver_.at("style")),
                      resolver_.diagnostics());
  return fallback;
}

EntryDesign EntryReader::entry(const syntax::Node& node) const {
  EntryDesign result;
  result.span = node.span;
  const syntax::Table* table = node.table();
  if (table == nullptr) return result;
  result.space = resolver_.range(syntax::find(*table, "space"), {});
  result.after = resolver_.range(syntax::find(*table, "after"), {});
  if (const syntax::Node* rows = syntax::find(*table, "rows"); rows != nullptr && rows->array() != nullptr)
    for (const syntax::Node& item : rows->array()->items)
      if (item.table() != nullptr) result.rows.push_back(row(item));
  result.center = centered(syntax::find(*table, "align"));
  result.across = resolver_.boolean(syntax::find(*table, "across"), false);
  result.boxed = resolver_.boolean(syntax::find(*table, "box"), false);
  result.number = number(syntax::find(*table, "number"));
  return result;
}

// A text with one placeholder at most, and no other.
diag::SourceText EntryReader::number(const syntax::Node* node) const {
  diag::SourceText text = resolver_.source_text(node);
  bool has_number = false;
  for (std::size_t at = text.text.find('{'); at != std::string::npos; at = text.text.find('{', at + 1)) {
    const std::size_t end = std::min(text.text.find('}', at), text.text.size() - 1);
    const bool is_number = end == at + 1 && text.text[end] == '}';
    if (!is_number || has_number)
      resolver_.diagnostics().report(diag::Code::bad_placeholder, text.locate(at, end + 1),
                                     is_number ? std::string("`{}` stands here already")
                                               : fmt::format("an entry has nothing to put in place of `{}`",
                                                             text.slice(at, end + 1).text),
                                     "for example: number = \"[{}]\"");
    has_number = has_number || is_number;
  }
  return text;
}

bool EntryReader::centered(const syntax::Node* align) const {
  constexpr std::array<std::string_view, 2> kSides{"left", "center"};
  return resolver_.choice(align, kSides, 0) == 1;
}

Row EntryReader::row(const syntax::Node& node) const {
  const syntax::Table& table = *node.table();
  Row result;
  result.span = node.span;
  result.style = style(syntax::find(table, "style"));
  result.space = resolver_.range(syntax::find(table, "space"), {});
  const diag::SourceText separator = with_line_ends(resolver_.source_text(syntax::find(table, "separator")));
  result.left = fields(syntax::find(table, "left"), separator);
  result.right = fields(syntax::find(table, "right"), {});
  result.label = fields(syntax::find(table, "label"), {});
  result.hang = fields(syntax::find(table, "hang"), {});
  const syntax::Node* bullets = syntax::find(table, "bullets");
  const syntax::Node* entries = syntax::find(table, "entries");
  const syntax::Node* grid = syntax::find(table, "grid");
  result.cells = cells(grid != nullptr ? grid : syntax::find(table, "cells"), separator);
  result.kind = bullets != nullptr      ? Row::Kind::bullets
                : entries != nullptr    ? Row::Kind::entries
                : grid != nullptr       ? Row::Kind::grid
                : !result.cells.empty() ? Row::Kind::cells
                : !result.label.empty() ? Row::Kind::labeled
                                        : Row::Kind::line;
  result.list = resolver_.source_text(bullets != nullptr ? bullets : entries);
  result.columns = static_cast<std::size_t>(resolver_.number(syntax::find(table, "columns"), {1, 8}, 2));
  result.label_width = resolver_.number(syntax::find(table, "label_width"), {0.05, 0.9}, 0.3);
  check_row(result, table);
  if (grid != nullptr && grid->array() != nullptr) check_grid(result, *grid->array());
  return result;
}

void EntryReader::check_row(const Row& row, const syntax::Table& table) const {
  const bool has_fields = !row.left.empty() || !row.right.empty() || !row.label.empty() || !row.hang.empty();
  int kinds = has_fields ? 1 : 0;
  for (const std::string_view key : {"bullets", "entries", "cells", "grid"})
    if (syntax::find(table, key) != nullptr) ++kinds;
  if (kinds != 1)
    resolver_.diagnostics().report(diag::Code::bad_row, row.span,
                                   "a row has either fields (`left`, `right`, `label`, `hang`), or one of "
                                   "`bullets`, `entries`, `cells` and `grid`");
}

// A title takes its share of one column of the grid, and what the cell prints stands in what is left of it.
void EntryReader::check_grid(const Row& row, const syntax::Array& cells) const {
  for (const syntax::Node& item : cells.items) {
    const syntax::Node* width = item.table() == nullptr ? nullptr : syntax::find(*item.table(), "width");
    if (width == nullptr || syntax::find(*item.table(), "title") == nullptr) continue;
    const double columns = resolver_.number(width, {0.05, 100}, 1);
    if (columns <= row.label_width)
      resolver_.diagnostics().report(
          diag::Code::cell_too_narrow, width->span,
          fmt::format("the title of this cell takes {} of a column, and the cell has {}", row.label_width,
                      columns),
          "make the cell wider, or `label_width` smaller");
  }
}

std::vector<CellDesign> EntryReader::cells(const syntax::Node* node,
                                           const diag::SourceText& separator) const {
  std::vector<CellDesign> result;
  if (node == nullptr || node->array() == nullptr) return result;
  for (const syntax::Node& item : node->array()->items) {
    if (item.table() == nullptr) continue;
    const syntax::Table& table = *item.table();
    CellDesign cell;
    cell.fields = fields(syntax::find(table, "fields"), separator);
    if (const syntax::Node* title = syntax::find(table, "title")) cell.title = word(*title);
    cell.width = resolver_.number(syntax::find(table, "width"), {0.05, 100}, 1);
    cell.center = centered(syntax::find(table, "align"));
    cell.filled = resolver_.boolean(syntax::find(table, "fill"), false);
    result.push_back(std::move(cell));
  }
  return result;
}

std::vector<FieldRef> EntryReader::fields(const syntax::Node* node, const diag::SourceText& separator) const {
  std::vector<FieldRef> result;
  if (node == nullptr || node->array() == nullptr) return result;
  for (const syntax::Node& item : node->array()->items) result.push_back(field(item, separator));
  return result;
}

FieldRef EntryReader::field(const syntax::Node& node, const diag::SourceText& separator) const {
  FieldRef result;
  result.span = node.span;
  result.separator = separator;
  result.separator_is_common = true;
  if (node.string() != nullptr) {
    result.field = node.string()->text;
    return result;
  }
  if (node.table() == nullptr) return result;
  const syntax::Table& table = *node.table();
  result.field = resolver_.string(syntax::find(table, "field"));
  if (const syntax::Node* name = syntax::find(table, "word")) result.word = word(*name);
  if ((syntax::find(table, "field") == nullptr) == (syntax::find(table, "word") == nullptr))
    resolver_.diagnostics().report(diag::Code::missing_key, node.span,
                                   "this names neither a field nor a word, or both",
                                   "for example: { field = \"title\", style = \"label\" }");
  if (const syntax::Node* name = syntax::find(table, "style")) result.style = style(name);
  if (const syntax::Node* own = syntax::find(table, "separator")) {
    result.separator = with_line_ends(resolver_.source_text(own));
    result.separator_is_common = false;
  }
  if (const syntax::Node* join = syntax::find(table, "join"))
    result.join = with_line_ends(resolver_.source_text(join));
  result.before = resolver_.source_text(syntax::find(table, "before"));
  result.after = resolver_.source_text(syntax::find(table, "after"));
  if (const syntax::Node* label = syntax::find(table, "label")) result.before = word(*label);
  return result;
}

diag::SourceText EntryReader::word(const syntax::Node& name) const {
  const syntax::Node* words = resolver_.at("word");
  const diag::SourceText key = resolver_.source_text(&name);
  const syntax::Node* value =
      words != nullptr && words->table() != nullptr ? syntax::find(*words->table(), key.text) : nullptr;
  if (value != nullptr) return resolver_.source_text(value);
  report_unknown_name(key, "word", diag::Code::unknown_style, keys_of(words), resolver_.diagnostics());
  return {};
}

} // namespace hanjang::design
