#pragma once
// Single values against kinds; schema.h's own words, taken apart.

#include "syntax/node.h"

namespace hanjang::schema {

bool is_string(const syntax::Node& node);
bool is_number(const syntax::Node& node); ///< a finite one
bool is_table(const syntax::Node& node);
/// An array whose every item is of the given form; the empty array is one.
bool is_array_of(const syntax::Node& node, bool (*has_item_form)(const syntax::Node&));
/// A string, or a table of language codes with a string each.
bool is_text(const syntax::Node& node);

} // namespace hanjang::schema
