#pragma once
// Which blocks of a flow are set on pages, and what hangs beside each.

#include "layout/detail/shape_flow.h"

#include <span>
#include <vector>

namespace hanjang::layout {

/// A block that takes room of its own.
struct ShownBlock {
  compose::BlockIndex index = 0;           ///< in its flow
  const compose::Block* block = nullptr;   ///< never null
  const ShapedBlock* shaped = nullptr;     ///< its texts
  const compose::Block* heading = nullptr; ///< the heading of its section, if that hangs beside it
  const ShapedCell* hang = nullptr;        ///< what stands in the hanging column; null: nothing
  const compose::Photo* photo = nullptr;   ///< that stands at its side
  bool keep_with_next = false;
  bool breaks_page = false; ///< it, or the heading that hangs beside it

  const std::vector<design::Range>& space_above() const {
    return heading == nullptr ? block->space_above : heading->space_above;
  }
};

/// Arranges these blocks of a flow, region after region, with their texts by block index. A heading that can
/// hang is no block of its own, and neither is a photo at the side of others. A block whose next one was left
/// out need not keep with what takes its place, unless it is a heading. All must outlive the result.
std::vector<ShownBlock> show_blocks(const compose::Flow& flow, std::span<const ShapedBlock> shaped,
                                    std::span<const compose::BlockIndex> blocks);

/// The same of all blocks.
std::vector<ShownBlock> show_blocks(const compose::Flow& flow, std::span<const ShapedBlock> shaped);

} // namespace hanjang::layout
