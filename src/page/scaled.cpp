#include "page/scaled.h"

#include <algorithm>

namespace hanjang::page {
namespace {

class Scaler {
public:
  Scaler(const base::Size& page, double scale, base::Point at, TagId tag)
      : page_(page), scale_(scale), at_(at), tag_(tag) {}

  Item operator()(TextLine line) const {
    for (GlyphRun& run : line.runs) {
      run.tag = tag_;
      run.size = run.size * scale_;
      run.origin = scaled(run.origin);
      for (Glyph& glyph : run.glyphs) {
        glyph.advance = glyph.advance * scale_;
        glyph.x_offset = glyph.x_offset * scale_;
        glyph.y_offset = glyph.y_offset * scale_;
      }
    }
    return line;
  }

  Item operator()(Rule rule) const {
    rule.tag = tag_;
    rule.box = scaled(on_paper(rule.box));
    return rule;
  }

  Item operator()(Path path) const {
    path.tag = tag_;
    path.stroke = path.stroke * scale_;
    for (base::Pt& dash : path.pen.dashes) dash = dash * scale_;
    path.pen.dash_start = path.pen.dash_start * scale_;
    for (base::Point& point : path.points) point = scaled(point);
    if (!path.clip) return path;
    path.clip->box = scaled(path.clip->box);
    for (base::Rect& hole : path.clip->holes) hole = scaled(hole);
    return path;
  }

  Item operator()(ImageItem image) const {
    image.tag = tag_;
    image.box = scaled(image.box);
    return image;
  }

private:
  // What bleeds over the edges of the paper is cut off there, as it is in print.
  base::Rect on_paper(const base::Rect& box) const {
    const base::Pt left = std::max(box.left, base::Pt{0});
    const base::Pt top = std::max(box.top, base::Pt{0});
    return {left, top, std::min(box.right(), page_.width) - left, std::min(box.bottom(), page_.height) - top};
  }
  base::Point scaled(base::Point point) const { return {at_.x + point.x * scale_, at_.y + point.y * scale_}; }
  base::Rect scaled(const base::Rect& box) const {
    const base::Point corner = scaled(base::Point{box.left, box.top});
    return {corner.x, corner.y, box.width * scale_, box.height * scale_};
  }

  base::Size page_;
  double scale_;
  base::Point at_;
  TagId tag_;
};

} // namespace

std::vector<Item> scaled_items(const Page& page, double scale, base::Point at, TagId tag) {
  std::vector<Item> items;
  items.reserve(page.items.size());
  const Scaler scaler(page.size, scale, at, tag);
  for (const Item& item : page.items) items.push_back(std::visit(scaler, item));
  return items;
}

} // namespace hanjang::page
