#include "layout/entry_composer.h"

#include "layout/placeholders.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace hanjang {
namespace {

// Between a field that would hang and the text beside which it would.
constexpr std::string_view kApart = "  ";

double total_width(const std::vector<CellDesign>& cells) {
  double total = 0;
  for (const CellDesign& cell : cells) total += cell.width;
  return total;
}

} // namespace

TagId EntryComposer::tag(Role role, TagId parent) {
  flow_.tags.push_back({.role = role, .parent = parent, .language = {}, .alt = {}, .url = {}});
  return static_cast<TagId>(flow_.tags.size() - 1);
}

void EntryComposer::entry(const Record& record, const std::string& kind, const EntryPlace& place) {
  const auto design = design_.entries.find(kind);
  if (design == design_.entries.end()) return;
  const std::size_t first_block = flow_.blocks.size();
  EntryPlace inside = place;
  inside.can_hang = place.can_hang && !design->second.across;
  rows(record, design->second, inside);
  if (first_block == flow_.blocks.size()) return;
  number(design->second, place, first_block);
  mark(design->second, place, first_block);
  keep_header_with_list(first_block);
  add_part(record, first_block);
}

// The first row to print something takes the entry's space and role.
void EntryComposer::rows(const Record& record, const EntryDesign& design, const EntryPlace& place) {
  const std::size_t first_block = flow_.blocks.size();
  for (const Row& row : design.rows) {
    const bool is_first = flow_.blocks.size() == first_block;
    const std::size_t row_block = flow_.blocks.size();
    this->row(record, row, place, is_first ? place.first_role : Role::paragraph);
    if (flow_.blocks.size() == row_block) continue;
    std::vector<Range>& above = flow_.blocks[row_block].space_above;
    above.push_back(row.space);
    if (is_first) above.push_back(place.space);
  }
}

void EntryComposer::row(const Record& record, const Row& row, const EntryPlace& place, Role role) {
  switch (row.kind) {
  case Row::Kind::line:
  case Row::Kind::labeled:
    return line(record, row, place, role);
  case Row::Kind::bullets:
    return bullets(record, row);
  case Row::Kind::entries:
    return nested(record, row.list.text, place);
  case Row::Kind::cells:
    return cells(record, row, role);
  case Row::Kind::grid:
    return grid(record, row, role);
  }
}

void EntryComposer::nested(const Record& record, const std::string& list, const EntryPlace& place) {
  const auto* records = record.get<std::vector<Record>>(list);
  if (records == nullptr) return;
  EntryPlace inner = place;
  inner.first_role = Role::paragraph;
  inner.space = {};
  inner.number = 0;
  for (const Record& item : *records) {
    const std::string kind(item.spec->name);
    const auto design = design_.entries.find(kind);
    if (design == design_.entries.end()) continue;
    ++inner.number;
    entry(item, kind, inner);
    inner.space = design->second.space;
  }
}

// A word prints with any field beside it, or where there is none but words.
bool EntryComposer::prints(const Record& record, const std::vector<FieldRef>& fields) const {
  const auto is_word = [](const FieldRef& field) { return field.field.empty(); };
  if (!fields.empty() && std::all_of(fields.begin(), fields.end(), is_word)) return true;
  return std::any_of(fields.begin(), fields.end(), [&](const FieldRef& field) {
    return !is_word(field) && !printer_.items(record, field.field).empty();
  });
}

// Fields that hang where nothing can: they stand at the right, or where that is taken before the rest.
Row EntryComposer::without_hang(const Record& record, Row row) const {
  if (!prints(record, row.right)) {
    row.right = std::move(row.hang);
  } else {
    const auto first = std::find_if(row.left.begin(), row.left.end(), [&](const FieldRef& field) {
      return field.field.empty() || !printer_.items(record, field.field).empty();
    });
    if (first != row.left.end() && first->separator.text.empty()) first->separator.text = kApart;
    row.left.insert(row.left.begin(), row.hang.begin(), row.hang.end());
  }
  row.hang.clear();
  return row;
}

void EntryComposer::line(const Record& record, const Row& row, const EntryPlace& place, Role role) {
  // An element is made only where there is text to put in it: the fields are asked first.
  const auto prints_any = [&](auto... parts) { return (prints(record, row.*parts) || ...); };
  if (!prints_any(&Row::hang, &Row::label, &Row::left, &Row::right)) return;
  if (!place.can_hang && prints(record, row.hang))
    return line(record, without_hang(record, row), place, role);
  const TagId element = tag(role);
  CellBuilder hang(design_, flow_.tags, element);
  CellBuilder label(design_, flow_.tags, element);
  CellBuilder left(design_, flow_.tags, element);
  CellBuilder right(design_, flow_.tags, element);
  hang.add(record, row.hang, row.style, printer_);
  label.add(record, row.label, row.style, printer_);
  left.add(record, row.left, row.style, printer_);
  right.add(record, row.right, row.style, printer_);
  if (!hang.empty()) hang.end_with_blank();
  if (!left.empty() || !right.empty()) label.end_with_blank();
  if (!right.empty()) left.end_with_blank();
  Block block;
  block.style = row.style;
  block.kind = row.kind == Row::Kind::labeled ? Lead::label : Lead::none;
  block.hang = shape(hang);
  block.lead = shape(label);
  block.left = shape(left);
  block.right = shape(right);
  flow_.blocks.push_back(std::move(block));
}

