#include "layout/detail/long_items.h"

#include "base/utf8.h"

#include <algorithm>
#include <string_view>
#include <variant>

namespace hanjang::layout {
namespace {

constexpr std::size_t kMostLines = 2;

// What of an item's text was written in the resume, from the first piece to the last.
diag::Span written_of(const compose::StyledText& text) {
  diag::Span span = text.source;
  for (const compose::StyledSpan& piece : text.spans)
    if (piece.text.span.source == span.source && piece.text.span.end > span.end)
      span.end = piece.text.span.end;
  return span;
}

// The characters on the lines behind the second one.
std::size_t characters_beyond(const BrokenBlock& block) {
  std::size_t count = 0;
  for (std::size_t i = kMostLines; i < block.lines.size(); ++i)
    for (const Piece& piece : block.lines[i].pieces) {
      const std::string_view text = piece.cell->text.text;
      count += base::utf8::count(text.substr(piece.range.begin, piece.range.visible_end - piece.range.begin));
    }
  return count;
}

} // namespace

std::vector<LongItem> find_long_items(const Fit& fit) {
  std::vector<LongItem> items;
  for (const SetBlock& block : fit.blocks) {
    const auto* item = std::get_if<compose::ListItem>(&block.block().content);
    if (item == nullptr || block.lines.size() <= kMostLines || !item->text.source) continue;
    items.push_back({written_of(item->text), block.lines.size(), characters_beyond(*block.text)});
  }
  return items;
}

} // namespace hanjang::layout
