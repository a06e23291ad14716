#pragma once
// Key tables as JSON Schema, for editors that read TOML.

#include "schema/schema.h"

#include <string>
#include <string_view>
#include <vector>

namespace hanjang::schema {

/// What named tables may be called, where the names are not all the writer's own.
struct TableNames {
  const TableSpec* table;              ///< as in the row that takes them
  std::vector<std::string_view> usual; ///< those that editors offer
  std::string pattern;                 ///< of all others (ECMA 262); empty: there are no others
};

/// What a schema says that is in no key table.
struct JsonSchemaFacts {
  /// A URI with a path: an example that has a member `id` is taken for a schema of its own by some readers,
  /// which have to join the two.
  std::string_view id = {};
  std::string_view title = {};
  std::string date_pattern = {};          ///< of the texts that Kind::date takes (ECMA 262)
  std::string end_date_pattern = {};      ///< the same for Kind::end_date
  const TableSpec* layout_keys = nullptr; ///< what Kind::layout_keys takes; nullptr: any table
  std::vector<TableNames> names = {};
};

/// The JSON Schema of a format, `spec` being the top of its files: Draft 4, which is what taplo and with it
/// Even Better TOML state to read ("Developing schemas" in their documentation), with `examples` of later
/// drafts and what taplo says of words (`x-taplo`). Every table but the top is a definition, called by the
/// path at which it stands, and what several tables say of a key in the same words stands in the first. What
/// a key table does not know, such as whether a name is one of the file's, the schema lets pass. In a table,
/// one key at most may be chosen_by() another.
std::string json_schema(const TableSpec& spec, const JsonSchemaFacts& facts);

} // namespace hanjang::schema
