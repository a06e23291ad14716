#pragma once
// What the file may say about itself.

#include "page/page.h"
#include "pdf/detail/written_page.h"

#include <vector>

namespace hanjang::pdf {

/// Whether the document gives all that PDF/UA-1 (ISO 14289-1) asks of its author: a title, a language,
/// headings that start at the first level and never skip one (7.4.2), tables of contents of entries (7.2, ISO
/// 32000-1, 14.8.4.3.4), and words for every figure (7.3) and link (7.18.5). The rest is the writer's own
/// business and always done.
bool is_accessible(const page::Document& document, const std::vector<WrittenPage>& pages);

} // namespace hanjang::pdf
