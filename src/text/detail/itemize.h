#pragma once
// Cutting a paragraph into pieces of one span, one face and one script, ready for shaping.

#include "diag/diagnostic.h"
#include "text/detail/typed_marks.h"
#include "text/font.h"
#include "text/paragraph.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace hanjang::text {

struct TextItem {
  std::uint32_t span = 0;
  FaceId face;
  hb_script_t script = HB_SCRIPT_LATIN;
  std::uint32_t begin = 0; ///< bytes of the joined text
  std::uint32_t end = 0;
};

/// A face as it was asked for.
struct AskedFace {
  std::string family;
  FaceWish wish;
  FaceId face;
};

/// What became of a text.
struct Itemized {
  std::vector<TextItem> items;
  std::vector<AskedFace> asked; ///< every face that was asked for, in that order, once
  bool is_faultless = true;     ///< nothing was to be told, and every face asked for was there
};

/// Items of the joined text of `spans`, in order and without a gap, as long as a face could be opened at all.
/// A grapheme is never torn: all of it comes from the first family that has all of it. Reports what no family
/// has. What is drawn for a mark decides on its face and script; `marks`, which must each stand in one span,
/// lose those for which no family has that character.
Itemized itemize(std::span<const TextSpan> spans, std::vector<TypedMark>& marks, FontSet& fonts,
                 diag::Diagnostics& diagnostics);

} // namespace hanjang::text
