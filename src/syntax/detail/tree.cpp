#include "syntax/detail/tree.h"

#include "base/utf8.h"
#include "syntax/detail/scan.h"
#include "syntax/normalize.h"

#include <algorithm>
#include <cstdint>
#include <fmt/format.h>
#include <string>
#include <toml++/toml.h>
#include <utility>
#include <vector>

namespace hanjang::syntax {
namespace {

constexpr std::size_t kStride = 16;

bool starts_character(char byte) { return !base::utf8::is_continuation(byte); }

// The way from the parser's lines and columns (both from 1, columns in code points) to bytes, at once on
// lines of any length.
class PositionIndex {
public:
  explicit PositionIndex(std::string_view text) : text_(text), line_starts_{0} {
    samples_.reserve(text.size() / kStride + 1);
    std::uint32_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (!starts_character(text[i])) continue;
      if (count % kStride == 0) samples_.push_back(static_cast<std::uint32_t>(i));
      ++count;
      if (text[i] == '\n') line_starts_.push_back(count);
    }
  }

  // The byte at which a position stands; a position past the end is the end.
  std::size_t offset(toml::source_position position) const {
    if (position.line == 0 || position.line > line_starts_.size() || position.column == 0)
      return text_.size();
    const std::size_t character = line_starts_[position.line - 1] + position.column - 1;
    if (character / kStride >= samples_.size()) return text_.size();
    std::size_t at = samples_[character / kStride];
    for (std::size_t left = character % kStride; left > 0 && at < text_.size(); --left) {
      ++at;
      while (at < text_.size() && !starts_character(text_[at])) ++at;
    }
    return at;
  }

private:
  std::string_view text_;
  std::vector<std::uint32_t> line_starts_; // in code points from the start of the text
  std::vector<std::uint32_t> samples_;     // byte offset of every kStride-th code point
};

TomlError to_error(const toml::parse_error& error, const PositionIndex& positions) {
  return {positions.offset(error.source().begin), read_parser_message(error.description())};
}

// The way back of a text that cannot be followed byte by byte: all of it came from all of the source.
std::vector<std::uint32_t> one_piece(std::size_t text_size, std::size_t source_size) {
  std::vector<std::uint32_t> origin(text_size + 1, 0);
  origin.back() = static_cast<std::uint32_t>(source_size);
  return origin;
}

class TreeBuilder {
public:
  TreeBuilder(std::string_view text, diag::SourceId id, const PositionIndex& positions,
              diag::Diagnostics& diagnostics)
      : text_(text), id_(id), positions_(positions), diagnostics_(diagnostics) {}

  Node root(const toml::table& table) { return Node{members(table), span(0, 0), {}}; }

private:
  diag::Span span(std::size_t begin, std::size_t end) const {
    return diag::Span{id_, static_cast<std::uint32_t>(begin),
                      static_cast<std::uint32_t>(std::max(begin, end))};
  }

  diag::Span span(const toml::source_region& region) const {
    return span(positions_.offset(region.begin), positions_.offset(region.end));
  }

  Node convert(const toml::node& node) {
    if (const toml::table* table = node.as_table()) return Node{members(*table), table_span(*table), {}};
    if (const toml::array* array = node.as_array()) return convert_array(*array);
    return convert_leaf(node);
  }

  Table members(const toml::table& table) {
    Table result;
    result.members.reserve(table.size());
    for (const auto& [key, node] : table) {
      result.members.push_back(Member{to_nfc(key.str()), span(key.source()), convert(node)});
    }
    std::ranges::sort(result.members, {}, [](const Member& member) { return member.key_span.begin; });
    report_duplicates(result);
    return result;
  }

  // Two spellings of one key (composed and decomposed Hangul) differ for TOML and not for a reader.
  void report_duplicates(const Table& table) {
    std::vector<const Member*> by_key;
    by_key.reserve(table.members.size());
    for (const Member& member : table.members) by_key.push_back(&member);
    std::ranges::sort(by_key, {}, [](const Member* member) {
      return std::pair<std::string_view, std::uint32_t>(member->key, member->key_span.begin);
    });
    for (std::size_t i = 1; i < by_key.size(); ++i) {
      if (by_key[i]->key != by_key[i - 1]->key) continue;
      diagnostics_.add({.code = diag::Code::toml_syntax,
                        .message = fmt::format("the key `{}` stands here twice", by_key[i]->key),
                        .span = by_key[i]->key_span,
                        .span_message = {},
                        .labels = {{by_key[i - 1]->key_span, "first here"}},
                        .hints = {}});
    }
  }

