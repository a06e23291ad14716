#pragma once
// The structure tree, which tells readers what the content of the pages is (ISO 32000-1, 14.7), with the link
// annotations that are part of it.

#include "page/page.h"
#include "pdf/detail/haru.h"
#include "pdf/detail/written_page.h"

#include <vector>

namespace hanjang::pdf {

/// The standard structure type of a tag (ISO 32000-1, 14.8.4). A link that leads nowhere is a span.
const char* structure_type(const page::Tag& tag);

/// Writes annotations, structure elements and their parent tree, and marks the document as tagged. Tags
/// without content get no element.
void write_structure(Haru& haru, const page::Document& document, std::vector<WrittenPage>& pages);

} // namespace hanjang::pdf
