#pragma once
// Tables written in another shape than they have: their keys are names, or parts of one text.

#include "diag/diagnostic.h"
#include "schema/detail/scope.h"
#include "syntax/node.h"

#include <string>

namespace hanjang::schema {

/// True for a table in place of an array of `spec` whose keys are what the entries are called:
/// `[skills] languages = […]`.
bool are_names(const syntax::Table& table, const TableSpec& spec);

/// True for an item of `key` whose own keys are what people call `key` in the table around: `[[person.links]]
/// github = "…"`.
bool are_called(const syntax::Table& table, const KeySpec& key, const TableSpec& around);

/// True for an item that has nothing but such names: `[[skills]] Python = "…"`, or two that would be one key.
/// `scope` is that of the item.
bool has_only_names(const syntax::Table& table, const Scope& scope);

/// Says how such entries are written; `node` is the table, `scope` that of its entries.
diag::Diagnostic names_fault(const syntax::Node& node, const KeySpec& key, const Scope& scope);

/// An entry of `key` that says what a member of another name does: `{ label = "gender", value = "M" }`; an
/// address alone where that is one. Empty if no key of an entry takes the value.
std::string entry_example(const syntax::Member& member, const KeySpec& key);

/// A list with what a text holds, parted at its commas where the parts are short: `["Python", "C++"]`.
std::string list_example(const syntax::Node& text);

/// What to write in place of a value of another kind than the key takes: what it was meant for where that
/// shows, else the key's example.
std::string type_hint(const syntax::Node& node, const KeySpec& key);

/// True for a text in pieces: `location = { city = "…", country = "…" }`.
bool has_parts(const syntax::Table& table);

/// Says how it is written whole.
diag::Diagnostic parts_fault(const syntax::Node& node, const KeySpec& key);

} // namespace hanjang::schema
