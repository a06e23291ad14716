#pragma once
// The growing content stream of one page: operators, the graphics state that readers have by then, and
// marked content. Everything that paints goes through here.

#include "base/color.h"
#include "base/length.h"
#include "page/page.h"
#include "pdf/detail/notation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::pdf {

class Canvas {
public:
  Canvas(const std::vector<page::Tag>& tags, base::Pt page_height) : tags_(tags), height_(page_height) {}

  /// From here on content belongs to `tag`. Goes on with the open mark if that is the tag's already.
  void mark(page::TagId tag);
  void end_mark();
  /// The tag of each marked-content identifier so far.
  const std::vector<page::TagId>& marks() const { return marks_; }

  void set_fill(base::Color color);
  void set_stroke(base::Color color, base::Pt width);
  void set_pen(const page::Pen& pen);
  /// From here on nothing is painted outside of a clip; a `restore()` ends that.
  void save_and_clip(const page::Clip& clip);
  void restore();

  /// Operators and operands as they are.
  void put(std::string_view text) { out_ += text; }
  void put(char c) { out_ += c; }
  /// A number followed by a blank.
  void put_number(Hundredths value);
  /// A number that is no length, followed by a blank.
  void put_factor(double value);
  void put_box(const base::Rect& box);
  void put_integer(std::int64_t value) { append_integer(out_, value); }
  void put_point(base::Point point);
  /// A place on the page in the PDF's coordinates, y up.
  static Hundredths x(base::Pt left) { return to_hundredths(left); }
  Hundredths y(base::Pt top) const { return to_hundredths(height_ - top); }

  std::string take() { return std::move(out_); }

private:
  void put_color(base::Color color, std::string_view gray_operator, std::string_view rgb_operator);
  void put_dashes(const page::Pen& pen);

  // What a page starts with (ISO 32000-1, table 52).
  struct State {
    base::Color fill;
    base::Color stroke;
    Hundredths line_width = 100;
    page::Pen pen;
  };

  const std::vector<page::Tag>& tags_;
  base::Pt height_;
  std::string out_;
  std::vector<page::TagId> marks_;
  std::optional<page::TagId> open_;
  State state_;
  State saved_;
};

} // namespace hanjang::pdf
