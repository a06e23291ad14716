#include "pdf/detail/conformance.h"

#include "pdf/detail/links.h"

#include <cstddef>
#include <optional>
#include <set>
#include <string>

namespace hanjang::pdf {

namespace {

int heading_level(page::Role role) {
  switch (role) {
  case page::Role::h1:
    return 1;
  case page::Role::h2:
    return 2;
  case page::Role::h3:
    return 3;
  default:
    return 0;
  }
}

/// The heading that a tag is or stands in.
std::optional<page::TagId> enclosing_heading(const std::vector<page::Tag>& tags, page::TagId tag) {
  for (; tag != 0; tag = tags[tag].parent) {
    if (heading_level(tags[tag].role) > 0) return tag;
  }
  return std::nullopt;
}

/// A table of contents holds entries and such tables, and nothing else holds entries.
bool are_contents_of_items(const std::vector<page::Tag>& tags) {
  for (std::size_t i = 1; i < tags.size(); ++i) {
    const bool is_in_contents = tags[tags[i].parent].role == page::Role::toc;
    const bool is_item = tags[i].role == page::Role::toc_item;
    if (is_item != is_in_contents && !(is_in_contents && tags[i].role == page::Role::toc)) return false;
  }
  return true;
}

bool have_links_words(const page::Document& document) {
  const std::vector<std::string> words = link_words(document);
  for (std::size_t i = 1; i < document.tags.size(); ++i)
    if (page::leads_somewhere(document.tags[i]) && words[i].empty()) return false;
  return true;
}

} // namespace

bool is_accessible(const page::Document& document, const std::vector<WrittenPage>& pages) {
  if (document.metadata.title.empty() || document.metadata.language.empty()) return false;
  if (!are_contents_of_items(document.tags) || !have_links_words(document)) return false;
  std::set<page::TagId> headings;
  int level = 0;
  for (const WrittenPage& page : pages) {
    for (const page::TagId tag : page.content.marks) {
      if (document.tags[tag].role == page::Role::figure && document.tags[tag].alt.empty()) return false;
      const auto heading = enclosing_heading(document.tags, tag);
      if (!heading || !headings.insert(*heading).second) continue;
      const int next = heading_level(document.tags[*heading].role);
      if (next > level + 1) return false;
      level = next;
    }
  }
  return true;
}

} // namespace hanjang::pdf
