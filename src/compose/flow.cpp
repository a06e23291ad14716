#include "compose/flow.h"

#include "compose/detail/placeholders.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hanjang::compose {
namespace {

StyledText filled(StyledText text, std::span<const Filling> fillings) {
  for (StyledSpan& span : text.spans) span.text = fill_in(span.text, fillings);
  return text;
}

} // namespace

std::string plain_text(const StyledText& text) {
  std::string result;
  for (const StyledSpan& span : text.spans) result += span.text.text;
  return result;
}

std::span<const TableCell> cells_of(const Block& block) {
  if (const auto* row = std::get_if<TableRow>(&block.content)) return row->cells;
  if (const auto* titles = std::get_if<TableTitles>(&block.content)) return titles->cells;
  return {};
}

std::vector<BlockIndex> blocks_without(const Flow& flow, std::span<const Part> parts) {
  std::vector<bool> stays(flow.blocks.size(), true);
  for (const Part& part : parts)
    std::fill(stays.begin() + static_cast<std::ptrdiff_t>(part.first_block),
              stays.begin() + static_cast<std::ptrdiff_t>(part.end_block), false);
  std::vector<bool> has_rows(flow.sections + 1, false);
  for (BlockIndex i = 0; i < stays.size(); ++i) {
    const Block& block = flow.blocks[i];
    if (stays[i] && !is<Heading>(block) && !is<TableTitles>(block)) has_rows[block.section] = true;
  }
  std::vector<BlockIndex> result;
  result.reserve(stays.size());
  for (BlockIndex i = 0; i < stays.size(); ++i)
    if (stays[i] && has_rows[flow.blocks[i].section]) result.push_back(i);
  return result;
}

Flow with_page_numbers(Flow flow, std::span<const std::size_t> pages) {
  if (!flow.contents) return flow;
  const std::vector<ContentsLine>& lines = flow.contents->lines;
  for (std::size_t i = 0; i < lines.size() && i < pages.size(); ++i) {
    auto* const row = std::get_if<Row>(&flow.blocks[lines[i].block].content);
    if (row == nullptr || row->right.empty()) continue;
    diag::SourceText& number = row->right.spans.front().text;
    number.text = std::to_string(pages[i]);
    number.origin.assign(number.text.size() + 1, 0);
  }
  return flow;
}

Footer footer_of_page(const Flow& flow, std::size_t number, std::size_t pages) {
  const std::array<Filling, 3> fillings{Filling{"{page}", std::to_string(number)},
                                        Filling{"{pages}", std::to_string(pages)},
                                        Filling{"{name}", flow.author}};
  return {filled(flow.footer.left, fillings), filled(flow.footer.center, fillings),
          filled(flow.footer.right, fillings)};
}

} // namespace hanjang::compose
