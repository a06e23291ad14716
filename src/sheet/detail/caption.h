#pragma once
// Small paragraphs of plain text at fixed places.

#include "base/color.h"
#include "base/length.h"
#include "page/page.h"
#include "text/font.h"
#include "text/paragraph.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace hanjang::sheet {

struct CaptionStyle {
  int weight = 400;
  base::Pt size;
  base::Pt leading;
  base::Color color;
};

/// Where a caption stands.
struct CaptionBox {
  base::Point at; ///< top left corner
  base::Pt width;
  std::size_t most_lines = 1; ///< what is longer ends in an ellipsis
  bool flush_right = false;
};

class CaptionSetter {
public:
  CaptionSetter(std::vector<std::string> families, text::FontSet& fonts)
      : families_(std::move(families)), fonts_(fonts) {}

  /// Adds the lines of a text to `items`. Returns where the last one ends.
  base::Pt set(std::string text, const CaptionStyle& style, const CaptionBox& box, page::TagId tag,
               std::vector<page::Item>& items);

private:
  text::ShapedText shape_text(const std::string& text, int weight);
  std::string showable(const std::string& text, int weight);
  page::TextLine line(const text::ShapedText& text, const text::LineRange& range, const CaptionStyle& style,
                      base::Point at, page::TagId tag) const;

  std::vector<std::string> families_;
  text::FontSet& fonts_;
};

} // namespace hanjang::sheet
