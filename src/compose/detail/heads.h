#pragma once
// Which lines are the heads of what stands below them, in the structure tree and in the outline.

#include "compose/detail/compose_context.h"

#include <optional>

namespace hanjang::compose {

/// The row of a record's entry that is its head, of role `head`: the one that names the record, or else the
/// first that prints anything. Null where it heads nothing: where `head` is a paragraph, and where the record
/// is neither a piece of work nor the person nor printed in several rows with work below them.
const design::Row* head_row(const resume::Record& record, const design::EntryDesign& design, page::Role head,
                            const ComposeContext& context);

/// What an entry is called in the outline, whose head is of that role; none for a record without a name.
std::optional<OutlineTitle> outline_title(const resume::Record& record, page::Role head);

/// True where the person's name stands in the table of what is known of the person, below the title of a
/// form, and nowhere above.
bool is_named_in_contact(const design::Design& design);

} // namespace hanjang::compose
