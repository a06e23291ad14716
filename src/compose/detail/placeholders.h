#pragma once
// Texts of a layout in which something stands for what a page or an entry has.

#include "diag/source.h"
#include "resume/model.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::compose {

/// A placeholder, braces included, and what takes its place.
struct Filling {
  std::string_view placeholder;
  std::string value;
};

/// `pattern` with every placeholder filled in; what was filled in is not looked into. Each byte of it points
/// at its placeholder, so that a letter that cannot be set is blamed on the layout that asks for it.
diag::SourceText fill_in(const diag::SourceText& pattern, std::span<const Filling> fillings);

/// A placeholder, braces included, and the text that takes its place with its marks and spans.
struct PatternPart {
  std::string_view placeholder;
  std::vector<resume::Inline> text;
};

/// `pattern` with every part in its place, each still blamed on where it was written. Blanks behind a part
/// that is empty go where nothing stands before it.
std::vector<resume::Inline> put_together(const diag::SourceText& pattern, std::span<const PatternPart> parts);

} // namespace hanjang::compose
