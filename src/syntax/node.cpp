#include "syntax/node.h"

#include <algorithm>

namespace hanjang::syntax {

const Node* find(const Table& table, std::string_view key) {
  const auto found = std::ranges::find(table.members, key, &Member::key);
  return found == table.members.end() ? nullptr : &found->value;
}

std::string_view kind_of(const Node& node) {
  struct Names {
    std::string_view operator()(const diag::SourceText&) const { return "a string"; }
    std::string_view operator()(std::int64_t) const { return "an integer"; }
    std::string_view operator()(double) const { return "a number"; }
    std::string_view operator()(bool) const { return "a boolean"; }
    std::string_view operator()(const DateLiteral&) const { return "a date"; }
    std::string_view operator()(const Array& array) const {
      return array.of_tables ? "an array of tables" : "an array";
    }
    std::string_view operator()(const Table&) const { return "a table"; }
  };
  return std::visit(Names{}, node.value);
}

} // namespace hanjang::syntax
