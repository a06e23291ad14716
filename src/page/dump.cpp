#include "page/dump.h"

#include "page/detail/dump_forms.h"
#include "page/detail/dump_values.h"

#include <fmt/format.h>

namespace hanjang::page {

std::string dump(const Document& document, const text::FontSet& fonts, Detail detail) {
  const Metadata& metadata = document.metadata;
  const std::string out = fmt::format("document lang {} title {} author {}\n",
                                      metadata.language.empty() ? "none" : metadata.language,
                                      in_quotes(metadata.title), in_quotes(metadata.author));
  if (detail == Detail::full)
    return out + full_pages(document, fonts) + full_outline(document) + page_labels(document) + "tags\n" +
           full_tags(document);
  return out + compact_pages(document, fonts) + compact_outline(document) + page_labels(document) + "tags\n" +
         compact_tags(document);
}

} // namespace hanjang::page
