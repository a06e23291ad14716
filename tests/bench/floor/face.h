#pragma once
// HarfBuzz, as far as the floor uses it: a face in its mapped file, text shaped with it, and the part of it
// that was used.

#include <cstdint>
#include <hb-subset.h>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::floor {

/// A glyph of a shaped text.
struct Glyph {
  std::uint32_t id = 0;
  int advance = 0; ///< in units of the face
  int kerning = 0; ///< what of it the glyph's own width lacks
};

/// A face cut down to the glyphs that were used.
struct Program {
  std::string data;                             ///< a TrueType file
  std::map<std::uint32_t, std::uint16_t> codes; ///< glyph of the face → glyph of the program
};

/// One face and what was shaped with it so far.
class Face {
public:
  /// Nothing if the file holds no font.
  static std::optional<Face> open(const char* file);

  std::vector<Glyph> shape(std::string_view text);
  /// Nothing if HarfBuzz refuses.
  std::optional<Program> subset() const;

  /// Text of each glyph that was used: of the first cluster that it begins.
  const std::map<std::uint32_t, std::string>& used() const { return used_; }
  /// The glyph's own width, in units of the face.
  int width(std::uint32_t glyph) const { return hb_font_get_glyph_h_advance(font_.get(), glyph); }
  double units_per_em() const { return hb_face_get_upem(face_.get()); }

private:
  struct Destroy {
    void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
    void operator()(hb_face_t* face) const { hb_face_destroy(face); }
    void operator()(hb_font_t* font) const { hb_font_destroy(font); }
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
  };
  explicit Face(hb_blob_t* blob);

  std::unique_ptr<hb_face_t, Destroy> face_;
  std::unique_ptr<hb_font_t, Destroy> font_;
  std::unique_ptr<hb_buffer_t, Destroy> buffer_;
  std::map<std::uint32_t, std::string> used_;
};

} // namespace hanjang::floor
