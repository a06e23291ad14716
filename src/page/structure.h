#pragma once
// The structure tree: what the parts of a document are, whatever they look like.

#include <cstdint>
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
  figure
};

/// An element of the structure tree. Tag 0 is the document itself; every other one's parent has a smaller
/// index, and siblings stand in reading order.
struct Tag {
  Role role = Role::paragraph;
  std::uint32_t parent = 0;
  std::string language; ///< empty: the parent's
  std::string alt;      ///< for figures and links: what they are, in words
  std::string url;      ///< for links: where they lead
};

/// Which tag an item belongs to. `kArtifact` is decoration, not part of the text.
using TagId = std::uint32_t;
inline constexpr TagId kArtifact = UINT32_MAX;

} // namespace hanjang::page
