#include "layout/detail/measures.h"

#include <algorithm>

namespace hanjang::layout {
namespace {

// The part of its pages that their margins leave.
Column page_of(const design::Region& region, const Measures& measures) {
  if (region.place != design::Region::Place::pages || !region.margins)
    return {measures.left(), {}, measures.right(), measures.top(), measures.bottom()};
  const base::Size paper = measures.design.page;
  return {measures.width(region.margins->left),
          {},
          paper.width - measures.width(region.margins->right),
          measures.width(region.margins->top),
          paper.height - measures.width(region.margins->bottom)};
}

// Columns at the sides take their widths, the main region what they leave, a region at the
// top all of it, one with pages of its own what their margins leave.
std::vector<Column> columns_of(const Measures& measures) {
  base::Pt main_left = measures.left();
  base::Pt main_right = measures.right();
  for (const design::Region& region : measures.design.regions) {
    const base::Pt taken = measures.width(region.width) + measures.width(region.gap);
    if (region.place == design::Region::Place::left) main_left += taken;
    if (region.place == design::Region::Place::right) main_right -= taken;
  }
  std::vector<Column> columns;
  for (const design::Region& region : measures.design.regions) {
    Column column = page_of(region, measures);
    if (region.place == design::Region::Place::main) {
      column.left = main_left;
      column.right = main_right;
    }
    if (region.place == design::Region::Place::left)
      column.right = column.left + measures.width(region.width);
    if (region.place == design::Region::Place::right)
      column.left = column.right - measures.width(region.width);
    column.text_left = column.left;
    if (region.hang.exists())
      column.text_left += measures.width(region.hang.width) + measures.width(region.hang.gap);
    columns.push_back(column);
  }
  return columns;
}

} // namespace

bool is_side_column(const design::Region& region) {
  return region.place == design::Region::Place::left || region.place == design::Region::Place::right;
}

Measures::Measures(const design::Design& of, double how_tight) : design(of), tightness(how_tight) {
  const double count = static_cast<double>(design.fit.size());
  for (std::size_t i = 0; i < design.fit.size(); ++i)
    knobs[static_cast<std::size_t>(design.fit[i])] =
        std::clamp(tightness * count - static_cast<double>(i), 0.0, 1.0);
  columns = columns_of(*this);
}

} // namespace hanjang::layout
