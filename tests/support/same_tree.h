#pragma once
// Whether two trees are the same in everything. A field that is added to them has to be added here: the
// bindings do not compile otherwise.

#include "syntax/node.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <type_traits>
#include <variant>

namespace hanjang::test {

bool same_tree(const syntax::Node& a, const syntax::Node& b);

inline bool same(const diag::SourceText& a, const diag::SourceText& b) {
  const auto& [text, span, origin] = a;
  return text == b.text && span == b.span && origin == b.origin;
}

inline bool same(const syntax::DateLiteral& a, const syntax::DateLiteral& b) {
  const auto& [year, month, day] = a;
  return year == b.year && month == b.month && day == b.day;
}

inline bool same(const syntax::Array& a, const syntax::Array& b) {
  const auto& [items, of_tables] = a;
  return of_tables == b.of_tables && std::ranges::equal(items, b.items, same_tree);
}

inline bool same(const syntax::Table& a, const syntax::Table& b) {
  const auto& [members] = a;
  return std::ranges::equal(members, b.members, [](const syntax::Member& one, const syntax::Member& other) {
    const auto& [key, key_span, value] = one;
    return key == other.key && key_span == other.key_span && same_tree(value, other.value);
  });
}

inline bool same(std::int64_t a, std::int64_t b) { return a == b; }
inline bool same(bool a, bool b) { return a == b; }
/// To the bit: not a number equals nothing, itself included.
inline bool same(double a, double b) {
  return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

inline bool same_tree(const syntax::Node& a, const syntax::Node& b) {
  const auto& [value, span, lexeme] = a;
  if (!(span == b.span) || lexeme != b.lexeme || value.index() != b.value.index()) return false;
  return std::visit(
      [&](const auto& one) { return same(one, std::get<std::decay_t<decltype(one)>>(b.value)); }, a.value);
}

} // namespace hanjang::test
