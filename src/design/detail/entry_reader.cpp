#include "design/detail/entry_reader.h"

#include "base/utf8.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace hanjang::design {
namespace {

// A line end in what a layout prints between fields is meant.
diag::SourceText with_line_ends(diag::SourceText text) {
  diag::SourceText result;
  result.span = text.span;
  for (std::size_t i = 0; i < text.text.size(); ++i) {
    if (text.text[i] == '\n')
      result.text += base::utf8::kLineSeparator;
    else
      result.text += text.text[i];
    result.origin.resize(result.text.size(),
                         static_cast<std::uint32_t>(text.origin.empty() ? i : text.origin[i]));
  }
  result.origin.push_back(
      static_cast<std::uint32_t>(text.origin.empty() ? text.text.size() : text.origin.back()));
  return result;
}

Row::Kind kind_of(const Values& values, const Row& row) {
  if (values.at("bullets") != nullptr) return Row::Kind::bullets;
  if (values.at("entries") != nullptr) return Row::Kind::entries;
  if (values.at("grid") != nullptr) return Row::Kind::grid;
  if (values.at("pictures") != nullptr) return Row::Kind::pictures;
  if (values.at("cards") != nullptr) return Row::Kind::cards;
  if (values.at("qr") != nullptr) return Row::Kind::qr;
  if (!row.cells.empty()) return Row::Kind::cells;
  return row.label.empty() ? Row::Kind::line : Row::Kind::labeled;
}

// The field of a row that prints a list.
diag::SourceText list_of(const Values& values, Row::Kind kind) {
  switch (kind) {
  case Row::Kind::bullets:
    return values.text("bullets");
  case Row::Kind::pictures:
    return values.text("pictures");
  case Row::Kind::cards:
    return values.text("cards");
  case Row::Kind::qr:
    return values.text("qr");
  default:
    return values.text("entries");
  }
}

} // namespace

StyleIndex EntryReader::style(const syntax::Node* node, StyleIndex fallback) const {
  if (node == nullptr) return fallback;
  const diag::SourceText name = text_of(node);
  const auto found =
      std::find_if(styles_.begin(), styles_.end(), [&](const Style& s) { return s.name == name.text; });
  if (found != styles_.end()) return static_cast<StyleIndex>(found - styles_.begin());
  report_unknown_name(name, "style", diag::Code::unknown_style, keys_of(resolver_.at("style")),
                      resolver_.diagnostics());
  return fallback;
}

EntryDesign EntryReader::entry(const Values& values) const {
  EntryDesign result;
  result.span = values.node()->span;
  result.space = values.range("space");
  result.long_space = values.at("long_space") == nullptr ? result.space : values.range("long_space");
  result.after = values.range("after");
  for (const Values& item : values.items("rows")) result.rows.push_back(row(item));
  result.center = values.word("align") == "center";
  result.across = values.flag("across");
  result.boxed = values.flag("box");
  result.number = number(values.text("number"));
  result.like = values.text("like");
  result.cards = static_cast<std::size_t>(values.number("cards"));
  result.own_pages = values.flag("own_pages");
  return result;
}

