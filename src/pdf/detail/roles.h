#pragma once
// Tags as the structure tree has them.

#include "page/page.h"

#include <vector>

namespace hanjang::pdf {

/// The standard structure type of a tag (ISO 32000-1, 14.8.4). A link that leads nowhere is a span.
const char* structure_type(const page::Tag& tag);

/// For every tag the link it is or stands in; `artifact` where it is in none.
std::vector<page::TagId> enclosing_links(const std::vector<page::Tag>& tags);

} // namespace hanjang::pdf
