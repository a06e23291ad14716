#pragma once
// Where the tables of a format stand.

#include "schema/schema.h"

#include <string>
#include <string_view>
#include <vector>

namespace hanjang::schema {

/// Stands in a path for a name of the writer's own.
inline constexpr std::string_view kOwnName = "NAME";

/// A table, and the path nearest to the top at which it stands.
struct TableHome {
  const TableSpec* spec;
  std::string path; ///< `experience.work`, `variant.NAME`; empty: the top
};

/// The path of the tables that a key of the table at `path` takes.
std::string inner_path(const std::string& path, const KeySpec& key);

/// The table that a key takes where no word chooses another: that of its row, for Kind::layout_keys
/// `layout_keys`. May be nullptr.
const TableSpec* inner_table(const KeySpec& key, const TableSpec* layout_keys);

/// Every table of a format once, `top` first, then level by level.
std::vector<TableHome> table_homes(const TableSpec& top, const TableSpec* layout_keys = nullptr);

} // namespace hanjang::schema
