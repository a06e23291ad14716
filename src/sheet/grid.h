#pragma once
// The grid of a contact sheet: six modules across, each as wide as one thumbnail, two rows a page. An entry
// takes as many modules as it shows pages. Private to sheet/.

#include "base/length.h"
#include "sheet/sheet.h"

#include <cstddef>
#include <vector>

namespace hanjang::grid {

inline constexpr std::size_t modules = 6;
inline constexpr std::size_t rows = 2;
/// A4 across.
inline constexpr Size sheet_size{Pt{841.89}, Pt{595.276}};
inline constexpr Pt margin{40};
inline constexpr Pt top{62}; ///< of the first row
inline constexpr Pt bottom{28};
inline constexpr Pt gap{12};
inline constexpr Pt row_gap{12};
inline constexpr Pt module_width =
    (sheet_size.width - 2 * margin - gap * static_cast<double>(modules - 1)) / static_cast<double>(modules);
inline constexpr Pt row_height =
    (sheet_size.height - top - bottom - row_gap * static_cast<double>(rows - 1)) / static_cast<double>(rows);
/// Enough for A4 at the width of a module.
inline constexpr Pt thumbnail_height = module_width * 1.4143;

/// Where an entry stands.
struct Slot {
  std::size_t part = 0;
  std::size_t entry = 0;
  std::size_t page = 0; ///< of the sheet, from 0
  std::size_t row = 0;
  std::size_t module = 0; ///< its first one
  std::size_t width = 1;  ///< in modules

  Pt left() const { return margin + (module_width + gap) * static_cast<double>(module); }
  Pt head() const { return top + (row_height + row_gap) * static_cast<double>(row); }
  Pt measure() const { return (module_width + gap) * static_cast<double>(width) - gap; }
};

/// Fills the grid in the order of the entries; every part starts a page.
std::vector<Slot> slots(const Sheet& sheet);

} // namespace hanjang::grid
