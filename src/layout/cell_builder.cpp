#include "layout/cell_builder.h"

#include "layout/fields.h"

#include <algorithm>

namespace hanjang {
namespace {

// What markup changes of the style around it. Strong text in an already heavy style keeps the heavier weight.
void apply(const InlineStyle& change, FontRequest& font, Color& color) {
  if (!change.families.empty()) font.families = change.families;
  if (change.weight) font.weight = std::max(font.weight, *change.weight);
  if (change.color) color = *change.color;
}

} // namespace

void CellBuilder::add_inline(const Inline& part, StyleIndex style) {
  if (part.text.text.empty()) return;
  const Style& base = design_.styles[style];
  FontRequest font{base.families, base.weight, base.features};
  Color color = base.color;
  if (part.emphasis) apply(design_.emphasis, font, color);
  if (part.strong) apply(design_.strong, font, color);
  if (part.code) apply(design_.code, font, color);
  TagId tag = tag_;
  if (!part.url.empty()) {
    apply(design_.link, font, color);
    const bool continues = !tags_.empty() && tags_.back().role == Role::link &&
                           tags_.back().url == part.url && !spans_.empty() &&
                           spans_.back().tag == tags_.size() - 1;
    if (!continues)
      tags_.push_back({.role = Role::link, .parent = tag_, .language = {}, .alt = {}, .url = part.url});
    tag = static_cast<TagId>(tags_.size() - 1);
  }
  text_.push_back({part.text, std::move(font)});
  spans_.push_back({.style = style, .color = color, .tag = tag});
}

void CellBuilder::add(const SourceText& text, StyleIndex style) {
  Inline part;
  part.text = text;
  add_inline(part, style);
}

void CellBuilder::add_separator(const FieldRef& field, StyleIndex style) {
  const std::size_t before = spans_.size();
  add(field.separator, style);
  if (spans_.size() > before) spans_.back().vanishes_at_line_end = field.separator_is_common;
}

void CellBuilder::add(const std::vector<Inline>& inlines, StyleIndex style) {
  for (const Inline& part : inlines) add_inline(part, style);
}

void CellBuilder::add(const Record& record, const std::vector<FieldRef>& fields, StyleIndex style,
                      const FieldPrinter& printer) {
  for (const FieldRef& field : fields) {
    const auto items = printer.items(record, field.field);
    if (items.empty()) continue;
    const StyleIndex own = field.style.value_or(style);
    if (!empty()) add_separator(field, own);
    add(field.before, own);
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (i > 0 && field.field == kLinksField)
        add_separator(field, own);
      else if (i > 0)
        add(field.join, own);
      add(items[i], own);
    }
    add(field.after, own);
  }
}

void CellBuilder::end_with_blank() {
  if (empty()) return;
  SourceText blank;
  blank.text = " ";
  add(blank, spans_.back().style);
}

Cell CellBuilder::shape(FontSet& fonts, Diagnostics& diagnostics) const {
  Cell cell;
  if (!empty()) cell.text = hanjang::shape(text_, design_.language, fonts, diagnostics);
  cell.spans = spans_;
  for (const TextSpan& span : text_)
    if (!cell.source && span.text.span) cell.source = span.text.span;
  return cell;
}

} // namespace hanjang
