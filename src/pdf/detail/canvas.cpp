#include "pdf/detail/canvas.h"

#include "pdf/detail/structure.h"

namespace hanjang::pdf {

void Canvas::mark(page::TagId tag) {
  if (open_ == tag) return;
  end_mark();
  open_ = tag;
  if (tag == page::kArtifact) return put("/Artifact BMC\n");
  put('/');
  put(structure_type(tags_[tag]));
  put(" <</MCID ");
  put_integer(static_cast<std::int64_t>(marks_.size()));
  put(">> BDC\n");
  marks_.push_back(tag);
}

void Canvas::end_mark() {
  if (open_) put("EMC\n");
  open_.reset();
}

void Canvas::set_fill(base::Color color) {
  if (color == fill_) return;
  fill_ = color;
  put_color(color, "g\n", "rg\n");
}

void Canvas::set_stroke(base::Color color, base::Pt width) {
  if (color != stroke_) {
    stroke_ = color;
    put_color(color, "G\n", "RG\n");
  }
  const Hundredths grid_width = to_hundredths(width);
  if (grid_width == line_width_) return;
  line_width_ = grid_width;
  put_number(grid_width);
  put("w\n");
}

void Canvas::put_number(Hundredths value) {
  append_hundredths(out_, value);
  out_ += ' ';
}

void Canvas::put_point(base::Point point) {
  put_number(x(point.x));
  put_number(y(point.y));
}

void Canvas::put_color(base::Color color, std::string_view gray_operator, std::string_view rgb_operator) {
  const bool gray = color.red == color.green && color.green == color.blue;
  append_channel(out_, color.red);
  out_ += ' ';
  if (gray) return put(gray_operator);
  append_channel(out_, color.green);
  out_ += ' ';
  append_channel(out_, color.blue);
  out_ += ' ';
  put(rgb_operator);
}

} // namespace hanjang::pdf
