#pragma once
// The grid of a contact sheet: six modules across, each as wide as one thumbnail, two rows a page. An entry
// takes as many modules as it shows pages.

#include "base/length.h"
#include "sheet/sheet.h"

#include <cstddef>
#include <vector>

namespace hanjang::sheet::grid {

inline constexpr std::size_t kModules = 6;
inline constexpr std::size_t kRows = 2;
/// A4 across.
inline constexpr base::Size kSheetSize{base::Pt{841.89}, base::Pt{595.276}};
inline constexpr base::Pt kMargin{40};
inline constexpr base::Pt kTop{62}; ///< of the first row
inline constexpr base::Pt kBottom{28};
inline constexpr base::Pt kGap{12};
inline constexpr base::Pt kRowGap{12};
inline constexpr base::Pt kModuleWidth =
    (kSheetSize.width - 2 * kMargin - kGap * static_cast<double>(kModules - 1)) /
    static_cast<double>(kModules);
inline constexpr base::Pt kRowHeight =
    (kSheetSize.height - kTop - kBottom - kRowGap * static_cast<double>(kRows - 1)) /
    static_cast<double>(kRows);
/// Enough for A4 at the width of a module: its sides are as 1 to √2, in whole millimetres.
inline constexpr base::Pt kThumbnailHeight = kModuleWidth * (297.0 / 210.0);

/// Where an entry stands.
struct Slot {
  std::size_t part = 0;
  std::size_t entry = 0;
  std::size_t page = 0; ///< of the sheet, from 0
  std::size_t row = 0;
  std::size_t module = 0; ///< its first one
  std::size_t width = 1;  ///< in modules

  base::Pt left() const { return kMargin + (kModuleWidth + kGap) * static_cast<double>(module); }
  base::Pt head() const { return kTop + (kRowHeight + kRowGap) * static_cast<double>(row); }
  base::Pt measure() const { return (kModuleWidth + kGap) * static_cast<double>(width) - kGap; }
};

/// Fills the grid in the order of the entries; every part starts a page.
std::vector<Slot> slots(const Sheet& sheet);

} // namespace hanjang::sheet::grid
