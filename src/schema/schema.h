#pragma once
// Key tables: what may stand in a file, said once. The check below, the "did you mean" of its messages and
// every listing of keys are made from them.

#include "diag/diagnostic.h"
#include "syntax/node.h"

#include <cstddef>
#include <limits>
#include <span>
#include <string>
#include <string_view>

namespace hanjang::schema {

struct TableSpec;

/// What a key takes. The check knows the TOML form of each, the words and bounds of its row, colours and
/// OpenType features; the stage that owns the key reads the rest (whether "2019-13" is a date, whether there
/// is a style "serif").
enum class Kind {
  text,                 ///< human text: a string, or a table of language codes with a string each
  phone,                ///< a telephone number, which is text: it may be written otherwise in each language
  prose,                ///< text of any length: paragraphs and lists
  text_list,            ///< an array of texts
  prose_list,           ///< an array of texts of any length
  lines,                ///< text of any length of which every line end is kept
  paragraphs,           ///< prose, or an array of its paragraphs, in each language as well
  text_or_true,         ///< text, or `true` for words of the layout's
  number_text,          ///< text that may be written as a number too: 3.98 or "3.98"
  string,               ///< the same in every language: a handle, a pattern, a name
  choice,               ///< one of the row's `choices`
  name,                 ///< a name that stands elsewhere in the file: see `target`
  color,                ///< `#rrggbb`, a name from [color], or one of the row's `choices`
  page_size,            ///< one of the row's `choices`, or width and height in points: `595x842`
  email,                ///< an e-mail address
  url,                  ///< the address of a page
  doi,                  ///< a Digital Object Identifier
  file,                 ///< the path of a file
  string_list,          ///< an array of strings
  choices,              ///< an array of the row's `choices`
  names,                ///< an array of names: see `target`
  features,             ///< an array of OpenType features, as HarfBuzz writes them
  language_codes,       ///< an array of language codes
  per_language_strings, ///< an array of strings, or a table of language codes with an array each
  integer,
  number,       ///< integer or real
  length,       ///< a number of points
  range,        ///< a number, or an array [loosest, tightest] of two
  length_range, ///< the same in points
  boolean,
  date,           ///< "2019-08", "2019.08", "2019", 2019-08-01, 2019
  end_date,       ///< a date or "present"
  pages,          ///< 2 or "1-2"
  table,          ///< one table of the spec `table`
  tables,         ///< an array of such tables
  text_or_tables, ///< fields of a layout row: an array of strings and tables of the spec `table`
  named_tables,   ///< a table whose keys are the writer's own names, each a table of the spec `table`
  layout_keys,    ///< a table in another format, which the stage that knows that format checks
  word_map,       ///< a table whose keys are the writer's own names, each a string
  color_map,      ///< the same, each a colour `#rrggbb`
};

/// The plainest kind of the same TOML form: `string` for a choice, a colour, an address.
constexpr Kind form_of(Kind kind) {
  switch (kind) {
  case Kind::phone:
  case Kind::prose:
  case Kind::lines:
    return Kind::text;
  case Kind::prose_list:
    return Kind::text_list;
  case Kind::choice:
  case Kind::name:
  case Kind::color:
  case Kind::page_size:
  case Kind::email:
  case Kind::url:
  case Kind::doi:
  case Kind::file:
    return Kind::string;
  case Kind::choices:
  case Kind::names:
  case Kind::features:
  case Kind::language_codes:
    return Kind::string_list;
  case Kind::length:
    return Kind::number;
  case Kind::length_range:
    return Kind::range;
  case Kind::color_map:
    return Kind::word_map;
  default:
    return kind;
  }
}

/// One sentence in both languages, without its full stop.
struct Doc {
  std::string_view en;
  std::string_view ko;

