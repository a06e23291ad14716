#pragma once
// Documents in one document.

#include "page/page.h"

#include <string>
#include <vector>

namespace hanjang::page {

/// A finished document on its way into a larger one.
struct Part {
  Document document; ///< of at least one page
  std::string word;  ///< what it is to readers: `이력서`, `Resume`
};

/// One document of several, one behind the other, all set in fonts of one FontSet. Each becomes a part of the
/// structure tree with the headings that it had, an entry at the top of the outline, with its own entries
/// under it, and a range of page labels that counts from 1 behind its word; links and entries go on leading
/// where they led. Title, author and language are the first one's. A single document stays as it is, and so
/// do page labels that one has already, behind its word.
Document joined(std::vector<Part> parts);

} // namespace hanjang::page
