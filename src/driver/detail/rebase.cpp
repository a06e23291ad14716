#include "driver/detail/rebase.h"

#include <utility>

namespace hanjang::driver {
namespace {

// A span that stands in no file goes on standing in none.
void move_span(diag::Span& span, diag::SourceId source) {
  if (span) span.source = source;
}

void move_spans(syntax::Node& node, diag::SourceId source) {
  move_span(node.span, source);
  if (auto* text = std::get_if<diag::SourceText>(&node.value)) move_span(text->span, source);
  if (auto* array = std::get_if<syntax::Array>(&node.value))
    for (syntax::Node& item : array->items) move_spans(item, source);
  if (auto* table = std::get_if<syntax::Table>(&node.value))
    for (syntax::Member& member : table->members) {
      move_span(member.key_span, source);
      move_spans(member.value, source);
    }
}

} // namespace

syntax::Node rebased(syntax::Node tree, diag::SourceId source) {
  move_spans(tree, source);
  return tree;
}

} // namespace hanjang::driver
