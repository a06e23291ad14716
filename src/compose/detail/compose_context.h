#pragma once
// What composing needs at every step.

#include "compose/compose.h"
#include "compose/detail/fields.h"
#include "compose/detail/open_table.h"
#include "compose/detail/text_builder.h"

#include <vector>

namespace hanjang::compose {

/// The flow that grows, and what it is made with. All references outlive it.
struct ComposeContext {
  const design::Design& design;
  const FieldPrinter& printer;
  Flow& flow;
  const PictureSource& pictures;
  diag::Diagnostics& diagnostics;
  OpenTable& table;

  /// A new structure element; without a parent it stands where the open table says.
  page::TagId tag(page::Role role, page::TagId parent = 0) const;
  /// True if any of the fields prints something. A word prints with any field beside it, or where there is
  /// none but words.
  bool prints(const resume::Record& record, const std::vector<design::FieldRef>& fields) const;
  TextBuilder text(page::TagId element) const { return {design, flow, element}; }
};

} // namespace hanjang::compose
