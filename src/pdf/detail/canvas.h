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

  /// Operators and operands as they are.
  void put(std::string_view text) { out_ += text; }
  void put(char c) { out_ += c; }
  /// A number followed by a blank.
  void put_number(Hundredths value);
  void put_integer(std::int64_t value) { append_integer(out_, value); }
  void put_point(base::Point point);
  /// A place on the page in the PDF's coordinates, y up.
  static Hundredths x(base::Pt left) { return to_hundredths(left); }
  Hundredths y(base::Pt top) const { return to_hundredths(height_ - top); }

  std::string take() { return std::move(out_); }

private:
  void put_color(base::Color color, std::string_view gray_operator, std::string_view rgb_operator);

  const std::vector<page::Tag>& tags_;
  base::Pt height_;
  std::string out_;
  std::vector<page::TagId> marks_;
  std::optional<page::TagId> open_;
  // What a page starts with (ISO 32000-1, table 52).
  base::Color fill_;
  base::Color stroke_;
  Hundredths line_width_ = 100;
};

} // namespace hanjang::pdf
