#pragma once
// The fonts of a file: which code shows which glyph, and the objects that make it so.

#include "diag/diagnostic.h"
#include "page/page.h"
#include "pdf/detail/glyph_text.h"
#include "pdf/detail/haru.h"
#include "pdf/detail/subset.h"
#include "pdf/pdf.h"
#include "text/font.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace hanjang::pdf {

/// The code that shows a glyph.
struct Code {
  std::uint16_t cid = 0;
  std::int32_t width = 0; ///< the advance a reader assumes, in 1/1000 em
  /// The code is another text's too, and readers will take it for that one: the page has to say it itself.
  bool needs_actual_text = false;
};

/// A face with its codes. Texts are views into the document.
struct EncodedFace {
  std::string resource; ///< its name on pages
  std::shared_ptr<const FontProgram> program;
  std::vector<GlyphUse> uses; ///< by ascending code; where uses share one, only the first
  std::unordered_map<GlyphUse, Code, GlyphUseHash> codes;
};

using EncodedFaces = std::map<text::FaceId, EncodedFace>;

/// Subsets every face the document uses, and gives every glyph a code for each text it stands for (CFF: one
/// code only). Nothing, and an error, if a font cannot be embedded. `subsets` keeps font programs; null: none
/// are kept.
std::optional<EncodedFaces> encode_faces(const page::Document& document, const text::FontSet& fonts,
                                         SubsetCache* subsets, diag::Diagnostics& diagnostics);

/// Writes the font objects of a face; gives the one that pages refer to.
Dict write_font(Haru& haru, const EncodedFace& encoded, const text::FontFace& face);

} // namespace hanjang::pdf
