#pragma once
// Broken lines + leadings and spaces → blocks of known height. Private to layout/.

#include "layout/breaking.h"

#include <vector>

namespace hanjang {

/// Where the middle of capitals and of Hangul lies above the baseline, in em. Both are at .353 to .354 in
/// Pretendard and .364 to .373 in the Noto families, so what is centred on it sits right for either script.
inline constexpr double kOpticalCentre = 0.355;

/// One printed line. Lengths are from its own top.
struct SetLine {
  Pt height;
  Pt baseline;
};

/// A block at one setting. Its height is that of its lines plus `space_below`.
struct SetBlock {
  const Block* block = nullptr;
  const BrokenBlock* text = nullptr;
  Pt space_above; ///< dropped at the head of a page
  Pt space_below;
  std::vector<SetLine> lines;
  std::vector<std::vector<Pt>> beside; ///< baselines of BrokenBlock::beside, from the block's top
  Pt beside_height;                    ///< down to which they reach

  Pt height() const;
};

/// Gives every block its lines' heights. The broken blocks must outlive the result.
std::vector<SetBlock> stack_blocks(const std::vector<BrokenBlock>& blocks, const Setting& setting);

} // namespace hanjang
