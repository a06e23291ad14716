#pragma once
// Collects the text of one cell, span by span. Private to layout/.

#include "layout/flow.h"
#include "resume/model.h"

#include <vector>

namespace hanjang {

class CellBuilder {
public:
  /// `tag` is the element the cell belongs to; links become elements of their own in `tags`.
  CellBuilder(const Design& design, std::vector<Tag>& tags, TagId tag)
      : design_(design), tags_(tags), tag_(tag) {}

  bool empty() const { return text_.empty(); }
  void add(const SourceText& text, StyleIndex style);
  void add(const std::vector<Inline>& inlines, StyleIndex style);
  /// Fields in their order, with separators and affixes beside those that print something.
  void add(const Record& record, const std::vector<FieldRef>& fields, StyleIndex style,
           const class FieldPrinter& printer);
  /// A blank after the last word, so that whatever follows on the line is a word of its own.
  void end_with_blank();

  Cell shape(FontSet& fonts, Diagnostics& diagnostics) const;

private:
  void add_separator(const FieldRef& field, StyleIndex style);
  void add_join(const FieldRef& field, StyleIndex style);
  void add_value(const std::vector<Inline>& value, bool is_date, StyleIndex style);
  void add_inline(const Inline& part, StyleIndex style);
  void add_icon(std::string_view name, bool is_link, StyleIndex style);

  const Design& design_;
  std::vector<Tag>& tags_;
  TagId tag_;
  std::vector<TextSpan> text_;
  std::vector<CellSpan> spans_;
  Span source_;             ///< of the first text that is the writer's, not the layout's
  bool sets_icons_ = false; ///< there is a blank to widen
};

} // namespace hanjang
