#pragma once
// Reads entries, their rows and fields. Private to design/.

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
  EntryDesign entry(const syntax::Node& node) const;

private:
  bool centered(const syntax::Node* align) const;
  diag::SourceText number(const syntax::Node* node) const;
  Row row(const syntax::Node& node) const;
  void check_row(const Row& row, const syntax::Table& table) const;
  std::vector<CellDesign> cells(const syntax::Node* node, const diag::SourceText& separator) const;
  void check_grid(const Row& row, const syntax::Array& cells) const;
  std::vector<FieldRef> fields(const syntax::Node* node, const diag::SourceText& separator) const;
  FieldRef field(const syntax::Node& node, const diag::SourceText& separator) const;
  diag::SourceText word(const syntax::Node& name) const;

  const Resolver& resolver_;
  const std::vector<Style>& styles_;
};

} // namespace hanjang::design
