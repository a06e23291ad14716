#include "syntax/pieces.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "syntax/detail/scan.h"
#include "syntax/detail/tree.h"
#include "syntax/packed_tree.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>
#include <variant>
#include <vector>

namespace hanjang::syntax {
namespace {

/// A header, as far as it says which piece it belongs to.
struct Header {
  std::string_view root; ///< the first part of its key
  bool is_item = false;  ///< [[root]]: begins another item of an array
};

// Nothing where the first part of the key is no plain word, which may be another's name written otherwise.
std::optional<Header> header_at(std::string_view text, std::size_t begin) {
  const bool is_array = text.substr(begin).starts_with("[[");
  const std::size_t first = begin + (is_array ? 2 : 1);
  std::size_t end = first;
  while (end < text.size() &&
         (base::ascii::is_letter_or_digit(text[end]) || text[end] == '_' || text[end] == '-'))
    ++end;
  if (end == first || end == text.size() || (text[end] != '.' && text[end] != ']')) return std::nullopt;
  return Header{text.substr(first, end - first), is_array && text[end] == ']'};
}

struct Piece {
  std::size_t begin = 0;
  bool is_item = false;
};

// Where the pieces begin; nothing where a header says too little.
std::optional<std::vector<Piece>> split(std::string_view text) {
  std::vector<Piece> pieces{{}}; // what stands above all headers
  std::string_view root;
  for (const Statement& statement : split_statements(text)) {
    if (!statement.header) continue;
    const std::optional<Header> header = header_at(text, statement.begin);
    if (!header) return std::nullopt;
    if (header->is_item || header->root != root) pieces.push_back({statement.begin, header->is_item});
    root = header->root;
  }
  return pieces;
}

std::shared_ptr<const std::string> packed_piece(std::string_view text, PieceCache& cache) {
  const std::string key(text);
  if (const std::shared_ptr<const std::string>* known = cache.find(key)) return *known;
  if (base::utf8::find_invalid(text) || find_deep_nesting(text)) return nullptr;
  diag::Diagnostics diagnostics;
  constexpr diag::SourceId kAnyFile = 1; // spans are moved to their own
  const std::variant<Node, TomlError> parsed = parse_tree(text, kAnyFile, diagnostics);
  const Node* root = std::get_if<Node>(&parsed);
  if (root == nullptr || !diagnostics.all().empty()) return nullptr;
  auto packed = std::make_shared<const std::string>(pack_tree(*root, text));
  cache.put(key, packed, key.size() + packed->size());
  return packed;
}

// Adds what a piece has to the whole. False if that has a table of the name, and the piece is no further item
// of it.
bool add(Table piece, bool is_item, Table& whole) {
  for (Member& member : piece.members) {
    const auto known = std::ranges::find(whole.members, member.key, &Member::key);
    if (known == whole.members.end()) {
      whole.members.push_back(std::move(member));
      continue;
    }
    auto* items = std::get_if<Array>(&known->value.value);
    auto* further = std::get_if<Array>(&member.value.value);
    if (!is_item || items == nullptr || further == nullptr || !items->of_tables) return false;
    std::ranges::move(further->items, std::back_inserter(items->items));
  }
  return true;
}

} // namespace

std::optional<Node> read_in_pieces(std::string_view text, diag::SourceId id, PieceCache& cache) {
  if (text.size() > UINT32_MAX || text.starts_with(kByteOrderMark)) return std::nullopt;
  const std::optional<std::vector<Piece>> pieces = split(text);
  if (!pieces) return std::nullopt;
  Table whole;
  for (std::size_t i = 0; i < pieces->size(); ++i) {
    const Piece& piece = (*pieces)[i];
    const std::size_t end = i + 1 < pieces->size() ? (*pieces)[i + 1].begin : text.size();
    const std::string_view own = text.substr(piece.begin, end - piece.begin);
    const std::shared_ptr<const std::string> packed = packed_piece(own, cache);
    if (!packed) return std::nullopt;
    Node root = unpack_tree(*packed, own, id, static_cast<std::uint32_t>(piece.begin));
    if (!add(std::get<Table>(std::move(root.value)), piece.is_item, whole)) return std::nullopt;
  }
  return Node{std::move(whole), diag::Span{id, 0, 0}, {}};
}

} // namespace hanjang::syntax