  constexpr Doc(const char* english) : en(english) {} // NOLINT(google-explicit-constructor)
  constexpr Doc(std::string_view english, std::string_view korean) : en(english), ko(korean) {}
};

/// A word that a key takes, and what it means where the word does not say it all.
struct Choice {
  std::string_view word;
  Doc doc = "";
};

/// The least and the most that a number may be.
struct Bounds {
  double least = -std::numeric_limits<double>::infinity();
  double most = std::numeric_limits<double>::infinity();

  constexpr bool operator==(const Bounds&) const = default;
};

/// What PDF allows for the sides of a page, in points (ISO 32000-1, annex C); so no length is more.
inline constexpr Bounds kLengths{0, 14400};

/// Years that dates may have.
inline constexpr Bounds kYears{1900, 2100};

/// How many pages may be asked for.
inline constexpr Bounds kPageCounts{1, 999};

/// A table for the items of a key where a word stands beside it.
struct TableChoice {
  std::string_view word;
  const TableSpec* table;
};

/// A row of a key table. Rows are made with braces and the modifiers below:
/// `KeySpec{"most", Kind::number, {"…", "…"}, "0.3"}.within({0.05, 0.9})`.
struct KeySpec {
  std::string_view name = {};
  Kind kind = Kind::string;
  Doc doc = "";                  ///< for the reference
  std::string_view example = {}; ///< a right value as TOML, for messages and the reference
  bool is_required = false;
  /// For table, tables, text_or_tables, named_tables; of a list of texts, what an item may be written as.
  const TableSpec* table = nullptr;
  std::span<const Choice> choices = {}; ///< the first is taken where nothing is said, but for `has_default`
  Bounds bounds = {};                   ///< of numbers, and of both ends of a range
  double otherwise = 0;                 ///< the number where nothing is said
  std::string_view target = {};     ///< of names: the table of the file whose keys they are, as in `style`
  std::string_view aliases = {};    ///< what people of other tools call it, with blanks between
  const TableSpec* entry = nullptr; ///< of a section: what its entries are; nullptr: the key is no section
  bool may_be_single = false;       ///< one table may stand for an array of one
  bool may_be_list = false;         ///< an array of such values may stand for one
  std::string_view selector = {};   ///< of tables: the key beside it whose word says what its items are
  std::span<const TableChoice> tables = {}; ///< the tables of those words; without the selector, `table`
  std::string_view table_hint = {};         ///< where the keys belong of a table that is written in its place
  bool has_default = true;                  ///< false: none of `choices` is taken where nothing is said

