// Numbers are written in groups of seven bits, the lowest first, all but the last with the eighth bit set
// (LEB128). A text is its place in the file where it stands there as it is, or else its own bytes.

#include "syntax/packed_tree.h"

#include <bit>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <variant>

namespace hanjang::syntax {
namespace {

constexpr unsigned kGroup = 7;
constexpr unsigned kMore = 1U << kGroup;

class Packer {
public:
  explicit Packer(std::string_view text) : text_(text) {}

  void node(const Node& node) {
    number(node.value.index());
    span(node.span);
    string(node.lexeme, node.span.begin);
    std::visit([this](const auto& value) { add(value); }, node.value);
  }

  std::string take() { return std::move(bytes_); }

private:
  void number(std::uint64_t value) {
    for (; value >= kMore; value >>= kGroup) bytes_ += static_cast<char>(value % kMore + kMore);
    bytes_ += static_cast<char>(value);
  }

  void span(const diag::Span& span) {
    number(span.begin);
    number(span.end - span.begin);
  }

  // `place` is where it should stand in the file.
  void string(std::string_view string, std::size_t place) {
    const bool is_there = place <= text_.size() && text_.substr(place, string.size()) == string;
    number(string.size() * 2 + (is_there ? 1 : 0));
    if (is_there)
      number(place);
    else
      bytes_ += string;
  }

  void add(const diag::SourceText& value) {
    span(value.span);
    string(value.text, value.span.begin);
    number(value.origin.size());
    for (const std::uint32_t place : value.origin) number(place);
  }

  void add(std::int64_t value) { number(static_cast<std::uint64_t>(value)); }
  void add(double value) { number(std::bit_cast<std::uint64_t>(value)); }
  void add(bool value) { number(value ? 1 : 0); }

  void add(const DateLiteral& value) {
    for (const int part : {value.year, value.month, value.day}) number(static_cast<std::uint64_t>(part));
  }

  void add(const Array& value) {
    number(value.of_tables ? 1 : 0);
    number(value.items.size());
    for (const Node& item : value.items) node(item);
  }

  void add(const Table& value) {
    number(value.members.size());
    for (const Member& member : value.members) {
      span(member.key_span);
      string(member.key, member.key_span.begin);
      node(member.value);
    }
  }

  std::string_view text_;
  std::string bytes_;
};

class Unpacker {
public:
  Unpacker(std::string_view packed, std::string_view text, diag::SourceId id, std::uint32_t offset)
      : packed_(packed), text_(text), id_(id), offset_(offset) {}

  Node node() {
    Node node;
    const std::size_t kind = size();
    node.span = span();
    node.lexeme = string();
    node.value = value(kind);
    return node;
  }

private:
  using Value = decltype(Node::value);

  std::uint64_t number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0;; shift += kGroup) {
      assert(at_ < packed_.size() && shift < 64);
      const auto byte = static_cast<unsigned char>(packed_[at_++]);
      value |= std::uint64_t{byte % kMore} << shift;
      if (byte < kMore) return value;
    }
  }

  std::size_t size() { return static_cast<std::size_t>(number()); }

  diag::Span span() {
    const std::uint32_t begin = offset_ + static_cast<std::uint32_t>(number());
    return {id_, begin, begin + static_cast<std::uint32_t>(number())};
  }

  static std::string_view part(std::string_view whole, std::size_t begin, std::size_t length) {
    assert(begin <= whole.size() && length <= whole.size() - begin);
    return whole.substr(begin, length);
  }

  std::string string() {
    const std::size_t size_and_place = size();
    const std::size_t length = size_and_place / 2;
    if (size_and_place % 2 == 1) return std::string(part(text_, size(), length));
    at_ += length;
    return std::string(part(packed_, at_ - length, length));
  }

  Value value(std::size_t kind) {
    static_assert(std::variant_size_v<Value> == 7);
    switch (kind) {
    case 0:
      return source_text();
    case 1:
      return static_cast<std::int64_t>(number());
    case 2:
      return std::bit_cast<double>(number());
    case 3:
      return number() == 1;
    case 4:
      return date();
    case 5:
      return array();
    default:
      return table();
    }
  }

  diag::SourceText source_text() {
    diag::SourceText value;
    value.span = span();
    value.text = string();
    value.origin.resize(size());
    for (std::uint32_t& place : value.origin) place = static_cast<std::uint32_t>(number());
    return value;
  }

  DateLiteral date() {
    const auto year = static_cast<int>(number());
    const auto month = static_cast<int>(number());
    return {year, month, static_cast<int>(number())};
  }

  Array array() {
    Array value;
    value.of_tables = number() == 1;
    const std::size_t count = size();
    value.items.reserve(count);
    for (std::size_t i = 0; i < count; ++i) value.items.push_back(node());
    return value;
  }

  Table table() {
    Table value;
    const std::size_t count = size();
    value.members.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
      Member& member = value.members.emplace_back();
      member.key_span = span();
      member.key = string();
      member.value = node();
    }
    return value;
  }

  std::string_view packed_;
  std::string_view text_;
  diag::SourceId id_;
  std::uint32_t offset_;
  std::size_t at_ = 0;
};

} // namespace

std::string pack_tree(const Node& root, std::string_view text) {
  Packer packer(text);
  packer.node(root);
  return packer.take();
}

Node unpack_tree(std::string_view packed, std::string_view text, diag::SourceId id, std::uint32_t offset) {
  return Unpacker(packed, text, id, offset).node();
}

} // namespace hanjang::syntax
