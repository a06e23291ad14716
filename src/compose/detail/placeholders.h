#pragma once
// Texts of a layout in which something stands for what a page or an entry has.

#include "diag/source.h"

#include <span>
#include <string>
#include <string_view>

namespace hanjang::compose {

/// A placeholder, braces included, and what takes its place.
struct Filling {
  std::string_view placeholder;
  std::string value;
};

/// `pattern` with every placeholder filled in; what was filled in is not looked into. Each byte of it points
/// at its placeholder, so that a letter that cannot be set is blamed on the layout that asks for it.
diag::SourceText fill_in(const diag::SourceText& pattern, std::span<const Filling> fillings);

} // namespace hanjang::compose
