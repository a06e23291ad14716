#pragma once
// Reads entries, their rows and fields. Private to design/.

#include "design/resolver.h"

#include <vector>

namespace hanjang {

/// Entries and what they refer to by name: styles and words.
class EntryReader {
public:
  EntryReader(const Resolver& resolver, const std::vector<Style>& styles)
      : resolver_(resolver), styles_(styles) {}

  /// The style a node names, or the fallback where there is no node.
  StyleIndex style(const Node* node, StyleIndex fallback = 0) const;
  EntryDesign entry(const Node& node) const;

private:
  bool centered(const Node* align) const;
  SourceText number(const Node* node) const;
  Row row(const Node& node) const;
  void check_row(const Row& row, const Table& table) const;
  std::vector<CellDesign> cells(const Node* node, const SourceText& separator) const;
  void check_grid(const Row& row, const Array& cells) const;
  std::vector<FieldRef> fields(const Node* node, const SourceText& separator) const;
  FieldRef field(const Node& node, const SourceText& separator) const;
  SourceText word(const Node& name) const;

  const Resolver& resolver_;
  const std::vector<Style>& styles_;
};

} // namespace hanjang
