#include "compose/detail/prose.h"

#include "base/utf8.h"

#include <algorithm>
#include <string>
#include <utility>

namespace hanjang::compose {
namespace {

// What stands before an item in a text that has no room for bullets of their own.
constexpr std::string_view kItemMark = "• ";

resume::Inline mark_of(const resume::ProseBlock& block, bool is_first) {
  resume::Inline mark;
  if (!is_first) mark.text.text = base::utf8::kLineSeparator;
  if (block.is_item) mark.text.text += kItemMark;
  return mark;
}

// A little more air than between the items of a list, so that a full last line still shows where one ends.
void add_paragraph(const ComposeContext& context, const std::vector<resume::Inline>& inlines,
                   page::TagId parent, const ProsePlace& place) {
  TextBuilder text = context.text(context.tag(page::Role::paragraph, parent));
  text.add(inlines, place.text);
  Block block;
  block.style = place.style;
  block.space_above = {context.design.bullet.space, context.design.bullet.space};
  if (place.is_behind_bullet)
    block.content =
        ListItem{.marker = {}, .text = text.take(), .depth = place.depth == 0 ? 0 : place.depth - 1};
  else
    block.content = Row{.label = {},
                        .left = text.take(),
                        .right = {},
                        .hang = {},
                        .has_label_column = place.has_label_column};
  context.flow.blocks.push_back(std::move(block));
}

} // namespace

page::TagId add_bullet(const ComposeContext& context, const BulletPlace& place,
                       const std::function<void(TextBuilder&)>& fill) {
  const design::BulletDesign& design = context.design.bullet;
  const page::TagId item = context.tag(page::Role::list_item, place.list);
  TextBuilder marker = context.text(context.tag(page::Role::label, item));
  if (place.depth == 0)
    marker.add(design.glyph, design.style);
  else
    marker.add(design.inner, design.inner_style);
  const page::TagId body_tag = context.tag(page::Role::list_body, item);
  TextBuilder body = context.text(body_tag);
  fill(body);
  Block block;
  block.content = ListItem{.marker = marker.take(), .text = body.take(), .depth = place.depth};
  block.style = place.style;
  block.space_above = {design.space};
  context.flow.blocks.push_back(std::move(block));
  return body_tag;
}

void add_further(const ComposeContext& context, const std::vector<resume::ProseBlock>& blocks,
                 const ProsePlace& place, page::TagId list) {
  page::TagId own = 0;               // the list that the last item is in, where `list` is none
  page::TagId parent = place.parent; // of paragraphs: below the items of `list`, the last of them
  for (const resume::ProseBlock& block : blocks) {
    if (!block.is_item) {
      add_paragraph(context, block.inlines, parent, place);
      own = 0;
      continue;
    }
    if (list == 0 && own == 0) own = context.tag(page::Role::list, place.parent);
    const page::TagId body = add_bullet(context, {list == 0 ? own : list, place.style, place.depth},
                                        [&](TextBuilder& text) { text.add(block.inlines, place.text); });
    if (list != 0) parent = body;
  }
}

std::optional<std::size_t> find_prose(const resume::Record& record,
                                      const std::vector<design::FieldRef>& fields) {
  const auto found = std::ranges::find_if(fields, [&](const design::FieldRef& field) {
    const auto* text = record.get<resume::RichText>(field.field);
    return text != nullptr && !text->rest.empty();
  });
  if (found == fields.end()) return std::nullopt;
  return static_cast<std::size_t>(found - fields.begin());
}

const std::vector<resume::ProseBlock>& further_of(const resume::Record& record,
                                                  const design::FieldRef& field) {
  return record.get<resume::RichText>(field.field)->rest;
}

resume::Record with_first_paragraph(const resume::Record& record, const design::FieldRef& field) {
  resume::Record result = record;
  for (auto& candidate : result.fields)
    if (candidate.key->name == field.field)
      if (auto* text = std::get_if<resume::RichText>(&candidate.value)) text->rest.clear();
  std::erase_if(result.fields, [](const auto& candidate) {
    const auto* text = std::get_if<resume::RichText>(&candidate.value);
    return text != nullptr && text->empty();
  });
  return result;
}

std::vector<resume::Inline> in_one_paragraph(const resume::RichText& text) {
  std::vector<resume::Inline> result = text.inlines;
  for (const resume::ProseBlock& block : text.rest) {
    if (resume::Inline mark = mark_of(block, result.empty()); !mark.text.text.empty())
      result.push_back(std::move(mark));
    result.insert(result.end(), block.inlines.begin(), block.inlines.end());
  }
  return result;
}

} // namespace hanjang::compose
