#pragma once
// Collects one text of a block, span by span.

#include "compose/flow.h"
#include "design/design.h"
#include "resume/model.h"

#include <string_view>
#include <vector>

namespace hanjang::compose {

class TextBuilder {
public:
  /// `tag` is the element the text belongs to; links become elements of their own in the flow's tags, and new
  /// looks are added to its looks. Both references must outlive the builder.
  TextBuilder(const design::Design& design, Flow& flow, page::TagId tag) : design_(design), flow_(flow) {
    text_.tag = tag;
  }

  bool empty() const { return text_.empty(); }
  void add(const diag::SourceText& text, design::StyleIndex style);
  void add(const std::vector<resume::Inline>& inlines, design::StyleIndex style);
  /// Fields in their order, with separators and affixes beside those that print something.
  void add(const resume::Record& record, const std::vector<design::FieldRef>& fields,
           design::StyleIndex style, const class FieldPrinter& printer);

  /// A row of facts: from here on short ones are better not parted, and a line's end between them is all that
  /// parts them.
  void keep_facts_whole() { keeps_facts_whole_ = true; }

  /// If it holds nothing but several facts, its lines are about equally long.
  void set_facts_evenly() { sets_facts_evenly_ = true; }

  /// The text so far; nothing is left to add to.
  StyledText take();

private:
  /// What is done with the spans of a value.
  struct ValueNature {
    bool is_item = false;    ///< see StyledSpan::item
    bool is_literal = false; ///< see there
  };

  static ValueNature nature_of(const resume::Record& record, std::string_view field);
  static bool is_fact(const resume::Record& record, std::string_view field,
                      const std::vector<std::vector<resume::Inline>>& items);
  void add_separator(const design::FieldRef& field, bool between_facts, design::StyleIndex style);
  void add_join(const design::FieldRef& field, bool is_field_each, design::StyleIndex style);
  diag::SourceText without_second_stop(const diag::SourceText& text) const;
  diag::SourceText separator_here(const diag::SourceText& text, bool between_facts) const;
  void undouble_brackets(std::vector<resume::Inline>& date) const;
  void add_value(const std::vector<resume::Inline>& value, const ValueNature& nature,
                 design::StyleIndex style);
  void add_inline(const resume::Inline& part, design::StyleIndex style);
  void add_icon(std::string_view name, bool is_link, design::StyleIndex style);
  void add_in_languages(StyledSpan span);
  page::TagId link_tag(const resume::Inline& part);

  const design::Design& design_;
  Flow& flow_;
  StyledText text_;
  std::uint32_t items_ = 0; ///< their number so far
  bool keeps_facts_whole_ = false;
  bool sets_facts_evenly_ = false;
  bool has_prose_ = false;    ///< a value that is no item
  bool ends_in_fact_ = false; ///< and not in running text, nor in a sentence that a stop parts
};

} // namespace hanjang::compose
