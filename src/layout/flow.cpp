#include "layout/flow.h"

#include <algorithm>

namespace hanjang {
namespace {

// Blocks [first, end) go; parts move or go with them.
void erase_blocks(Flow& flow, std::size_t first, std::size_t end) {
  const std::size_t count = end - first;
  const auto begin = flow.blocks.begin();
  flow.blocks.erase(begin + static_cast<std::ptrdiff_t>(first), begin + static_cast<std::ptrdiff_t>(end));
  std::erase_if(flow.parts,
                [&](const Part& part) { return part.first_block >= first && part.end_block <= end; });
  for (Part& part : flow.parts) {
    if (part.first_block >= end) part.first_block -= count;
    if (part.end_block >= end) part.end_block -= count;
  }
}

} // namespace

void remove_part(Flow& flow, const Part& part) {
  const std::size_t first = part.first_block;
  erase_blocks(flow, first, part.end_block);
  if (first == 0) return;
  Block& before = flow.blocks[first - 1];
  const bool nothing_follows = first == flow.blocks.size() || flow.blocks[first].is_heading;
  if (before.is_heading && nothing_follows) {
    erase_blocks(flow, first - 1, first);
  } else if (nothing_follows || flow.blocks[first].entry != before.entry) {
    before.keep_with_next = before.is_heading;
  }
}

} // namespace hanjang
