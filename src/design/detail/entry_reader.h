#pragma once
// Reads entries, their rows and fields.

#include "design/detail/resolver.h"

#include <vector>

namespace hanjang::design {

/// Entries and what they refer to by name: styles and words.
class EntryReader {
public:
  EntryReader(const Resolver& resolver, const std::vector<Style>& styles)
      : resolver_(resolver), styles_(styles) {}

  /// The style a node names, or the fallback where there is no node.
  StyleIndex style(const syntax::Node* node, StyleIndex fallback = 0) const;
  diag::Diagnostics& diagnostics() const { return resolver_.diagnostics(); }
  /// An entry as [entry.NAME] says it.
  EntryDesign entry(const Values& values) const;

private:
  diag::SourceText number(diag::SourceText text) const;
  Row row(const Values& values) const;
  void check_row(const Row& row, const Values& values) const;
  std::vector<CellDesign> cells(const std::vector<Values>& items, const diag::SourceText& separator) const;
  void check_grid(const Row& row, const std::vector<Values>& cells) const;
  std::vector<FieldRef> fields(const Values& row, std::string_view name,
                               const diag::SourceText& separator) const;
  FieldRef field(const Values& values, const diag::SourceText& separator) const;
  diag::SourceText word(const syntax::Node& name) const;

  const Resolver& resolver_;
  const std::vector<Style>& styles_;
};

} // namespace hanjang::design
