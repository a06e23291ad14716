#pragma once
// Documents for tests, made without the layout: text is shaped here and placed by hand.

#include "page/page.h"
#include "text/font.h"

#include <string>
#include <string_view>
#include <vector>

namespace hanjang::sample {

/// Families the samples use, all of which scripts/test installs.
inline constexpr std::string_view kTrueType = "Pretendard";
inline constexpr std::string_view kScaledCff = "Pretendard OTF";    ///< 2048 units per em, CID-keyed
inline constexpr std::string_view kCollection = "Noto Sans CJK KR"; ///< CID-keyed CFF

FontSet open_fonts();
/// The face, which has to be there.
FaceId open_face(FontSet& fonts, std::string_view family, int weight = 400);

/// How a text is to look and what it is.
struct Style {
  FaceId face;
  Pt size{10};
  Color color;
  TagId tag = 0;
};

/// A run of text from `origin` on.
GlyphRun shape(const FontSet& fonts, const Style& style, Point origin, std::string_view text);
Pt width_of(const GlyphRun& run);
/// A line of one run.
TextLine line(const FontSet& fonts, const Style& style, Point origin, std::string_view text);

/// A4 with nothing on it, tagged as one document.
Document empty_document();
/// Adds a tag and says which it is.
TagId add_tag(Document& document, Role role, TagId parent = 0);

} // namespace hanjang::sample