void EntryComposer::cells(const Record& record, const Row& row, Role role) {
  if (std::none_of(row.cells.begin(), row.cells.end(),
                   [&](const CellDesign& cell) { return prints(record, cell.fields); }))
    return;
  const TagId element = tag(role);
  const double total = total_width(row.cells);
  Block block;
  block.style = row.style;
  double at = 0;
  for (const CellDesign& design : row.cells) {
    CellBuilder text(design_, flow_.tags, element);
    text.add(record, design.fields, row.style, printer_);
    text.end_with_blank();
    block.cells.push_back({.cell = shape(text),
                           .from = at / total,
                           .to = (at + design.width) / total,
                           .center = design.center,
                           .is_title = design.filled});
    at += design.width;
  }
  flow_.blocks.push_back(std::move(block));
}

void EntryComposer::table_titles(const std::vector<Record>& records, std::size_t section) {
  const auto design =
      records.empty() ? design_.entries.end() : design_.entries.find(std::string(records.front().spec->name));
  if (design == design_.entries.end()) return;
  const auto prints_row = [&](const Row& row) {
    return std::any_of(records.begin(), records.end(), [&](const Record& record) {
      return std::any_of(row.cells.begin(), row.cells.end(),
                         [&](const CellDesign& cell) { return prints(record, cell.fields); });
    });
  };
  for (const Row& row : design->second.rows) {
    if (row.kind != Row::Kind::cells || !prints_row(row)) continue;
    if (std::all_of(row.cells.begin(), row.cells.end(),
                    [](const CellDesign& cell) { return cell.title.text.empty(); }))
      return;
    const TagId element = tag(Role::paragraph);
    const double total = total_width(row.cells);
    Block block;
    block.style = row.style;
    double at = 0;
    for (const CellDesign& cell : row.cells) {
      CellBuilder text(design_, flow_.tags, element);
      text.add(cell.title, design_.box.title_style);
      text.end_with_blank();
      block.cells.push_back({.cell = shape(text),
                             .from = at / total,
                             .to = (at + cell.width) / total,
                             .center = true,
                             .is_title = true});
      at += cell.width;
    }
    block.section = section;
    block.boxed = design->second.boxed;
    block.opens_box = true;
    block.has_titles = true;
    block.keep_with_next = true;
    flow_.blocks.push_back(std::move(block));
    return;
  }
}

// Cells with something to print flow into rows of so many; the last of a row takes what is left of it.
void EntryComposer::grid(const Record& record, const Row& row, Role role) {
  std::vector<const CellDesign*> used;
  for (const CellDesign& cell : row.cells)
    if (prints(record, cell.fields)) used.push_back(&cell);
  for (std::size_t first = 0; first < used.size();) {
    // A cell as wide as the whole row stands alone.
    std::size_t count = 0;
    double taken = 0;
    const double columns = static_cast<double>(row.columns);
    while (first + count < used.size() && (count == 0 || taken + used[first + count]->width <= columns))
      taken += used[first + count++]->width;
    const TagId element = tag(role);
    role = Role::paragraph;
    Block block;
    block.style = row.style;
    double at = 0;
    for (std::size_t i = first; i < first + count; ++i) {
      const bool is_last = i + 1 == first + count;
      const double to = is_last ? 1 : (at + used[i]->width) / columns;
      const double label_end = at / columns + row.label_width / columns;
      CellBuilder label(design_, flow_.tags, element);
      label.add(used[i]->title, design_.box.title_style);
      label.end_with_blank();
      CellBuilder text(design_, flow_.tags, element);
      text.add(record, used[i]->fields, row.style, printer_);
      text.end_with_blank();
      const bool has_label = !label.empty();
      if (has_label)
        block.cells.push_back(
            {.cell = shape(label), .from = at / columns, .to = label_end, .center = true, .is_title = true});
      block.cells.push_back({.cell = shape(text),
                             .from = has_label ? label_end : at / columns,
                             .to = to,
                             .center = used[i]->center});
      at += used[i]->width;
    }
    flow_.blocks.push_back(std::move(block));
    first += count;
  }
}

