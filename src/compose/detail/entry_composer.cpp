#include "compose/detail/entry_composer.h"

#include "compose/detail/cards.h"
#include "compose/detail/figures.h"
#include "compose/detail/heads.h"
#include "compose/detail/placeholders.h"
#include "compose/detail/table_composer.h"
#include "compose/printable.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <utility>

namespace hanjang::compose {
namespace {

// Between a field that would hang and the text beside which it would.
constexpr std::string_view kApart = "  ";

/// A row parted behind a field of its left.
struct SplitRow {
  design::Row head;
  design::Row tail; ///< the fields behind, and nothing else
};

SplitRow split_behind(const design::Row& row, std::size_t field) {
  SplitRow parts{row, row};
  const auto behind = static_cast<std::ptrdiff_t>(field + 1);
  parts.head.left.erase(parts.head.left.begin() + behind, parts.head.left.end());
  parts.tail.left.erase(parts.tail.left.begin(), parts.tail.left.begin() + behind);
  parts.tail.hang.clear();
  parts.tail.label.clear();
  parts.tail.right.clear();
  return parts;
}

// The head of an entry of which only what hangs is there would be a date alone on a line, above a name that
// looks like text: the next row stands there in its place, and leads as the head would have.
design::Row in_place_of(const design::Row& head, design::Row row) {
  row.hang = head.hang;
  if (!head.left.empty() && !row.left.empty() && !row.left.front().style)
    row.left.front().style = head.left.front().style;
  return row;
}

// What stands in the box of a table without cells of its own belongs to it too.
void place_in_table(const design::Row& row, bool is_boxed, OpenTable& table) {
  const bool has_cells = row.kind == design::Row::Kind::cells || row.kind == design::Row::Kind::grid;
  if (!is_boxed) table.close();
  if (!has_cells) table.leave_cells();
}

ProsePlace further_place(const design::Row& row, const design::FieldRef& field) {
  return {.parent = 0,
          .style = row.style,
          .text = field.style.value_or(row.style),
          .depth = 0,
          .is_behind_bullet = false,
          .has_label_column = row.kind == design::Row::Kind::labeled};
}

} // namespace

EntrySpace EntryComposer::entry(const resume::Record& record, const std::string& kind,
                                const EntryPlace& place) {
  const auto design = context_.design.entries.find(kind);
  if (design == context_.design.entries.end()) return place.space;
  const BlockIndex first_block = context_.flow.blocks.size();
  EntryPlace inside = place;
  inside.can_hang = place.can_hang && !design->second.across;
  inside.is_boxed = place.is_boxed || design->second.boxed;
  rows(record, design->second, inside);
  context_.table.end_row();
  if (first_block == context_.flow.blocks.size()) return place.space;
  const bool is_long = context_.flow.blocks.size() - first_block > 1;
  context_.flow.blocks[first_block].space_above.push_back(is_long ? place.space.of_long : place.space.usual);
  number(design->second, place, first_block);
  mark(design->second, place, first_block);
  keep_header_with_list(first_block);
  obey(record, first_block);
  add_part(record, first_block);
  return {is_long ? design->second.long_space : design->second.space, design->second.long_space};
}

void EntryComposer::rows(const resume::Record& record, const design::EntryDesign& design,
                         const EntryPlace& place) {
  const auto compose = [&](const design::Row& row, page::Role head) {
    const std::size_t row_block = context_.flow.blocks.size();
    EntryPlace here = place;
    here.can_hang = place.can_hang && !row.across;
    if (row.region) here.can_hang = context_.design.regions[*row.region].hang.exists();
    place_in_table(row, place.is_boxed, context_.table);
    this->row(record, row, here, head);
    if (context_.flow.blocks.size() == row_block) return;
    if (head != page::Role::paragraph && place.entry > 0 && !place.is_inner)
      context_.flow.blocks[row_block].outline = outline_title(record, head);
    context_.flow.blocks[row_block].space_above.push_back(row.space);
    if (row.across)
      for (std::size_t i = row_block; i < context_.flow.blocks.size(); ++i)
        context_.flow.blocks[i].across = true;
    if (row.region) put_beside(*row.region, row_block);
  };
  const design::Row* const head = head_row(record, design, place.head, context_);
  for (auto row = design.rows.begin(); row != design.rows.end(); ++row) {
    const auto stand_in = row == design.rows.begin() && lacks_text(record, *row)
                              ? find_text(record, std::next(row), design.rows.end())
                              : design.rows.end();
    if (stand_in != design.rows.end()) row = stand_in;
    compose(stand_in == design.rows.end() ? *row : in_place_of(design.rows.front(), *stand_in),
            &*row == head ? place.head : page::Role::paragraph);
  }
}

void EntryComposer::put_beside(std::size_t region, BlockIndex first_block) {
  for (BlockIndex i = first_block; i < context_.flow.blocks.size(); ++i) {
    context_.flow.blocks[i].region = region;
    context_.flow.blocks[i].stands_beside = true;
  }
}

bool EntryComposer::lacks_text(const resume::Record& record, const design::Row& row) const {
  return row.kind == design::Row::Kind::line && !row.hang.empty() && !context_.prints(record, row.left) &&
         !context_.prints(record, row.right);
}

EntryComposer::RowIterator EntryComposer::find_text(const resume::Record& record, RowIterator begin,
                                                    RowIterator end) const {
  const auto prints = [&](const design::Row& row) {
    return row.kind != design::Row::Kind::line || context_.prints(record, row.hang) ||
           context_.prints(record, row.left) || context_.prints(record, row.right);
  };
  const auto found = std::find_if(begin, end, prints);
  const bool is_text =
      found != end && found->kind == design::Row::Kind::line && !context_.prints(record, found->hang);
  return is_text ? found : end;
}

void EntryComposer::row(const resume::Record& record, const design::Row& row, const EntryPlace& place,
                        page::Role head) {
  switch (row.kind) {
  case design::Row::Kind::line:
  case design::Row::Kind::labeled:
    return line(record, row, place, head);
  case design::Row::Kind::bullets:
    return list(record, row, place);
  case design::Row::Kind::entries:
    if (const auto* records = record.get<std::vector<resume::Record>>(row.list.text))
      entries(*records, place);
    return;
  case design::Row::Kind::cells:
    return compose_cells(record, row, head, place.peers, context_);
  case design::Row::Kind::grid:
    return compose_grid(record, row, head, context_);
  case design::Row::Kind::pictures:
    return compose_figures(record, row, context_);
  case design::Row::Kind::cards:
    return cards(record, row);
  case design::Row::Kind::qr:
    return compose_qr_code(record, row, context_);
  }
}

void EntryComposer::cards(const resume::Record& record, const design::Row& row) {
  const auto* records = record.get<std::vector<resume::Record>>(row.list.text);
  if (records == nullptr || records->empty()) return;
  const auto design = context_.design.entries.find(std::string(records->front().spec->name));
  if (design != context_.design.entries.end()) compose_cards(*records, design->second, row.columns, context_);
}

// The first of them stands close to the head it belongs to, and as far from bullets as the others do. They
// are set as entries of `kind`, or each of its own.
void EntryComposer::entries(std::span<const resume::Record> records, const EntryPlace& place,
                            std::string_view kind) {
  EntryPlace inner = place;
  inner.is_inner = true;
  inner.space = {};
  inner.number = 0;
  inner.peers = records;
  const bool is_behind_list = !context_.flow.blocks.empty() && is<ListItem>(context_.flow.blocks.back());
  for (const resume::Record& item : records) {
    const std::string own(kind.empty() ? item.spec->name : kind);
    const auto design = context_.design.entries.find(own);
    if (design == context_.design.entries.end()) continue;
    ++inner.number;
    if (inner.number == 1 && is_behind_list) inner.space = {design->second.space, design->second.long_space};
    inner.space = entry(item, own, inner);
  }
}

// Lines behind a record that is set as an entry are entries too: behind its bullets they would look like its.
void EntryComposer::list(const resume::Record& record, const design::Row& row, const EntryPlace& place) {
  const auto* records = record.get<std::vector<resume::Record>>(row.list.text);
  const auto is_entry = [](const resume::Record& item) { return item.spec->name == kTaskKind; };
  if (records == nullptr || std::ranges::none_of(*records, is_entry) ||
      !context_.design.entries.contains(std::string(kTaskKind)))
    return headed_bullets(record, row, place);
  const auto first = std::ranges::find_if(*records, is_entry) - records->begin();
  const auto all = std::span<const resume::Record>(*records);
  const auto lines = all.first(static_cast<std::size_t>(first));
  record_bullets(lines);
  if (lines.size() < all.size()) entries(all.subspan(lines.size()), place, kTaskKind);
}

// Fields that hang where nothing can: they stand at the right, or where that is taken before the rest.
design::Row EntryComposer::without_hang(const resume::Record& record, design::Row row) const {
  if (!context_.prints(record, row.right)) {
    row.right = std::move(row.hang);
  } else {
    const auto first = std::find_if(row.left.begin(), row.left.end(), [&](const design::FieldRef& field) {
      return field.field.empty() || !context_.printer.items(record, field.field).empty();
    });
    if (first != row.left.end() && first->separator.text.empty()) first->separator.text = kApart;
    row.left.insert(row.left.begin(), row.hang.begin(), row.hang.end());
  }
  row.hang.clear();
  return row;
}

void EntryComposer::line(const resume::Record& record, const design::Row& row, const EntryPlace& place,
                         page::Role role) {
  // An element is made only where there is text to put in it: the fields are asked first.
  const auto prints_any = [&](auto... parts) { return (context_.prints(record, row.*parts) || ...); };
  // Words that hang or lead tell what stands beside them; alone they tell nothing.
  const auto prints_field = [&](const std::vector<design::FieldRef>& fields) {
    return std::ranges::any_of(fields, [](const auto& field) { return !field.field.empty(); }) &&
           context_.prints(record, fields);
  };
  if (!prints_any(&design::Row::left, &design::Row::right) && !prints_field(row.hang) &&
      !prints_field(row.label))
    return;
  if (!place.can_hang && context_.prints(record, row.hang))
    return line(record, without_hang(record, row), place, role);
  if (const auto prose = find_prose(record, row.left)) {
    const SplitRow parts = split_behind(row, *prose);
    line(with_first_paragraph(record, row.left[*prose]), parts.head, place, role);
    add_further(context_, further_of(record, row.left[*prose]), further_place(row, row.left[*prose]));
    return line(record, parts.tail, place, page::Role::paragraph);
  }
  const page::TagId element = context_.tag(role);
  TextBuilder hang = context_.text(element);
  TextBuilder label = context_.text(element);
  TextBuilder left = context_.text(element);
  TextBuilder right = context_.text(element);
  left.keep_facts_whole();
  if (record.spec->name == kPersonKind) left.set_facts_evenly();
  hang.add(record, row.hang, row.style, context_.printer);
  label.add(record, row.label, row.style, context_.printer);
  left.add(record, row.left, row.style, context_.printer);
  right.add(record, row.right, row.style, context_.printer);
  Block block;
  block.style = row.style;
  block.content = Row{.label = label.take(),
                      .left = left.take(),
                      .right = right.take(),
                      .hang = hang.take(),
                      .has_label_column = row.kind == design::Row::Kind::labeled};
  context_.flow.blocks.push_back(std::move(block));
}

void EntryComposer::headed_bullets(const resume::Record& record, const design::Row& row,
                                   const EntryPlace& place) {
  const auto* texts = record.get<std::vector<resume::RichText>>(row.list.text);
  const auto* records = record.get<std::vector<resume::Record>>(row.list.text);
  const bool has_items = (texts != nullptr && !texts->empty()) || (records != nullptr && !records->empty());
  if (!has_items || !context_.prints(record, row.hang)) return bullets(record, row);
  TextBuilder head = context_.text(context_.tag(page::Role::paragraph));
  head.add(record, row.hang, row.style, context_.printer);
  std::vector<Block>& blocks = context_.flow.blocks;
  if (!place.can_hang) {
    Block block;
    block.style = row.style;
    block.content = Row{.label = {}, .left = head.take(), .right = {}, .hang = {}};
    blocks.push_back(std::move(block));
    return bullets(record, row);
  }
  const BlockIndex first = blocks.size();
  bullets(record, row);
  if (first == blocks.size()) return;
  if (auto* item = std::get_if<ListItem>(&blocks[first].content)) item->hang = head.take();
}

void EntryComposer::bullets(const resume::Record& record, const design::Row& row, page::TagId parent,
                            std::size_t depth) {
  if (const auto* texts = record.get<std::vector<resume::RichText>>(row.list.text);
      texts != nullptr && !texts->empty()) {
    const page::TagId list = context_.tag(page::Role::list, parent);
    for (const resume::RichText& text : *texts) text_bullet(text, {list, row.style, depth});
  }
  if (const auto* records = record.get<std::vector<resume::Record>>(row.list.text))
    record_bullets(*records, parent, depth);
}

void EntryComposer::record_bullets(std::span<const resume::Record> records, page::TagId parent,
                                   std::size_t depth) {
  if (records.empty()) return;
  const page::TagId list = context_.tag(page::Role::list, parent);
  for (const resume::Record& item : records) {
    const auto design = context_.design.entries.find(std::string(item.spec->name));
    if (design == context_.design.entries.end()) continue;
    const BlockIndex first_block = context_.flow.blocks.size();
    bullet_record(item, design->second, list, depth);
    if (first_block == context_.flow.blocks.size()) continue;
    obey(item, first_block);
    add_part(item, first_block);
  }
}

// An item that is nothing but a list gives its items to the list it stands in.
void EntryComposer::text_bullet(const resume::RichText& text, const BulletPlace& place) {
  ProsePlace inside{
      .parent = 0, .style = place.style, .text = place.style, .depth = place.depth, .is_behind_bullet = true};
  if (text.inlines.empty()) return add_further(context_, text.rest, inside, place.list);
  inside.parent =
      add_bullet(context_, place, [&](TextBuilder& cell) { cell.add(text.inlines, place.style); });
  ++inside.depth;
  add_further(context_, text.rest, inside);
}

// The first row to print something stands behind the bullet, the others under it, lists inside one deeper.
void EntryComposer::bullet_record(const resume::Record& record, const design::EntryDesign& design,
                                  page::TagId list, std::size_t depth) {
  page::TagId body = 0;
  for (const design::Row& row : design.rows) {
    if (row.kind == design::Row::Kind::bullets)
      bullets(record, row, body, body == 0 ? depth : depth + 1);
    else
      bullet_row(record, row, {list, row.style, depth}, body);
  }
}

// `body` is that of the bullet, made by the first row that prints something.
void EntryComposer::bullet_row(const resume::Record& record, const design::Row& row, const BulletPlace& place,
                               page::TagId& body) {
  if (const auto prose = find_prose(record, row.left)) {
    const SplitRow parts = split_behind(row, *prose);
    const design::FieldRef& field = row.left[*prose];
    bullet_row(with_first_paragraph(record, field), parts.head, place, body);
    ProsePlace inside = further_place(row, field);
    inside.parent = body;
    inside.is_behind_bullet = true;
    inside.depth = place.depth + (body == 0 ? 0 : 1);
    add_further(context_, further_of(record, field), inside, body == 0 ? place.list : 0);
    return bullet_row(record, parts.tail, place, body);
  }
  if (!context_.prints(record, row.left)) return;
  const auto fill = [&](TextBuilder& cell) { cell.add(record, row.left, row.style, context_.printer); };
  if (body == 0) {
    body = add_bullet(context_, place, fill);
    return;
  }
  TextBuilder text = context_.text(context_.tag(page::Role::paragraph, body));
  fill(text);
  Block block;
  block.content = ListItem{.marker = {}, .text = text.take(), .depth = place.depth};
  block.style = row.style;
  block.space_above = {row.space};
  context_.flow.blocks.push_back(std::move(block));
}

// The number stands in the label column before the entry's first row; its other rows are indented as much.
void EntryComposer::number(const design::EntryDesign& design, const EntryPlace& place,
                           BlockIndex first_block) {
  if (design.number.text.empty()) return;
  std::vector<Block>& blocks = context_.flow.blocks;
  if (auto* row = std::get_if<Row>(&blocks[first_block].content); row != nullptr && !row->has_label_column) {
    TextBuilder label = context_.text(row->left.empty() ? 0 : row->left.spans.front().tag);
    const std::array<Filling, 1> fillings{Filling{"{}", std::to_string(place.number)}};
    label.add(fill_in(design.number, fillings), blocks[first_block].style);
    row->label = label.take();
  }
  for (BlockIndex i = first_block; i < blocks.size(); ++i)
    if (auto* row = std::get_if<Row>(&blocks[i].content)) row->has_label_column = true;
}

void EntryComposer::mark(const design::EntryDesign& design, const EntryPlace& place, BlockIndex first_block) {
  for (std::size_t i = first_block; i < context_.flow.blocks.size(); ++i) {
    Block& block = context_.flow.blocks[i];
    block.section = place.section;
    block.entry = place.entry;
    block.center |= design.center;
    block.across |= design.across;
    if (!design.boxed || block.box == Box::opens) continue;
    // Table rows are parted from each other and from what stands under them.
    const bool follows_cells = i > first_block && is<TableRow>(context_.flow.blocks[i - 1]);
    block.box = i == first_block || follows_cells || is<TableRow>(block) ? Box::opens : Box::goes_on;
  }
  context_.flow.blocks.back().space_below = design.after;
}

// A page may end behind pictures and cards, and before them.
bool EntryComposer::may_end_page(const Block& block) {
  const auto* cards = std::get_if<TableRow>(&block.content);
  return is<FigureRow>(block) || (cards != nullptr && cards->are_cards);
}

// A part of an entry with a title of its own, which hangs beside it.
bool EntryComposer::is_part(const Block& block) {
  const auto* row = std::get_if<Row>(&block.content);
  const auto* item = std::get_if<ListItem>(&block.content);
  return (row != nullptr && !row->hang.empty()) || (item != nullptr && !item->hang.empty());
}

// What stands above a list in its entry must not be parted from the list's first item, nor an item from the
// first of those inside it, nor a last row from what it closes.
void EntryComposer::keep_header_with_list(BlockIndex first_block) {
  std::vector<Block>& blocks = context_.flow.blocks;
  for (std::size_t i = first_block; i + 1 < blocks.size(); ++i) {
    const bool parts = may_end_page(blocks[i + 1]) || (is_part(blocks[i]) && is_part(blocks[i + 1]));
    if (may_end_page(blocks[i]) || (i > first_block && parts)) continue;
    const auto* item = std::get_if<ListItem>(&blocks[i].content);
    const auto* next = std::get_if<ListItem>(&blocks[i + 1].content);
    const bool is_before_last = i + 2 == blocks.size() && next == nullptr;
    const bool is_above_list = item == nullptr || (next != nullptr && next->depth > item->depth);
    if (is_above_list || is_before_last) blocks[i].keep_with_next = true;
  }
}

void EntryComposer::obey(const resume::Record& record, BlockIndex first_block) {
  std::vector<Block>& blocks = context_.flow.blocks;
  if (record.breaks_page) blocks[first_block].breaks_page = true;
  if (!record.keep) return;
  std::vector<diag::Span>& wholes = context_.flow.wholes;
  wholes.push_back(record.span);
  for (BlockIndex i = first_block; i < blocks.size(); ++i) blocks[i].whole = wholes.size();
}

void EntryComposer::add_part(const resume::Record& record, BlockIndex first_block) {
  context_.flow.parts.push_back({record.span, record.priority, first_block, context_.flow.blocks.size()});
}

} // namespace hanjang::compose
