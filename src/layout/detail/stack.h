#pragma once
// Broken lines + leadings and spaces → blocks of known height.

#include "layout/detail/breaking.h"

#include <vector>

namespace hanjang::layout {

/// Where the middle of capitals and of Hangul lies above the baseline, in em. Both are at .353 to .354 in
/// Pretendard and .364 to .373 in the Noto families, so what is centred on it sits right for either script.
inline constexpr double kOpticalCentre = 0.355;

/// One printed line. Lengths are from its own top.
struct SetLine {
  base::Pt height;
  base::Pt baseline; ///< of a row of pictures their top
};

/// A block at one tightness. Its height is that of its lines plus `space_below`.
struct SetBlock {
  const ShownBlock* shown = nullptr;
  const BrokenBlock* text = nullptr;
  base::Pt space_above; ///< dropped at the head of a page
  base::Pt space_below;
  std::vector<SetLine> lines;
  std::vector<std::vector<base::Pt>> beside; ///< baselines of BrokenBlock::beside, from the block's top
  base::Pt beside_height;                    ///< down to which they reach
  bool box_goes_on = false;                  ///< in the next block, without a line between

  base::Pt height() const;
  const compose::Block& block() const { return *shown->block; }
};

/// Gives every block its lines' heights. The broken blocks must outlive the result.
std::vector<SetBlock> stack_blocks(const std::vector<BrokenBlock>& blocks, const Measures& measures);

} // namespace hanjang::layout
