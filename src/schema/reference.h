#pragma once
// Key tables as a page to read: Markdown, one chapter for each table.

#include "schema/schema.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::schema {

/// The tables of a format, `spec` first and then those inside it in the order of their keys, as Markdown that
/// ends with a line end. A chapter is called by the path at which its table stands: `[page.margin]`,
/// `[[experience.work]]`; NAME in a path stands for a name of the writer's own. A table that stands at
/// several paths, or inside itself, is described at the first and pointed to from the others.
std::string describe_tables(const TableSpec& spec);

/// A table of a format, by the shortest path at which it stands.
struct TableEntry {
  std::string path; ///< `experience.work`; names of the writer's own are left out: `entry.rows`
  std::string_view meaning;
};
/// The tables of a format but for `spec` itself, in the order of reading.
std::vector<TableEntry> list_tables(const TableSpec& spec);

/// The chapters of describe_tables() that tell of `name`, or nothing. A name is a path as list_tables() has
/// it, or any other at which the table stands; its last part alone, for each table that ends so; or the path
/// of a key, of which the line alone is told. A table comes with those inside it.
std::optional<std::string> describe_part(const TableSpec& spec, std::string_view name);

/// The tables that have a key of that name, as list_tables() calls them.
std::vector<std::string> tables_with_key(const TableSpec& spec, std::string_view key);

/// `text` as a code span of Markdown (CommonMark 0.31, section 6.1), whatever backticks are in it.
std::string code_span(std::string_view text);

} // namespace hanjang::schema