  // The parser's own regions of tables grow with what is in them, so only their start is used.
  diag::Span table_span(const toml::table& table) const {
    if (table.is_inline()) return span(table.source());
    const std::size_t begin = positions_.offset(table.source().begin);
    if (begin < text_.size() && text_[begin] == '[') return span(begin, header_end(begin));
    return span(begin, dotted_key_end(begin));
  }

  std::size_t header_end(std::size_t begin) const {
    std::size_t end = begin + 1;
    for (Token token = next_token(text_, end); token.kind != TokenKind::end;
         token = next_token(text_, token.end)) {
      if (token.kind == TokenKind::newline || token.kind == TokenKind::comment) break;
      end = token.end;
    }
    return end;
  }

  std::size_t dotted_key_end(std::size_t begin) const {
    const Token token = next_token(text_, begin);
    if (token.kind != TokenKind::word) return token.end;
    return std::min(text_.find('.', begin), token.end);
  }

  Node convert_array(const toml::array& source) {
    Array array;
    array.items.reserve(source.size());
    const toml::table* first = source.empty() ? nullptr : source.front().as_table();
    array.of_tables = first != nullptr && !first->is_inline();
    for (const toml::node& item : source) array.items.push_back(convert(item));
    const diag::Span place = array.of_tables ? array.items.front().span : span(source.source());
    return Node{std::move(array), place, {}};
  }

  Node convert_leaf(const toml::node& node) {
    const diag::Span place = span(node.source());
    if (const auto* string = node.as_string()) return convert_string(string->get(), place);
    if (const auto* integer = node.as_integer()) return Node{integer->get(), place, lexeme(place)};
    if (const auto* real = node.as_floating_point()) return Node{real->get(), place, lexeme(place)};
    if (const auto* boolean = node.as_boolean()) return Node{boolean->get(), place, {}};
    if (const auto* date = node.as_date()) return Node{to_date(date->get()), place, {}};
    return refuse_time(node, place);
  }

  std::string lexeme(diag::Span place) const {
    return std::string(text_.substr(place.begin, place.end - place.begin));
  }

  static DateLiteral to_date(const toml::date& date) { return DateLiteral{date.year, date.month, date.day}; }

  // The date stands in for a date with a time of day, so that what reads it has no second complaint.
  Node refuse_time(const toml::node& node, diag::Span place) {
    diagnostics_.report(diag::Code::wrong_type, place, "times of day are not used here",
                        "write the date alone: `2019-08-01` or \"2019-08\"");
    if (const auto* date_time = node.as_date_time()) return Node{to_date(date_time->get().date), place, {}};
    return Node{diag::SourceText{lexeme(place), place, {}}, place, {}};
  }

  Node convert_string(const std::string& value, diag::Span place) const {
    const StringExtent extent = scan_string(text_, place.begin);
    const auto content = read_string(text_, extent);
    const diag::Span whole = span(place.begin, extent.end);
    const diag::Span inner = span(extent.content_begin, extent.content_end);
    diag::SourceText result{value, inner, {}};
    if (content && content->text == value)
      result.origin = content->origin;
    else
      result.origin = one_piece(value.size(), inner.end - inner.begin);
    return Node{to_nfc(std::move(result)), whole, {}};
  }

  std::string_view text_;
  diag::SourceId id_;
  const PositionIndex& positions_;
  diag::Diagnostics& diagnostics_;
};

} // namespace

std::variant<Node, TomlError> parse_tree(std::string_view text, diag::SourceId id,
                                         diag::Diagnostics& diagnostics) {
  const PositionIndex positions(text);
#if TOML_EXCEPTIONS
  try {
    const toml::table table = toml::parse(text);
    return TreeBuilder(text, id, positions, diagnostics).root(table);
  } catch (const toml::parse_error& error) {
    return to_error(error, positions);
  }
#else
  const toml::parse_result result = toml::parse(text);
  if (!result) return to_error(result.error(), positions);
  return TreeBuilder(text, id, positions, diagnostics).root(result.table());
#endif
}

} // namespace hanjang::syntax
