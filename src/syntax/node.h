#pragma once
// A TOML file as a tree of plain values, every one with the bytes it was written in, in file order.

#include "diag/diagnostic.h"
#include "diag/source.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace hanjang::syntax {

struct Node;
struct Member;

/// Key-value pairs in the order in which their keys first stand in the file.
struct Table {
  std::vector<Member> members;
};

struct Array {
  std::vector<Node> items;
  bool of_tables = false; ///< written as [[headers]]
};

/// A TOML date without time. Times of day and offsets are refused by the reader.
struct DateLiteral {
  int year;
  int month;
  int day;
};

/// One value. `span` covers the value as written: for a string its quotes too, for a table its header or
/// braces, for a table made by dotted keys the first of them.
struct Node {
  std::variant<diag::SourceText, std::int64_t, double, bool, DateLiteral, Array, Table> value;
  diag::Span span;
  std::string lexeme; ///< the number as written ("3.50"); empty for everything else

  const diag::SourceText* string() const { return std::get_if<diag::SourceText>(&value); }
  const std::int64_t* integer() const { return std::get_if<std::int64_t>(&value); }
  const double* real() const { return std::get_if<double>(&value); }
  const bool* boolean() const { return std::get_if<bool>(&value); }
  const DateLiteral* date() const { return std::get_if<DateLiteral>(&value); }
  const Array* array() const { return std::get_if<Array>(&value); }
  const Table* table() const { return std::get_if<Table>(&value); }
};

struct Member {
  std::string key;
  diag::Span key_span;
  Node value;
};

/// The value of `key`, or nullptr.
const Node* find(const Table& table, std::string_view key);

/// What a value is, for a message: `a string`, `an array`, `a table`, …
std::string_view kind_of(const Node& node);

/// How a key in another script is called in the format that is read, below the header `table`
/// (`experience.work`; empty above every header): `회사` → `organization`. As a header it stands in no table,
/// and is one itself: `경력` → [[experience]]. Empty for a key that nobody knows.
struct WrittenKey {
  std::string_view key;
  std::string_view table;
  bool is_header = false;
};
using EnglishKey = std::string (*)(const WrittenKey&);

/// What came of a file.
struct TomlReading {
  std::optional<Node> root; ///< nothing where there are errors
  std::optional<Node> rest; ///< with errors, what could be read without the statements that are wrong
  /// Where `rest` is not what was written: keys that may stand in another table, since their header is wrong,
  /// and values that are there in place of wrong ones.
  std::vector<diag::Span> adrift;
  /// The headers of tables that a wrong statement was taken out of: what they lack says nothing.
  std::vector<diag::Span> thinned;
};

/// Reads TOML 1.0. Reports bytes that are not UTF-8, syntax errors with their place, all of one run, and a
/// file of another format. Strings come out in NFC (Unicode Standard Annex #15), never NFKC, which would
/// change what the writer chose (㈜, ½). A byte order mark is skipped. `id` must be a file of `sources`.
TomlReading read_toml(const diag::SourceMap& sources, diag::SourceId id, diag::Diagnostics& diagnostics,
                      EnglishKey english = nullptr);

/// The same for what needs the whole file or nothing.
std::optional<Node> parse_toml(const diag::SourceMap& sources, diag::SourceId id,
                               diag::Diagnostics& diagnostics);

/// The same for a text that may well be none: says nothing of what is wrong with it. Spans are those of
/// `text` in the file `id`.
std::optional<Node> try_parse_toml(const std::string& text, diag::SourceId id);

} // namespace hanjang::syntax