void EntryComposer::bullets(const Record& record, const Row& row, TagId parent, std::size_t depth) {
  if (const auto* texts = record.get<std::vector<RichText>>(row.list.text);
      texts != nullptr && !texts->empty()) {
    const TagId list = tag(Role::list, parent);
    for (const RichText& text : *texts)
      bullet(list, row.style, depth, [&](CellBuilder& cell) { cell.add(text.inlines, row.style); });
  }
  const auto* records = record.get<std::vector<Record>>(row.list.text);
  if (records == nullptr || records->empty()) return;
  const TagId list = tag(Role::list, parent);
  for (const Record& item : *records) {
    const auto design = design_.entries.find(std::string(item.spec->name));
    if (design == design_.entries.end()) continue;
    const std::size_t first_block = flow_.blocks.size();
    bullet_record(item, design->second, list, depth);
    if (first_block < flow_.blocks.size()) add_part(item, first_block);
  }
}

// The first row to print something stands behind the bullet, the others under it, lists inside one deeper.
void EntryComposer::bullet_record(const Record& record, const EntryDesign& design, TagId list,
                                  std::size_t depth) {
  TagId body = 0;
  for (const Row& row : design.rows) {
    if (row.kind == Row::Kind::bullets) {
      bullets(record, row, body, body == 0 ? depth : depth + 1);
      continue;
    }
    if (!prints(record, row.left)) continue;
    const auto fill = [&](CellBuilder& cell) { cell.add(record, row.left, row.style, printer_); };
    if (body == 0) {
      body = bullet(list, row.style, depth, fill);
      continue;
    }
    CellBuilder text(design_, flow_.tags, tag(Role::paragraph, body));
    fill(text);
    Block block;
    block.kind = Lead::marker;
    block.depth = depth;
    block.style = row.style;
    block.left = shape(text);
    block.space_above = {row.space};
    flow_.blocks.push_back(std::move(block));
  }
}

TagId EntryComposer::bullet(TagId list, StyleIndex style, std::size_t depth,
                            const std::function<void(CellBuilder&)>& fill) {
  const TagId item = tag(Role::list_item, list);
  CellBuilder marker(design_, flow_.tags, tag(Role::label, item));
  marker.add(depth == 0 ? design_.bullet.glyph : design_.bullet.inner, design_.bullet.style);
  marker.end_with_blank();
  const TagId body_tag = tag(Role::list_body, item);
  CellBuilder body(design_, flow_.tags, body_tag);
  fill(body);
  Block block;
  block.kind = Lead::marker;
  block.depth = depth;
  block.style = style;
  block.space_above = {design_.bullet.space};
  block.lead = shape(marker);
  block.left = shape(body);
  flow_.blocks.push_back(std::move(block));
  return body_tag;
}

// The number stands in the label column before the entry's first row; its other rows are indented as much.
void EntryComposer::number(const EntryDesign& design, const EntryPlace& place, std::size_t first_block) {
  if (design.number.text.empty()) return;
  Block& first = flow_.blocks[first_block];
  if (first.kind == Lead::none && first.cells.empty()) {
    CellBuilder cell(design_, flow_.tags, first.left.spans.empty() ? 0 : first.left.spans.front().tag);
    const std::array<Filling, 1> fillings{Filling{"{}", std::to_string(place.number)}};
    cell.add(fill_in(design.number, fillings), first.style);
    cell.end_with_blank();
    first.lead = shape(cell);
  }
  for (std::size_t i = first_block; i < flow_.blocks.size(); ++i)
    if (flow_.blocks[i].kind == Lead::none) flow_.blocks[i].kind = Lead::label;
}

void EntryComposer::mark(const EntryDesign& design, const EntryPlace& place, std::size_t first_block) {
  for (std::size_t i = first_block; i < flow_.blocks.size(); ++i) {
    Block& block = flow_.blocks[i];
    block.section = place.section;
    block.entry = place.entry;
    block.center |= design.center;
    block.across |= design.across;
    block.boxed |= design.boxed;
    // Table rows are parted from each other and from what stands under them.
    const bool follows_cells = i > first_block && !flow_.blocks[i - 1].cells.empty();
    block.opens_box |= design.boxed && (i == first_block || follows_cells || !block.cells.empty());
  }
  flow_.blocks.back().space_below = design.after;
}

// What stands above a list in its entry must not be parted from the list's first item, nor a last row from
// what it closes.
void EntryComposer::keep_header_with_list(std::size_t first_block) {
  for (std::size_t i = first_block; i + 1 < flow_.blocks.size(); ++i) {
    const bool is_before_last = i + 2 == flow_.blocks.size() && flow_.blocks[i + 1].kind != Lead::marker;
    if (flow_.blocks[i].kind != Lead::marker || is_before_last) flow_.blocks[i].keep_with_next = true;
  }
}

void EntryComposer::add_part(const Record& record, std::size_t first_block) {
  flow_.parts.push_back({record.span, record.priority, first_block, flow_.blocks.size()});
}

} // namespace hanjang
