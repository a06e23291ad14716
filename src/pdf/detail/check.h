#pragma once
// Whether a document can be written at all.

#include "page/page.h"
#include "text/font.h"

#include <optional>
#include <string>

namespace hanjang::pdf {

/// What no PDF can hold or what contradicts itself, in words; nothing if all is well. After this the writers
/// rely on every index, range and size.
std::optional<std::string> find_fault(const page::Document& document, const text::FontSet& fonts);

} // namespace hanjang::pdf
