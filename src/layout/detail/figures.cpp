#include "layout/detail/figures.h"

#include <algorithm>

namespace hanjang::layout {
namespace {

constexpr double kPointsPerInch = 72;

// Under a picture narrower than this a caption would be set a word a line.
constexpr base::Pt kLeastCaption{220};

// A picture leaves room on its page for what stands under it and above.
constexpr double kMostOfPage = 0.85;

// A drawing is not set so large that its text would outdo the text around it, nor much larger than it was
// drawn.
constexpr double kMostEnlarged = 2;
constexpr double kMostOfBody = 1.15;

base::Pt most_height(const page::Drawing& drawing, const Measures& measures) {
  constexpr design::StyleIndex kBody = 0;
  base::Pt unit = drawing.unit * kMostEnlarged;
  if (drawing.text_size > 0) unit = std::min(unit, measures.size(kBody) * (kMostOfBody / drawing.text_size));
  return unit * drawing.height;
}

double aspect_of(const compose::Figure& figure) {
  if (figure.drawing != nullptr) return figure.drawing->width / figure.drawing->height;
  return static_cast<double>(figure.picture->width) / figure.picture->height;
}

} // namespace

std::vector<FigurePlace> place_figures(const compose::FigureRow& row, base::Pt left, base::Pt right,
                                       const Measures& measures) {
  const design::PictureDesign& design = measures.design.picture;
  const base::Pt gap = measures.width(design.gap);
  base::Pt height = std::min(measures.width(row.height), (measures.bottom() - measures.top()) * kMostOfPage);
  double aspects = 0;
  for (const compose::Figure& figure : row.figures) {
    aspects += aspect_of(figure);
    if (figure.picture != nullptr)
      height = std::min(height, base::Pt{figure.picture->height * kPointsPerInch / design.least_dpi});
    else if (figure.drawing->unit > base::Pt{0})
      height = std::min(height, most_height(*figure.drawing, measures));
  }
  const base::Pt free = right - left - gap * static_cast<double>(row.figures.size() - 1);
  height = std::min(height, free / aspects);
  std::vector<FigurePlace> places;
  for (const compose::Figure& figure : row.figures) {
    places.push_back({left, {height * aspect_of(figure), height}});
    left += places.back().size.width + gap;
  }
  return places;
}

base::Pt caption_measure(std::span<const FigurePlace> figures, std::size_t index, base::Pt right) {
  const FigurePlace& place = figures[index];
  const bool is_last = index + 1 == figures.size();
  return is_last ? std::clamp(kLeastCaption, place.size.width, std::max(place.size.width, right - place.left))
                 : place.size.width;
}

} // namespace hanjang::layout