// A text with one placeholder at most, and no other.
diag::SourceText EntryReader::number(diag::SourceText text) const {
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

Row EntryReader::row(const Values& values) const {
  Row result;
  result.span = values.node()->span;
  result.style = style(values.at("style"));
  result.space = values.range("space");
  const diag::SourceText separator = with_line_ends(values.text("separator"));
  result.left = fields(values, "left", separator);
  result.right = fields(values, "right", {});
  result.label = fields(values, "label", {});
  result.hang = fields(values, "hang", {});
  const bool is_grid = values.at("grid") != nullptr;
  result.cells = cells(values.items(is_grid ? "grid" : "cells"), separator);
  result.kind = kind_of(values, result);
  result.list = list_of(values, result.kind);
  result.height = values.range("height");
  result.columns = static_cast<std::size_t>(values.number("columns"));
  result.label_width = values.number("label_width");
  result.skip = static_cast<std::size_t>(values.number("skip"));
  result.most = static_cast<std::size_t>(values.number("most"));
  result.across = values.flag("across");
  result.region_name = values.text("region");
  check_row(result, values);
  if (is_grid) check_grid(result, values.items("grid"));
  return result;
}

void EntryReader::check_row(const Row& row, const Values& values) const {
  const bool hangs_alone = !row.hang.empty() && values.at("bullets") == nullptr;
  const bool has_fields = !row.left.empty() || !row.right.empty() || !row.label.empty() || hangs_alone;
  int kinds = has_fields ? 1 : 0;
  for (const std::string_view key : {"bullets", "entries", "cells", "grid", "pictures", "cards", "qr"})
    if (values.at(key) != nullptr) ++kinds;
  if (kinds != 1)
    resolver_.diagnostics().report(diag::Code::bad_row, row.span,
                                   "a row has either fields (`left`, `right`, `label`, `hang`), or one of "
                                   "`bullets`, `entries`, `cells`, `grid`, `pictures`, `cards` and `qr`");
}

// A title takes its share of one column of the grid, and what the cell prints stands in what is left of it.
void EntryReader::check_grid(const Row& row, const std::vector<Values>& cells) const {
  for (const Values& cell : cells) {
    const syntax::Node* width = cell.at("width");
    if (width == nullptr || cell.at("title") == nullptr) continue;
    const double columns = cell.number("width");
    if (columns <= row.label_width)
      resolver_.diagnostics().report(
          diag::Code::cell_too_narrow, width->span,
          fmt::format("the title of this cell takes {} of a column, and the cell has {}", row.label_width,
                      columns),
          "make the cell wider, or `label_width` smaller");
  }
}

std::vector<CellDesign> EntryReader::cells(const std::vector<Values>& items,
                                           const diag::SourceText& separator) const {
  std::vector<CellDesign> result;
  for (const Values& values : items) {
    CellDesign cell;
    cell.fields = fields(values, "fields", separator);
    if (const syntax::Node* title = values.at("title")) cell.title = word(*title);
    cell.width = values.number("width");
    cell.center = values.word("align") == "center";
    cell.filled = values.flag("fill");
    result.push_back(std::move(cell));
  }
  return result;
}

std::vector<FieldRef> EntryReader::fields(const Values& row, std::string_view name,
                                          const diag::SourceText& separator) const {
  std::vector<FieldRef> result;
  const syntax::Node* node = row.at(name);
  if (node == nullptr || node->array() == nullptr) return result;
  const schema::TableSpec& table = *row.key(name).table;
  for (const syntax::Node& item : node->array()->items)
    result.push_back(field(Values(&item, table), separator));
  return result;
}

FieldRef EntryReader::field(const Values& values, const diag::SourceText& separator) const {
  const syntax::Node& node = *values.node();
  FieldRef result;
  result.span = node.span;
  result.separator = separator;
  result.separator_is_common = true;
  if (node.string() != nullptr) {
    result.field = node.string()->text;
    return result;
  }
  if (node.table() == nullptr) return result;
  result.field = values.text("field").text;
  if (const syntax::Node* name = values.at("word")) result.word = word(*name);
  if (values.at("field") == nullptr && values.at("word") == nullptr)
    resolver_.diagnostics().report(diag::Code::missing_key, node.span,
                                   std::string(values.spec().one_of.message),
                                   std::string(values.spec().one_of.hint));
  if (const syntax::Node* name = values.at("style")) result.style = style(name);
  result.beside = values.texts("beside");
  if (values.at("separator") != nullptr) {
    result.separator = with_line_ends(values.text("separator"));
    result.separator_is_common = false;
  }
  if (values.at("join") != nullptr) result.join = with_line_ends(values.text("join"));
  result.before = values.text("before");
  result.after = values.text("after");
  if (const syntax::Node* label = values.at("label")) {
    result.before = word(*label);
    result.is_labelled = true;
  }
  return result;
}

diag::SourceText EntryReader::word(const syntax::Node& name) const {
  const syntax::Node* words = resolver_.at("word");
  const diag::SourceText key = text_of(&name);
  if (const syntax::Node* value = member_of(words, key.text)) return text_of(value);
  report_unknown_name(key, "word", diag::Code::unknown_style, keys_of(words), resolver_.diagnostics());
  return {};
}

} // namespace hanjang::design
