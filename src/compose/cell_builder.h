#pragma once
// Collects the text of one cell, span by span. Private to layout/.

#include "compose/flow.h"
#include "resume/model.h"

#include <vector>

namespace hanjang::compose {

class CellBuilder {
public:
  /// `tag` is the element the cell belongs to; links become elements of their own in `tags`.
  CellBuilder(const design::Design& design, std::vector<page::Tag>& tags, page::TagId tag)
      : design_(design), tags_(tags), tag_(tag) {}

  bool empty() const { return text_.empty(); }
  void add(const diag::SourceText& text, design::StyleIndex style);
  void add(const std::vector<resume::Inline>& inlines, design::StyleIndex style);
  /// Fields in their order, with separators and affixes beside those that print something.
  void add(const resume::Record& record, const std::vector<design::FieldRef>& fields,
           design::StyleIndex style, const class FieldPrinter& printer);
  /// A blank after the last word, so that whatever follows on the line is a word of its own.
  void end_with_blank();

  Cell shape(text::FontSet& fonts, diag::Diagnostics& diagnostics) const;

private:
  void add_separator(const design::FieldRef& field, design::StyleIndex style);
  void add_join(const design::FieldRef& field, design::StyleIndex style);
  void add_value(const std::vector<resume::Inline>& value, bool is_item, design::StyleIndex style);
  void add_inline(const resume::Inline& part, design::StyleIndex style);
  void add_icon(std::string_view name, bool is_link, design::StyleIndex style);

  const design::Design& design_;
  std::vector<page::Tag>& tags_;
  page::TagId tag_;
  std::vector<text::TextSpan> text_;
  std::vector<CellSpan> spans_;
  std::uint32_t items_ = 0; ///< their number so far
  diag::Span source_;       ///< of the first text that is the writer's, not the layout's
  bool sets_icons_ = false; ///< there is a blank to widen
};

} // namespace hanjang::compose
