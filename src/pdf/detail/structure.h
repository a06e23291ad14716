#pragma once
// The structure tree, which tells readers what the content of the pages is (ISO 32000-1, 14.7), and the link
// annotations, which are part of it.

#include "page/page.h"
#include "pdf/detail/haru.h"
#include "pdf/detail/page_content.h"

#include <vector>

namespace hanjang::pdf {

/// The standard structure type of a tag (ISO 32000-1, 14.8.4). A link that leads nowhere is a span.
const char* structure_type(const page::Tag& tag);

/// For every tag the link it is or stands in; `page::kArtifact` where it is in none.
std::vector<page::TagId> enclosing_links(const std::vector<page::Tag>& tags);

/// A page as written, with what its content stream told.
struct WrittenPage {
  Dict page;
  base::Pt height;
  PageContent content;
};

/// Writes annotations, structure elements and their parent tree, and marks the document as tagged. Tags
/// without content get no element.
void write_structure(Haru& haru, const page::Document& document, std::vector<WrittenPage>& pages);

} // namespace hanjang::pdf
