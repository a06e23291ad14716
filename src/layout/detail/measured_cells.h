#pragma once
// The texts of a flow at the type sizes last asked for: page fitting sets them at many widths.

#include "layout/detail/measures.h"
#include "layout/detail/shape_flow.h"

#include <unordered_map>
#include <vector>

namespace hanjang::layout {

/// The type sizes of a cell's spans.
std::vector<base::Pt> sizes_of(const ShapedCell& cell, const Measures& measures);

/// Measures of cells, kept while the type sizes stay as they are. All of one design, and the cells stay where
/// they are as long as this is used.
class MeasuredCells {
public:
  /// The reference holds until the type sizes change.
  const text::MeasuredText& at(const ShapedCell& cell, const Measures& measures, const text::FontSet& fonts);

private:
  double size_ = 0; ///< the knob
  std::unordered_map<const ShapedCell*, text::MeasuredText> texts_;
};

} // namespace hanjang::layout
