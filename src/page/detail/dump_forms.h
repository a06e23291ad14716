#pragma once
// The two forms of a page dump: what each makes of the pages and of the structure tree.

#include "page/dump.h"

#include <string>

namespace hanjang::page {

/// Everything of every item: each run, each glyph, each point.
std::string full_pages(const Document& document, const text::FontSet& fonts);
/// A line for each entry.
std::string full_outline(const Document& document);
/// A line for each tag.
std::string full_tags(const Document& document);

/// The styles, and a line for each printed line; see dump_compact.cpp.
std::string compact_pages(const Document& document, const text::FontSet& fonts);
/// A line for each page on which entries begin.
std::string compact_outline(const Document& document);
/// The tree in brackets, a line for each heading.
std::string compact_tags(const Document& document);

} // namespace hanjang::page
