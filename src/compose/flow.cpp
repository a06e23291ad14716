#include "compose/flow.h"

#include <algorithm>
#include <utility>

namespace hanjang::compose {
namespace {

// Which blocks stay: none of a part, and nothing of a section that has no rows left.
std::vector<bool> blocks_that_stay(const Flow& flow, std::span<const Part> parts) {
  std::vector<bool> stays(flow.blocks.size(), true);
  for (const Part& part : parts)
    std::fill(stays.begin() + static_cast<std::ptrdiff_t>(part.first_block),
              stays.begin() + static_cast<std::ptrdiff_t>(part.end_block), false);
  std::vector<bool> has_rows(flow.sections + 1, false);
  for (std::size_t i = 0; i < stays.size(); ++i) {
    const Block& block = flow.blocks[i];
    if (stays[i] && !block.is_heading && !block.has_titles) has_rows[block.section] = true;
  }
  for (std::size_t i = 0; i < stays.size(); ++i)
    if (!has_rows[flow.blocks[i].section]) stays[i] = false;
  return stays;
}

// A heading that hangs beside a row that goes hangs beside the next that stays.
void hand_on_headings(Flow& flow, const std::vector<bool>& stays) {
  for (std::size_t i = 0; i < stays.size(); ++i) {
    Block& block = flow.blocks[i];
    if (stays[i] || !block.hangs_heading) continue;
    std::size_t next = i + 1;
    while (next < stays.size() && flow.blocks[next].section == block.section && !stays[next]) ++next;
    if (next == stays.size() || flow.blocks[next].section != block.section) continue;
    flow.blocks[next].hang = std::move(block.hang);
    flow.blocks[next].hangs_heading = true;
    flow.blocks[next].space_above = block.space_above;
  }
}

} // namespace

void remove_parts(Flow& flow, std::span<const Part> parts) {
  const std::vector<bool> stays = blocks_that_stay(flow, parts);
  hand_on_headings(flow, stays);
  std::vector<std::size_t> places(stays.size() + 1);
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < stays.size(); ++i) {
    places[i] = blocks.size();
    if (!stays[i]) continue;
    Block& block = blocks.emplace_back(std::move(flow.blocks[i]));
    const bool loses_next = i + 1 < stays.size() && !stays[i + 1];
    if (loses_next && !block.is_heading && !block.has_titles && block.entry != 0)
      block.keep_with_next = false;
  }
  places.back() = blocks.size();
  flow.blocks = std::move(blocks);
  for (Part& part : flow.parts) {
    part.first_block = places[part.first_block];
    part.end_block = places[part.end_block];
  }
  std::erase_if(flow.parts, [](const Part& part) { return part.first_block == part.end_block; });
}

} // namespace hanjang::compose
