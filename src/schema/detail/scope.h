#pragma once
// The table that is being checked, and those around it.

#include "diag/source.h"
#include "schema/schema.h"

#include <string>
#include <string_view>

namespace hanjang::schema {

/// A table as its header in a file would name it. The scopes around it, and its key, outlive it. Names are
/// put together where one is asked for: most tables are never spoken of.
struct Scope {
  const TableSpec* spec = nullptr;
  std::string_view key; ///< in the scope around; empty at the top
  bool in_array = false;
  diag::Span span; ///< of its header
  const Scope* outer = nullptr;

  bool is_top() const { return outer == nullptr; }
  /// `experience.work`; empty at the top.
  std::string path() const;
  std::string heading() const;
  Scope inner(const TableSpec& table, std::string_view name, bool is_array, diag::Span header) const {
    return {&table, name, is_array, header, this};
  }
};

/// The header of a key that is a table: `[person]`, `[[experience.work]]`.
std::string header_of(const Scope& scope, const KeySpec& key);

/// A key as it is to be written: at the top, a table by its header.
std::string name_in(const Scope& scope, const KeySpec& key);

/// The key that people of other tools call so, or nullptr. Case does not matter.
const KeySpec* find_alias(const TableSpec& spec, std::string_view written);

} // namespace hanjang::schema
