#pragma once
// Texts of several paragraphs and lists, as the blocks they print.

#include "compose/detail/compose_context.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

namespace hanjang::compose {

/// Where a list item stands and what it looks like.
struct BulletPlace {
  page::TagId list = 0; ///< its list
  design::StyleIndex style = 0;
  std::size_t depth = 0; ///< how many lists its list is inside of
};

/// Adds an item of a list to the flow; `fill` writes its text. Gives the tag of the item's body.
page::TagId add_bullet(const ComposeContext& context, const BulletPlace& place,
                       const std::function<void(TextBuilder&)>& fill);

/// Where what follows a text's first paragraph goes.
struct ProsePlace {
  page::TagId parent = 0;       ///< of its paragraphs and lists
  design::StyleIndex style = 0; ///< of the row
  design::StyleIndex text = 0;  ///< of the field in it
  std::size_t depth = 0;        ///< of the items of its lists
  bool is_behind_bullet = false;
  bool has_label_column = false;
};

/// Adds those paragraphs and items. All their items go on in `list`, unless that is 0.
void add_further(const ComposeContext& context, const std::vector<resume::ProseBlock>& blocks,
                 const ProsePlace& place, page::TagId list = 0);

/// The first of the fields that has more than one paragraph, by its index.
std::optional<std::size_t> find_prose(const resume::Record& record,
                                      const std::vector<design::FieldRef>& fields);

/// What of a record's field follows its first paragraph; the field must be one that find_prose() finds.
const std::vector<resume::ProseBlock>& further_of(const resume::Record& record,
                                                  const design::FieldRef& field);

/// The record with nothing but the first paragraph of that field.
resume::Record with_first_paragraph(const resume::Record& record, const design::FieldRef& field);

/// All of a text where there is room for one paragraph alone, such as a cell: paragraphs and items on lines
/// of their own.
std::vector<resume::Inline> in_one_paragraph(const resume::RichText& text);

} // namespace hanjang::compose
