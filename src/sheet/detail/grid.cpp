#include "sheet/detail/grid.h"

#include <algorithm>

namespace hanjang::sheet::grid {
namespace {

// Messages need more room than one thumbnail has.
constexpr std::size_t kFaultWidth = 2;

std::size_t width_of(const SheetEntry& entry) {
  return entry.pages.empty() ? kFaultWidth : std::min(entry.pages.size(), kMostShownPages);
}

} // namespace

std::vector<Slot> slots(const Sheet& sheet) {
  std::vector<Slot> result;
  Slot next;
  for (next.part = 0; next.part < sheet.parts.size(); ++next.part) {
    const std::vector<SheetEntry>& entries = sheet.parts[next.part].entries;
    for (next.entry = 0; next.entry < entries.size(); ++next.entry) {
      next.width = width_of(entries[next.entry]);
      if (next.module + next.width > kModules) {
        next.module = 0;
        ++next.row;
      }
      if (next.row == kRows) {
        next.row = 0;
        ++next.page;
      }
      result.push_back(next);
      next.module += next.width;
    }
    if (entries.empty()) continue;
    ++next.page;
    next.row = 0;
    next.module = 0;
  }
  return result;
}

} // namespace hanjang::sheet::grid
