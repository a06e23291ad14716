#pragma once
// Links: which content belongs to one, and the annotations that readers click on (ISO 32000-1, 12.5.6.5).

#include "page/page.h"
#include "pdf/detail/haru.h"
#include "pdf/detail/page_content.h"
#include "pdf/detail/written_page.h"

#include <cstddef>
#include <string>
#include <vector>

namespace hanjang::pdf {

/// For every tag the link it is or stands in; `page::kArtifact` where it is in none.
std::vector<page::TagId> enclosing_links(const std::vector<page::Tag>& tags);

/// For every tag that is a link what it says of itself (ISO 14289-1, 7.18.5): its description, else its
/// text on the pages, else its address. Empty for a link without any, and for what is no link.
std::vector<std::string> link_words(const page::Document& document);

/// Adds the corners of a box as PDF has them, lower left before upper right.
void add_box(Array array, const base::Rect& box, base::Pt page_height);

/// Writes link annotations.
class LinkWriter {
public:
  /// What is named here must outlive the writer.
  LinkWriter(Haru& haru, const page::Document& document, const std::vector<WrittenPage>& pages)
      : haru_(haru), tags_(document.tags), pages_(pages), words_(link_words(document)) {}

  /// The annotation of a link that leads somewhere, for an area of the page of that index.
  Dict write(const TaggedArea& link, std::size_t page) const;

private:
  void write_target(Dict& annotation, const page::Tag& tag) const;

  Haru& haru_;
  const std::vector<page::Tag>& tags_;
  const std::vector<WrittenPage>& pages_;
  std::vector<std::string> words_; ///< by tag
};

} // namespace hanjang::pdf
