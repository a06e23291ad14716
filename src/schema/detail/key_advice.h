#pragma once
// What somebody meant by a key that there is not.

#include "diag/diagnostic.h"
#include "schema/detail/scope.h"
#include "syntax/node.h"

#include <string>
#include <string_view>

namespace hanjang::schema {

/// The key of the table that an unknown one stands for: by another tool's name, or one letter off. nullptr if
/// none is near.
const KeySpec* meant_key(const TableSpec& spec, const syntax::Member& member);

/// True if a value can stand behind the key as it is: texts are entries only where there is a short form.
bool fits(const syntax::Node& value, const KeySpec& key);

/// True if a key of the table has that name, or one a letter off.
bool is_near_key(const TableSpec& spec, std::string_view written);

/// The key of a table around it that an unknown key is, where the one it would be called here stands in
/// `table` already: `title` below a line of work that has its `project`. nullptr for any other.
const KeySpec* fallen_key(const syntax::Member& member, const syntax::Table& table, const Scope& scope);

/// Tells of an unknown key of `table`: how it is called here, where it belongs, or which keys there are.
diag::Diagnostic unknown_key(const syntax::Member& member, const syntax::Table& table, const Scope& scope);

/// The table that takes a key which this one does not: one around it, or one of the file's; empty if there is
/// none.
std::string home_of(const syntax::Member& member, const Scope& scope);

} // namespace hanjang::schema
