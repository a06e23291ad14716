#include "pdf/detail/canvas.h"

#include "pdf/detail/structure.h"

#include <algorithm>

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
  if (color == state_.fill) return;
  state_.fill = color;
  put_color(color, "g\n", "rg\n");
}

void Canvas::set_stroke(base::Color color, base::Pt width) {
  if (color != state_.stroke) {
    state_.stroke = color;
    put_color(color, "G\n", "RG\n");
  }
  const Hundredths grid_width = to_hundredths(width);
  if (grid_width == state_.line_width) return;
  state_.line_width = grid_width;
  put_number(grid_width);
  put("w\n");
}

void Canvas::set_pen(const page::Pen& pen) {
  page::Pen& known = state_.pen;
  if (pen.cap != known.cap) {
    put_integer(static_cast<std::int64_t>(pen.cap));
    put(" J\n");
  }
  if (pen.join != known.join) {
    put_integer(static_cast<std::int64_t>(pen.join));
    put(" j\n");
  }
  if (pen.miter_limit != known.miter_limit) {
    put_factor(pen.miter_limit);
    put("M\n");
  }
  if (pen.dashes != known.dashes || pen.dash_start != known.dash_start) put_dashes(pen);
  known = pen;
}

// Dashes that are all too short for the grid are a whole line: a pattern of nothing is none (8.4.3.6).
void Canvas::put_dashes(const page::Pen& pen) {
  const bool is_whole =
      std::ranges::all_of(pen.dashes, [](base::Pt dash) { return to_hundredths(dash) == 0; });
  put("[ ");
  if (!is_whole)
    for (const base::Pt dash : pen.dashes) put_number(to_hundredths(dash));
  put("] ");
  put_number(is_whole ? 0 : to_hundredths(pen.dash_start));
  put("d\n");
}

// The box and each hole are a clip of their own, so that holes may lie over each other.
void Canvas::save_and_clip(const page::Clip& clip) {
  saved_ = state_;
  put("q ");
  put_box(clip.box);
  put("re W n\n");
  for (const base::Rect& hole : clip.holes) {
    put_box(clip.box);
    put("re ");
    put_box(hole);
    put("re W* n\n");
  }
}

void Canvas::restore() {
  state_ = saved_;
  put("Q\n");
}

void Canvas::put_factor(double value) {
  append_number(out_, value);
  out_ += ' ';
}

void Canvas::put_box(const base::Rect& box) {
  put_point({box.left, box.bottom()});
  put_number(to_hundredths(box.width));
  put_number(to_hundredths(box.height));
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
