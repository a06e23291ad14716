#include "pdf/roles.h"

#include <cstddef>

namespace hanjang::pdf {

const char* structure_type(const Tag& tag) {
  switch (tag.role) {
  case Role::document:
    return "Document";
  case Role::h1:
    return "H1";
  case Role::h2:
    return "H2";
  case Role::h3:
    return "H3";
  case Role::paragraph:
    return "P";
  case Role::list:
    return "L";
  case Role::list_item:
    return "LI";
  case Role::label:
    return "Lbl";
  case Role::list_body:
    return "LBody";
  case Role::link:
    return tag.url.empty() ? "Span" : "Link";
  case Role::span:
    return "Span";
  case Role::figure:
    return "Figure";
  }
  return "Span";
}

std::vector<TagId> enclosing_links(const std::vector<Tag>& tags) {
  std::vector<TagId> links(tags.size(), kArtifact);
  for (std::size_t i = 1; i < tags.size(); ++i) { // a parent comes before its children
    const bool is_link = tags[i].role == Role::link && !tags[i].url.empty();
    links[i] = is_link ? static_cast<TagId>(i) : links[tags[i].parent];
  }
  return links;
}

} // namespace hanjang::pdf
