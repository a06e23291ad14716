#include "layout/detail/shown_blocks.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace hanjang::layout {
namespace {

using compose::BlockIndex;

const compose::Photo* photo_beside(const compose::Flow& flow, const compose::Block& block) {
  return block.photo ? std::get_if<compose::Photo>(&flow.blocks[*block.photo].content) : nullptr;
}

bool stands_beside(const compose::Block& block) {
  const auto* photo = std::get_if<compose::Photo>(&block.content);
  return photo != nullptr && photo->stands_beside;
}

// True if the hanging column beside a block is free for its section's heading.
bool takes_heading(const compose::Block& block, const ShapedBlock& shaped) {
  return !block.across && block.box == compose::Box::none && shaped.hang.empty();
}

bool keeps_with_next(const compose::Block& block, bool next_was_left_out) {
  const bool is_title = compose::is<compose::Heading>(block) || compose::is<compose::TableTitles>(block);
  return block.keep_with_next && (!next_was_left_out || is_title || block.entry == 0);
}

// Rows that stand beside their entry were composed among those of another region, and the contents after all
// else. What stands in a region on the pages of one sequence is to stand together.
std::vector<BlockIndex> region_after_region(const compose::Flow& flow, std::span<const BlockIndex> blocks) {
  std::vector<BlockIndex> result(blocks.begin(), blocks.end());
  std::ranges::stable_sort(result, {}, [&](BlockIndex index) {
    const compose::Block& block = flow.blocks[index];
    return std::pair(block.region, block.sequence);
  });
  return result;
}

// A block without what hangs beside it of others.
ShownBlock shown_alone(const compose::Flow& flow, std::span<const ShapedBlock> shaped, BlockIndex index) {
  ShownBlock shown;
  shown.index = index;
  shown.block = &flow.blocks[index];
  shown.shaped = &shaped[index];
  if (!shaped[index].hang.empty()) shown.hang = &shaped[index].hang;
  shown.photo = photo_beside(flow, *shown.block);
  return shown;
}

} // namespace

std::vector<ShownBlock> show_blocks(const compose::Flow& flow, std::span<const ShapedBlock> shaped,
                                    std::span<const BlockIndex> blocks) {
  const std::vector<BlockIndex> ordered = region_after_region(flow, blocks);
  std::vector<ShownBlock> result;
  result.reserve(ordered.size());
  const BlockIndex none = flow.blocks.size();
  BlockIndex heading = none; // that hangs beside the next block
  for (std::size_t i = 0; i < ordered.size(); ++i) {
    const BlockIndex index = ordered[i];
    const compose::Block& block = flow.blocks[index];
    const BlockIndex next = i + 1 < ordered.size() ? ordered[i + 1] : none;
    if (shaped[index].can_hang && next != none && takes_heading(flow.blocks[next], shaped[next])) {
      heading = index;
      continue;
    }
    if (stands_beside(block)) continue;
    ShownBlock& shown = result.emplace_back(shown_alone(flow, shaped, index));
    shown.keep_with_next =
        keeps_with_next(block, next != index + 1) && (next == none || !flow.blocks[next].breaks_page);
    shown.breaks_page = block.breaks_page;
    if (heading == none) continue;
    shown.heading = &flow.blocks[heading];
    shown.breaks_page = shown.breaks_page || shown.heading->breaks_page;
    shown.hang = &shaped[heading].left;
    heading = none;
  }
  return result;
}

std::vector<ShownBlock> show_blocks(const compose::Flow& flow, std::span<const ShapedBlock> shaped) {
  std::vector<BlockIndex> all(flow.blocks.size());
  std::iota(all.begin(), all.end(), BlockIndex{0});
  return show_blocks(flow, shaped, all);
}

} // namespace hanjang::layout
