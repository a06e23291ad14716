#pragma once
// The structure tree, which tells readers what the content of the pages is (ISO 32000-1, 14.7), and the link
// annotations, which are part of it.

#include "page/page.h"
#include "pdf/detail/haru.h"
#include "pdf/detail/page_content.h"

#include <vector>

namespace hanjang::pdf {

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
