#include "compose/detail/cards.h"

#include "base/utf8.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace hanjang::compose {
namespace {

constexpr std::size_t kLeastColumns = 2;

StyledSpan line_end_behind(const StyledSpan& span) {
  StyledSpan result;
  result.text.text = base::utf8::kLineSeparator;
  result.text.span = span.text.span;
  result.text.origin.assign(result.text.text.size() + 1, 0);
  result.look = span.look;
  result.tag = span.tag;
  return result;
}

// The rows of a card, a line or more each.
StyledText card_of(const resume::Record& record, const design::EntryDesign& design,
                   const ComposeContext& context) {
  StyledText card;
  for (const design::Row& row : design.rows) {
    if (row.kind != design::Row::Kind::line || !context.prints(record, row.left)) continue;
    TextBuilder builder = context.text(context.tag(page::Role::paragraph));
    builder.keep_facts_whole();
    builder.add(record, row.left, row.style, context.printer);
    StyledText text = builder.take();
    if (text.empty()) continue;
    if (card.empty()) {
      card = std::move(text);
      continue;
    }
    card.spans.push_back(line_end_behind(card.spans.back()));
    std::ranges::move(text.spans, std::back_inserter(card.spans));
  }
  return card;
}

} // namespace

void compose_cards(std::span<const resume::Record> records, const design::EntryDesign& design,
                   std::size_t columns, const ComposeContext& context) {
  std::vector<StyledText> cards;
  for (const resume::Record& record : records)
    if (StyledText card = card_of(record, design, context); !card.empty()) cards.push_back(std::move(card));
  // Few share the width, but one alone has no more than half of it.
  columns = std::min(columns, std::max(cards.size(), kLeastColumns));
  const double width = 1 / static_cast<double>(columns);
  for (std::size_t first = 0; first < cards.size(); first += columns) {
    TableRow row{.cells = {}, .are_cards = true};
    for (std::size_t i = first; i < cards.size() && i < first + columns; ++i) {
      const double at = static_cast<double>(i - first) * width;
      row.cells.push_back({.text = std::move(cards[i]), .from = at, .to = at + width});
    }
    Block block;
    block.style = design.rows.empty() ? design::StyleIndex{0} : design.rows.back().style;
    block.content = std::move(row);
    if (first > 0) block.space_above = {context.design.card.gap};
    context.flow.blocks.push_back(std::move(block));
  }
}

} // namespace hanjang::compose
