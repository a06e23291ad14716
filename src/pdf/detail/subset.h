#pragma once
// Font programs cut down to the glyphs a document uses.

#include "text/font.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>

namespace hanjang::pdf {

/// A font file's part that a PDF embeds.
struct FontProgram {
  enum class Format : std::uint8_t { true_type, cff };
  Format format = Format::true_type;
  std::string data; ///< a TrueType file, or a bare CFF table
  /// Glyph of the face → glyph of the program (TrueType) or CID (CFF).
  std::unordered_map<std::uint32_t, std::uint16_t> glyphs;
};

/// The face, at its current variation, with these glyphs and no hinting. Nothing if HarfBuzz refuses the font
/// or its outlines are of a kind that PDF cannot hold (CFF2).
std::optional<FontProgram> subset_face(const text::FontFace& face, std::span<const std::uint32_t> glyphs);

} // namespace hanjang::pdf
