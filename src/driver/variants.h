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
  std::string layout;  ///< or those of its parts: `classic + career-history`
  std::vector<VariantPages> pages;
};

/// What a document shows of a section, an entry or something in it.
struct VariantMark {
  std::vector<std::string> languages; ///< in which it is printed
  bool is_dropped = false;            ///< in some language, to keep to the pages
};

/// A section, an entry or something in it.
struct VariantRow {
  std::string label;
  std::size_t line = 0;           ///< of the file; 0: none
  std::size_t depth = 0;          ///< 0 for a section
  std::vector<VariantMark> marks; ///< one per document
};

struct VariantTable {
  std::vector<VariantColumn> columns;
  std::vector<VariantRow> rows;
};

/// Sets the file itself and every variant it has, and tells entry by entry what each shows. What stands
/// deeper than lines of work has a row where anything beside it bears tags. Empty if the file is wrong, or no
/// document is to be set.
VariantTable list_variants(Session& session, BuildRequest request, diag::SourceMap& sources,
                           diag::Diagnostics& diagnostics);

} // namespace hanjang::driver
