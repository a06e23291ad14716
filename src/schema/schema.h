#pragma once
// Key tables: what may stand in a file, said once. The check below, the "did you mean" of its messages and
// every listing of keys are made from them.

#include "diag/diagnostic.h"
#include "syntax/node.h"

#include <span>
#include <string>
#include <string_view>

namespace hanjang::schema {

struct TableSpec;

/// What a key takes. The check knows the TOML shape of each; the stage that owns the key reads the rest
/// (whether "2019-13" is a date, whether "serif" is a style).
enum class Kind {
  text,                 ///< human text: a string, or a table of language codes with a string each
  text_list,            ///< an array of those
  number_text,          ///< text that may be written as a number too: 3.98 or "3.98"
  string,               ///< the same in every language: an identifier, a path, an e-mail address
  string_list,          ///< an array of strings
  per_language_strings, ///< an array of strings, or a table of language codes with an array each
  integer,
  number, ///< integer or real
  range,  ///< a number, or an array [loosest, tightest] of two
  boolean,
  date,           ///< "2019-08", "2019.08", "2019", 2019-08-01, 2019
  end_date,       ///< a date or "present"
  pages,          ///< 2 or "1-2"
  table,          ///< one table of the spec `table`
  tables,         ///< an array of such tables
  text_or_tables, ///< fields of a layout row: an array of strings and tables of the spec `table`
  named_tables,   ///< a table whose keys are the writer's own names, each a table of the spec `table`
  foreign_table,  ///< a table in another format, which the stage that knows that format checks
  word_map,       ///< a table whose keys are the writer's own names, each a string
};

struct KeySpec {
  std::string_view name;
  Kind kind;
  std::string_view doc;     ///< one sentence for the reference, without its full stop
  std::string_view example; ///< a right value as TOML, for messages and the reference
  bool required = false;
  const TableSpec* table = nullptr; ///< for table, tables, text_or_tables, named_tables
};

struct TableSpec {
  std::string_view name; ///< how messages call it: `experience`, `work`
  std::string_view doc;
  std::span<const KeySpec> keys;
  /// In an array of such tables, a plain string (or a table of language codes only) stands for a table with
  /// just this key. Empty: no such short form.
  std::string_view shorthand = {};
};

/// The key of that name, or nullptr.
const KeySpec* find_key(const TableSpec& spec, std::string_view name);

/// True for the shape of a language code (BCP 47 primary subtag, optionally with a region: `ko`, `en`,
/// `pt-BR`).
bool looks_like_language(std::string_view key);

/// True for a string, or a table whose every key looks like a language code: the shapes of `Kind::text`.
bool has_text_shape(const syntax::Node& node);

/// Holds `node` against `spec` all the way down and reports every unknown key (with the nearest name), every
/// missing one (at its table's header) and every value of a wrong shape (with what was found and an example).
void check_shape(const syntax::Node& node, const TableSpec& spec, diag::Diagnostics& diagnostics);

/// True if `node` has the TOML shape that `key` takes (one level: tables inside are not looked into).
bool has_shape(const syntax::Node& node, const KeySpec& key);

/// What a kind takes, for a message: `text`, `a date`, `an array of tables`, …
std::string_view kind_name(Kind kind);

} // namespace hanjang::schema
