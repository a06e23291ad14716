#pragma once
// What each variant of a file shows.

#include "driver/build.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace hanjang::driver {

/// A document in one language, as it was set.
struct VariantPages {
  std::string language;
  std::optional<OutputReport> report; ///< nothing: it cannot be set
};

/// A document of the file.
struct VariantColumn {
  std::string variant; ///< empty: the file itself
  std::string layout;
  std::vector<VariantPages> pages;
};

/// A section, an entry or something in it, and which documents show it.
struct VariantRow {
  std::string label;
  std::size_t line = 0;  ///< of the file; 0: none
  std::size_t depth = 0; ///< 0 for a section
  std::vector<bool> shown;
};

struct VariantTable {
  std::vector<VariantColumn> columns;
  std::vector<VariantRow> rows;
};

/// Sets the file itself and every variant it has, and tells entry by entry what each shows. What stands
/// deeper than lines of work has a row where anything beside it bears tags. Empty if the file is wrong.
VariantTable list_variants(Session& session, BuildRequest request, diag::SourceMap& sources,
                           diag::Diagnostics& diagnostics);

} // namespace hanjang::driver
