#include "pdf/detail/roles.h"

#include <cstddef>

namespace hanjang::pdf {

const char* structure_type(const page::Tag& tag) {
  switch (tag.role) {
  case page::Role::document:
    return "Document";
  case page::Role::h1:
    return "H1";
  case page::Role::h2:
    return "H2";
  case page::Role::h3:
    return "H3";
  case page::Role::paragraph:
    return "P";
  case page::Role::list:
    return "L";
  case page::Role::list_item:
    return "LI";
  case page::Role::label:
    return "Lbl";
  case page::Role::list_body:
    return "LBody";
  case page::Role::link:
    return tag.url.empty() ? "Span" : "Link";
  case page::Role::span:
    return "Span";
  case page::Role::figure:
    return "Figure";
  }
  return "Span";
}

std::vector<page::TagId> enclosing_links(const std::vector<page::Tag>& tags) {
  std::vector<page::TagId> links(tags.size(), page::kArtifact);
  for (std::size_t i = 1; i < tags.size(); ++i) { // a parent comes before its children
    const bool is_link = tags[i].role == page::Role::link && !tags[i].url.empty();
    links[i] = is_link ? static_cast<page::TagId>(i) : links[tags[i].parent];
  }
  return links;
}

} // namespace hanjang::pdf
