#pragma once
// Text and rows set into the columns of a terminal.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::cli {

/// `text` in lines of at most 80 columns, each behind `indent` blanks; those before the first count, but are
/// left out. Code between backticks stays on one line. ASCII alone; ends without a line end.
std::string wrapped(std::string_view text, std::size_t indent);

/// Two columns: a term behind two blanks, and what it means, wrapped.
class Columns {
public:
  /// Meanings stand `gap` blanks behind the longest term, and begin `limit` columns from the left at most: a
  /// longer term has a line of its own.
  Columns(std::size_t gap, std::size_t limit) : gap_(gap), limit_(limit) {}

  void add(std::string term, std::string meaning);
  /// A row below the one before, in the column of its meaning.
  void add_below(std::string text);
  std::size_t column() const;
  /// All rows, each with its line end.
  std::string str() const;

private:
  struct Row {
    std::string term;
    std::string meaning;
    bool is_below = false;
  };

  std::size_t gap_;
  std::size_t limit_;
  std::vector<Row> rows_;
};

} // namespace hanjang::cli