  constexpr KeySpec required() const {
    KeySpec changed = *this;
    changed.is_required = true;
    return changed;
  }
  constexpr KeySpec or_list() const {
    KeySpec changed = *this;
    changed.may_be_list = true;
    return changed;
  }
  constexpr KeySpec alone() const {
    KeySpec changed = *this;
    changed.may_be_list = false;
    return changed;
  }
  constexpr KeySpec of(const TableSpec& spec) const {
    KeySpec changed = *this;
    changed.table = &spec;
    return changed;
  }
  constexpr KeySpec one_of(std::span<const Choice> words) const {
    KeySpec changed = *this;
    changed.choices = words;
    return changed;
  }
  constexpr KeySpec without_default() const {
    KeySpec changed = *this;
    changed.has_default = false;
    return changed;
  }
  constexpr KeySpec within(Bounds least_and_most) const {
    KeySpec changed = *this;
    changed.bounds = least_and_most;
    return changed;
  }
  constexpr KeySpec or_else(double value) const {
    KeySpec changed = *this;
    changed.otherwise = value;
    return changed;
  }
  constexpr KeySpec from(std::string_view names) const {
    KeySpec changed = *this;
    changed.target = names;
    return changed;
  }
  constexpr KeySpec chosen_by(std::string_view key, std::span<const TableChoice> choice) const {
    KeySpec changed = *this;
    changed.selector = key;
    changed.tables = choice;
    return changed;
  }
  constexpr KeySpec not_table(std::string_view hint) const {
    KeySpec changed = *this;
    changed.table_hint = hint;
    return changed;
  }
  constexpr KeySpec also(std::string_view names) const {
    KeySpec changed = *this;
    changed.aliases = names;
    return changed;
  }
};

/// The bounds of a row; those of a length are kLengths where it gives none.
constexpr Bounds bounds_of(const KeySpec& key) {
  const bool is_length = key.kind == Kind::length || key.kind == Kind::length_range;
  return is_length && key.bounds == Bounds{} ? kLengths : key.bounds;
}

/// True for what is read as one and had better stay on one line: dates, telephone numbers, links.
constexpr bool reads_as_one(Kind kind) {
  return kind == Kind::date || kind == Kind::end_date || kind == Kind::phone || kind == Kind::url ||
         kind == Kind::doi;
}

/// Keys of a table of which at least one must be there, and what to say where none is.
struct OneOf {
  std::string_view keys = {}; ///< with blanks between
  std::string_view message = {};
  std::string_view hint = {};
};

struct TableSpec {
  std::string_view name = {}; ///< how messages call it: `experience`, `work`
  Doc doc = "";
  std::span<const KeySpec> keys = {};
  /// In an array of such tables, a plain string (or a table of language codes only) stands for a table with
  /// just this key. Empty: no such short form.
  std::string_view shorthand = {};
  OneOf one_of = {};
  std::string_view other_tables = {}; ///< a hint for tables under a name that is none of the keys
  std::string_view kin = {};          ///< the key of the file for named tables that have these keys and more
};

/// True if `word` is one of those in `list`, which have blanks between.
bool has_word(std::string_view list, std::string_view word);

/// The key of that name, or nullptr.
const KeySpec* find_key(const TableSpec& spec, std::string_view name);

/// True for the form of a language code (BCP 47 primary subtag, optionally with a region: `ko`, `en`,
/// `pt-BR`).
bool looks_like_language(std::string_view key);

/// True for a string, or a table whose every key looks like a language code: the forms of `Kind::text`.
bool has_text_form(const syntax::Node& node);

/// True if `node` stands for a table of `spec` with its `shorthand` alone. A table with a key of the spec is
/// a table, even where that key could be a language code (`url`, `end`).
bool is_short_form(const syntax::Node& node, const TableSpec& spec);

/// True for an item of a list of texts that is written as a table of `key.table`: it has a key of that.
bool is_table_item(const syntax::Node& item, const KeySpec& key);

/// Holds `node` against `spec` all the way down and reports every unknown key (with the nearest name), every
/// missing one (at its table's header) and every value of a wrong form (with what was found and an example).
void check_form(const syntax::Node& node, const TableSpec& spec, diag::Diagnostics& diagnostics);

/// Holds the values of a table that has the right form against what their rows say, all the way down: words
/// against `choices`, numbers against `bounds`, colours and OpenType features against how they are written.
/// Values of another form are passed over, check_form() has told them.
void check_values(const syntax::Node& node, const TableSpec& spec, diag::Diagnostics& diagnostics);

/// What the items of a key in the table `around` are; nullptr if its selector stands there with a word that
/// is none of its.
const TableSpec* table_of(const KeySpec& key, const syntax::Table& around);

/// Which of the words of `key` stands there; the first where there is no node or another word.
std::size_t choice_of(const syntax::Node* node, const KeySpec& key);

/// The number that stands there; `key.otherwise` where there is no node or one out of bounds.
double number_of(const syntax::Node* node, const KeySpec& key);

/// True if `node` has the TOML form that `key` takes (one level: tables inside are not looked into).
bool has_form(const syntax::Node& node, const KeySpec& key);

/// What a right value looks like, for a hint.
std::string example_of(const KeySpec& key);

/// The same for a date, with the word for what goes on where the key takes it.
std::string date_example_of(const KeySpec& key);

/// What a kind takes, for a message: `text`, `a date`, `an array of tables`, …
std::string_view kind_name(Kind kind);

} // namespace hanjang::schema
