#pragma once
// What stands on which page.

#include "compose/detail/compose_context.h"

#include <vector>

namespace hanjang::compose {

/// Something that the contents name: the heading of a section, or what opens an entry with pages of its own.
struct Chapter {
  BlockIndex block = 0;
  bool is_entry = false;
};

/// Composes a line for each chapter onto the end of the flow, whose last blocks these must remain: its text,
/// and room for the number of its page. `element` holds them. `heading` is the first block that goes with
/// them.
void compose_contents(const std::vector<Chapter>& chapters, page::TagId element, BlockIndex heading,
                      const ComposeContext& context);

} // namespace hanjang::compose
