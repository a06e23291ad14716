#include "layout/detail/measured_cells.h"

namespace hanjang::layout {

const text::MeasuredText& MeasuredCells::at(const ShapedCell& cell, const Measures& measures,
                                            const text::FontSet& fonts) {
  const double size = measures.knobs[static_cast<std::size_t>(design::Knob::size)];
  if (size != size_) texts_.clear();
  size_ = size;
  const auto known = texts_.find(&cell);
  if (known != texts_.end()) return known->second;
  return texts_.emplace(&cell, text::measure_text(cell.text, sizes_of(cell, measures), fonts)).first->second;
}

std::vector<base::Pt> sizes_of(const ShapedCell& cell, const Measures& measures) {
  std::vector<base::Pt> sizes;
  sizes.reserve(cell.spans.size());
  for (const ShapedSpan& span : cell.spans) sizes.push_back(measures.size(span.style));
  return sizes;
}

} // namespace hanjang::layout
