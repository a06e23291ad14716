#pragma once
// What composing needs at every step. Private to layout/.

#include "layout/cell_builder.h"
#include "layout/fields.h"

#include <vector>

namespace hanjang {

/// The flow that grows, and what it is made with. All references outlive it.
struct ComposeContext {
  const Design& design;
  const FieldPrinter& printer;
  Flow& flow;
  FontSet& fonts;
  Diagnostics& diagnostics;

  /// A new structure element.
  TagId tag(Role role, TagId parent = 0) const;
  /// True if any of the fields prints something. A word prints with any field beside it, or where there is
  /// none but words.
  bool prints(const Record& record, const std::vector<FieldRef>& fields) const;
  CellBuilder cell(TagId element) const { return {design, flow.tags, element}; }
  Cell shape(const CellBuilder& cell) const { return cell.shape(fonts, diagnostics); }
};

} // namespace hanjang
