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

text::FontSet open_fonts();
/// The face, which has to be there.
text::FaceId open_face(text::FontSet& fonts, std::string_view family, int weight = 400);

/// How a text is to look and what it is.
struct Style {
  text::FaceId face;
  base::Pt size{10};
  base::Color color;
  page::TagId tag = 0;
};

/// A run of text from `origin` on.
page::GlyphRun shape(const text::FontSet& fonts, const Style& style, base::Point origin,
                     std::string_view text);
base::Pt width_of(const page::GlyphRun& run);
/// A line of one run.
page::TextLine line(const text::FontSet& fonts, const Style& style, base::Point origin,
                    std::string_view text);

/// A4 with nothing on it, tagged as one document.
page::Document empty_document();
/// Adds a tag and says which it is.
page::TagId add_tag(page::Document& document, page::Role role, page::TagId parent = 0);

} // namespace hanjang::sample
