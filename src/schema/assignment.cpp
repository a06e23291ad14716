#include "schema/assignment.h"

#include "base/utf8.h"
#include "syntax/node.h"
#include "syntax/normalize.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace hanjang::schema {
namespace {

/// A text and the bytes of it that are looked at.
struct Slice {
  const std::string& text;
  diag::SourceId id;
  std::size_t begin;
  std::size_t end;

  std::string_view view() const { return std::string_view(text).substr(begin, end - begin); }
  diag::Span span() const { return {id, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}; }

  Slice trimmed() const {
    Slice slice = *this;
    while (slice.begin < slice.end && text[slice.begin] == ' ') ++slice.begin;
    while (slice.begin < slice.end && text[slice.end - 1] == ' ') --slice.end;
    return slice;
  }
};

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

syntax::Node string_of(const Slice& slice) {
  return syntax::Node{
      syntax::to_nfc(diag::SourceText{std::string(slice.view()), slice.span(), {}}), slice.span(), {}};
}

syntax::Node list_of(const Slice& slice) {
  syntax::Array array;
  for (std::size_t begin = slice.begin; begin <= slice.end;) {
    const std::size_t comma = std::min(slice.text.find(',', begin), slice.end);
    const Slice item = Slice{slice.text, slice.id, begin, comma}.trimmed();
    if (item.begin < item.end) array.items.push_back(string_of(item));
    begin = comma + 1;
  }
  return syntax::Node{std::move(array), slice.span(), {}};
}

// The one value at the end of a dotted key, and what the key takes as far as the tables know it.
struct Leaf {
  syntax::Node* node;
  const KeySpec* key;
  bool is_named = false; // a value under a name of the writer's own, and not the table of those

  bool takes_string() const {
    return key != nullptr &&
           (form_of(key->kind) == Kind::string || (form_of(key->kind) == Kind::word_map && is_named));
  }
};

// A pattern such as `{0} ~ {1}` is a string, whatever it starts with.
bool is_meant_as_toml(std::string_view value, const Leaf& leaf) {
  const std::string_view signs = leaf.takes_string() ? "\"'" : "\"'[{";
  return value.empty() || signs.find(value.front()) != std::string_view::npos;
}

Leaf find_leaf(syntax::Node& root, const TableSpec& spec) {
  Leaf leaf{&root, nullptr};
  const TableSpec* table = &spec;
  bool is_own_name = false; // the next part of the key is a name of the writer's own
  while (auto* inside = std::get_if<syntax::Table>(&leaf.node->value)) {
    if (inside->members.empty()) break;
    syntax::Member& member = inside->members.front();
    leaf.node = &member.value;
    leaf.is_named = is_own_name;
    if (!is_own_name) leaf.key = table == nullptr ? nullptr : find_key(*table, member.key);
    table = leaf.key == nullptr ? nullptr : leaf.key->table;
    is_own_name = !is_own_name && leaf.key != nullptr &&
                  (leaf.key->kind == Kind::named_tables || form_of(leaf.key->kind) == Kind::word_map);
  }
  return leaf;
}

std::optional<syntax::Node> with_bare_value(const std::string& text, diag::SourceId id,
                                            const TableSpec& spec) {
  const std::size_t equals = text.find('=');
  if (equals == std::string::npos) return std::nullopt;
  const Slice value = Slice{text, id, equals + 1, text.size()}.trimmed();
  // A line end would be lost on the parser of the key and has no business in a bare value.
  if (std::any_of(text.begin(), text.end(), is_control)) return std::nullopt;
  std::optional<syntax::Node> root = syntax::try_parse_toml(text.substr(0, equals + 1) + '0', id);
  if (!root || base::utf8::find_invalid(text)) return std::nullopt;
  const Leaf leaf = find_leaf(*root, spec);
  if (is_meant_as_toml(value.view(), leaf)) return std::nullopt;
  const bool is_list = leaf.key != nullptr && form_of(leaf.key->kind) == Kind::string_list;
  *leaf.node = is_list ? list_of(value) : string_of(value);
  return root;
}

// `[{}]` and `2024` are TOML, but what is typed for a key of strings is meant as one.
void take_as_string(syntax::Node& root, const std::string& text, diag::SourceId id, const TableSpec& spec) {
  const Leaf leaf = find_leaf(root, spec);
  const std::size_t equals = text.find('=');
  if (!leaf.takes_string() || leaf.node->string() != nullptr || equals == std::string::npos) return;
  const Slice value = Slice{text, id, equals + 1, text.size()}.trimmed();
  if (leaf.node->span == value.span()) *leaf.node = string_of(value);
}

} // namespace

std::optional<syntax::Node> parse_assignment(const diag::SourceMap& sources, diag::SourceId id,
                                             const TableSpec& spec, diag::Diagnostics& diagnostics) {
  const std::string& text = sources.file(id).text();
  diag::Diagnostics found;
  std::optional<syntax::Node> root = syntax::parse_toml(sources, id, found);
  if (root) take_as_string(*root, text, id, spec);
  std::optional<syntax::Node> bare = root ? std::nullopt : with_bare_value(text, id, spec);
  if (!bare)
    for (const diag::Diagnostic& diagnostic : found.all()) diagnostics.add(diagnostic);
  if (!root) root = std::move(bare);
  if (!root) return std::nullopt;
  // What is wrong with the whole is the doing of all that was typed.
  root->span = Slice{text, id, 0, text.size()}.span();
  return root;
}

} // namespace hanjang::schema
