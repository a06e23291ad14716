#pragma once
// Paragraphs that were shaped before: from one run to the next nearly all of a resume stays as it was.

#include "text/detail/itemize.h"
#include "text/paragraph.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::text {

/// A paragraph about which nothing was to be told.
struct KnownParagraph {
  /// A face that was asked for when it was shaped.
  struct Face {
    std::string family;
    FaceWish wish;
    FaceId id; ///< in the runs of `text`
    std::shared_ptr<const FontFace> face;
  };

  ShapedText text;
  std::vector<Face> faces; ///< in the order in which they were asked for
};

/// All that shaping depends on but for the fonts themselves.
std::string paragraph_key(std::span<const TextSpan> spans, std::string_view language,
                          const Punctuation& punctuation);

/// The paragraph with the faces of `fonts`, which are asked for as if it were shaped anew, so that they get
/// the numbers they would have then. Nothing if one of them is another now.
std::optional<ShapedText> as_known(const KnownParagraph& known, FontSet& fonts,
                                   diag::Diagnostics& diagnostics);

/// Keeps a paragraph in `fonts.paragraphs()`, which must be there.
void keep_paragraph(const std::string& key, const ShapedText& text, std::span<const AskedFace> asked,
                    const FontSet& fonts);

} // namespace hanjang::text
