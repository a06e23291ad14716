#pragma once
// The structure tree: what the parts of a document are, whatever they look like.

#include "base/length.h"

#include <cstdint>
#include <optional>
#include <string>

namespace hanjang::page {

/// Structure types of a tagged document (ISO 32000-1, 14.8.4).
enum class Role : std::uint8_t {
  document,
  h1,
  h2,
  h3,
  paragraph,
  list,
  list_item,
  label,
  list_body,
  link,
  span,
  figure,
  toc,       ///< a table of contents: its entries are `toc_item`s
  toc_item,  ///< an entry of one
  reference, ///< a citation of another place in the document, such as the text of an entry: it holds the link
  part,      ///< a document among several that are joined in one
  table,     ///< its rows, each as many columns wide
  table_row, ///< its cells
  row_title, ///< a cell that says what the rest of its row is
  column_title, ///< a cell that says what stands below it
  table_cell    ///< any other cell
};

/// A place in the document (ISO 32000-1, 12.3.2).
struct Destination {
  std::uint32_t page = 0; ///< from 0
  base::Pt top;           ///< down from the page's top edge

  bool operator==(const Destination&) const = default;
};

/// An element of the structure tree. Tag 0 is the document itself; every other one's parent has a smaller
/// index, and siblings stand in reading order.
struct Tag {
  Role role = Role::paragraph;
  std::uint32_t parent = 0;
  std::string language; ///< empty: the parent's
  std::string alt;      ///< for figures and links: what they are, in words
  std::string url;      ///< for links: where they lead
  /// For links inside of the document, in place of `url`: where they lead. Layout sets it, once it knows
  /// pages.
  std::optional<Destination> target = {};
  std::uint32_t columns = 1; ///< for cells of a table: how many of its columns they take
};

/// True for a link with a place to lead to. To readers one without is a span.
inline bool leads_somewhere(const Tag& tag) {
  return tag.role == Role::link && (!tag.url.empty() || tag.target.has_value());
}

/// Which tag an item belongs to. `kArtifact` is decoration, not part of the text.
using TagId = std::uint32_t;
inline constexpr TagId kArtifact = UINT32_MAX;

} // namespace hanjang::page
