#pragma once
// Small paragraphs of plain text at fixed places. Private to sheet/.

#include "base/color.h"
#include "base/length.h"
#include "page/page.h"
#include "text/font.h"
#include "text/paragraph.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace hanjang {

struct CaptionStyle {
  int weight = 400;
  Pt size;
  Pt leading;
  Color color;
};

/// Where a caption stands.
struct CaptionBox {
  Point at; ///< top left corner
  Pt width;
  std::size_t most_lines = 1; ///< what is longer ends in an ellipsis
  bool flush_right = false;
};

class CaptionSetter {
public:
  CaptionSetter(std::vector<std::string> families, FontSet& fonts)
      : families_(std::move(families)), fonts_(fonts) {}

  /// Adds the lines of a text to `items`. Returns where the last one ends.
  Pt set(std::string text, const CaptionStyle& style, const CaptionBox& box, TagId tag,
         std::vector<Item>& items);

private:
  ShapedText shape_text(const std::string& text, int weight);
  std::string showable(const std::string& text, int weight);
  TextLine line(const ShapedText& text, const LineRange& range, const CaptionStyle& style, Point at,
                TagId tag) const;

  std::vector<std::string> families_;
  FontSet& fonts_;
};

} // namespace hanjang
