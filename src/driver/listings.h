#pragma once
// What there is to choose from: layouts and fonts.

#include "diag/diagnostic.h"
#include "driver/session.h"

#include <string>
#include <vector>

namespace hanjang::driver {

/// A layout, for the listing.
struct LayoutInfo {
  std::string name;
  std::string kind;    ///< of document that it makes; empty: the layout is broken
  std::string columns; ///< how many, as in "2" or "1 + margin"; empty: the layout is broken
  std::string description;
};
/// Every layout that comes with hanjang, kind by kind, in the order of the index.
std::vector<LayoutInfo> list_layouts(Session& session, diag::SourceMap& sources,
                                     diag::Diagnostics& diagnostics);

/// A face of a font family, for the listing.
struct FontInfo {
  std::string family;
  std::string face; ///< PostScript name, or the file's name where it is missing
  int weight;
  std::string path; ///< where it is, or empty
};
/// Every face that a manifest names.
std::vector<FontInfo> list_fonts(Session& session, diag::SourceMap& sources, diag::Diagnostics& diagnostics);

} // namespace hanjang::driver
