#pragma once
// Single values against kinds; schema.h's own words, taken apart. For syntax/ alone.

#include "syntax/node.h"

namespace hanjang {

bool is_string(const Node& node);
bool is_number(const Node& node); ///< a finite one
bool is_table(const Node& node);
/// An array whose every item is of the given shape; the empty array is one.
bool is_array_of(const Node& node, bool (*shape)(const Node&));
/// A string, or a table of language codes with a string each.
bool is_text(const Node& node);

} // namespace hanjang
