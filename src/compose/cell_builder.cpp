#include "compose/cell_builder.h"

#include "compose/fields.h"
#include "text/letter_case.h"

#include <algorithm>

namespace hanjang::compose {
namespace {

constexpr std::string_view kNoBreakSpace = "\u00a0";
constexpr const char* kLinkIcon = "link"; // of a network that has none of its own

// What markup changes of the style around it. Strong text in an already heavy style keeps the heavier weight.
void apply(const design::InlineStyle& change, text::FontRequest& font, base::Color& color) {
  if (!change.families.empty()) font.families = change.families;
  if (change.weight) font.weight = std::max(font.weight, *change.weight);
  if (change.color) color = *change.color;
}

// The blank of an icon is as wide as the icon and the gap behind it.
void make_room_for_icons(Cell& cell, const design::IconDesign& design) {
  for (const text::ShapedRun& run : cell.text.runs)
    if (cell.spans[run.span].icon != nullptr && run.glyph_begin < run.glyph_end)
      cell.text.glyphs[run.glyph_begin].advance = design.size + design.gap;
}

resume::Inline inline_of(const diag::SourceText& text) {
  resume::Inline result;
  result.text = text;
  return result;
}

// What is read as one: dates, durations and addresses.
bool is_item_field(const resume::Record& record, std::string_view field) {
  if (field == kDatesField || field == kDurationField || field == kLinksField) return true;
  const schema::KeySpec* key = record.spec == nullptr ? nullptr : schema::find_key(*record.spec, field);
  return key != nullptr && schema::reads_as_one(key->kind);
}

// "Dec 2025" and "Blog example.com" had better stay whole; a range may part behind its dash.
void keep_items(Cell& cell) {
  std::uint32_t last = 0;
  for (const text::ShapedRun& run : cell.text.runs) {
    const std::uint32_t item = cell.spans[run.span].item;
    const bool goes_on = item != 0 && item == last;
    last = item;
    if (item == 0) continue;
    auto at = std::ranges::lower_bound(cell.text.breaks, goes_on ? run.text_begin : run.text_begin + 1, {},
                                       &text::Break::offset);
    for (; at != cell.text.breaks.end() && at->offset < run.text_end; ++at) {
      const std::string_view before = std::string_view(cell.text.text).substr(0, at->offset);
      const bool is_range = before.ends_with("– ") || before.ends_with("~ ") || before.ends_with("- ");
      at->tier = is_range ? text::BreakTier::space : std::max(at->tier, text::BreakTier::boundary);
    }
  }
}

} // namespace

void CellBuilder::add_inline(const resume::Inline& part, design::StyleIndex style) {
  if (part.text.text.empty()) return;
  const design::Style& base = design_.styles[style];
  text::FontRequest font{base.families, base.weight, base.features, base.tracking};
  base::Color color = base.color;
  if (part.emphasis) apply(design_.emphasis, font, color);
  if (part.strong) apply(design_.strong, font, color);
  if (part.code) apply(design_.code, font, color);
  page::TagId tag = tag_;
  if (!part.url.empty()) {
    apply(design_.link, font, color);
    const bool continues = !tags_.empty() && tags_.back().role == page::Role::link &&
                           tags_.back().url == part.url && !spans_.empty() &&
                           spans_.back().tag == tags_.size() - 1;
    if (!continues)
      tags_.push_back({.role = page::Role::link, .parent = tag_, .language = {}, .alt = {}, .url = part.url});
    tag = static_cast<page::TagId>(tags_.size() - 1);
  }
  text_.push_back({base.upper ? text::upper_case(part.text) : part.text, std::move(font)});
  spans_.push_back({.style = style, .color = color, .tag = tag});
}

void CellBuilder::add(const diag::SourceText& text, design::StyleIndex style) {
  resume::Inline part;
  part.text = text;
  add_inline(part, style);
}

// The icon is drawn in a blank that does not part it from the text behind it.
void CellBuilder::add_icon(std::string_view name, bool is_link, design::StyleIndex style) {
  auto outline = design_.icon.outlines.find(std::string(name));
  if (outline == design_.icon.outlines.end() && is_link) outline = design_.icon.outlines.find(kLinkIcon);
  if (outline == design_.icon.outlines.end()) return;
  diag::SourceText blank;
  blank.text = kNoBreakSpace;
  add(blank, style);
  spans_.back().icon = &outline->second;
  spans_.back().color = design_.icon.color;
  sets_icons_ = true;
}

void CellBuilder::add_separator(const design::FieldRef& field, design::StyleIndex style) {
  const std::size_t before = spans_.size();
  add(field.separator, style);
  if (spans_.size() > before) spans_.back().vanishes_at_line_end = field.separator_is_common;
}

void CellBuilder::add_value(const std::vector<resume::Inline>& value, bool is_item,
                            design::StyleIndex style) {
  const std::size_t first = spans_.size();
  add(value, style);
  if (!is_item) return;
  ++items_;
  for (std::size_t i = first; i < spans_.size(); ++i) spans_[i].item = items_;
}

void CellBuilder::add_join(const design::FieldRef& field, design::StyleIndex style) {
  diag::SourceText comma;
  comma.text = ", ";
  if (!field.join && field.field == kLinksField)
    add_separator(field, style);
  else
    add(field.join.value_or(comma), style);
}

void CellBuilder::add(const std::vector<resume::Inline>& inlines, design::StyleIndex style) {
  for (const resume::Inline& part : inlines) {
    if (!source_) source_ = part.text.span;
    add_inline(part, style);
  }
}

void CellBuilder::add(const resume::Record& record, const std::vector<design::FieldRef>& fields,
                      design::StyleIndex style, const FieldPrinter& printer) {
  for (const design::FieldRef& field : fields) {
    std::vector<std::vector<resume::Inline>> items = printer.items(record, field.field);
    if (field.field.empty()) items.push_back({inline_of(field.word)});
    if (items.empty()) continue;
    const auto icons = design_.icon.show ? printer.icons(record, field.field) : std::vector<std::string>{};
    const design::StyleIndex own = field.style.value_or(style);
    if (!empty()) add_separator(field, own);
    add(field.before, own);
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (i > 0) add_join(field, own);
      if (i < icons.size()) add_icon(icons[i], field.field == kLinksField, own);
      add_value(items[i], is_item_field(record, field.field), own);
    }
    add(field.after, own);
  }
}

void CellBuilder::end_with_blank() {
  if (empty()) return;
  diag::SourceText blank;
  blank.text = " ";
  add(blank, spans_.back().style);
}

Cell CellBuilder::shape(text::FontSet& fonts, diag::Diagnostics& diagnostics) const {
  Cell cell;
  if (!empty()) cell.text = text::shape(text_, design_.language, fonts, diagnostics);
  cell.spans = spans_;
  if (sets_icons_) make_room_for_icons(cell, design_.icon);
  cell.source = source_;
  for (const text::TextSpan& span : text_)
    if (!cell.source && span.text.span) cell.source = span.text.span;
  keep_items(cell);
  return cell;
}

} // namespace hanjang::compose
