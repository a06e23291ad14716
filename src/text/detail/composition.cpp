#include "text/detail/composition.h"

#include <array>
#include <hb-ot.h>
#include <memory>

namespace hanjang::text {
namespace {

struct HbSetDeleter {
  void operator()(hb_set_t* set) const { hb_set_destroy(set); }
};
using HbSet = std::unique_ptr<hb_set_t, HbSetDeleter>;

HbSet plain_glyphs(hb_font_t* font) {
  HbSet glyphs(hb_set_create());
  for (char32_t c = 0x20; c <= 0x2027; ++c) {
    if (c == 0x100) c = 0x2010; // nothing in between is plain
    hb_codepoint_t glyph = 0;
    if (is_plain(c) && hb_font_get_nominal_glyph(font, c, &glyph) != 0) hb_set_add(glyphs.get(), glyph);
  }
  return glyphs;
}

} // namespace

bool composes_plain_text(hb_font_t* font) {
  constexpr std::array<hb_tag_t, 2> kFeatures{HB_TAG('c', 'c', 'm', 'p'), HB_TAG_NONE};
  hb_face_t* face = hb_font_get_face(font);
  const HbSet lookups(hb_set_create());
  hb_ot_layout_collect_lookups(face, HB_OT_TAG_GSUB, nullptr, nullptr, kFeatures.data(), lookups.get());
  const HbSet glyphs = plain_glyphs(font);
  const unsigned before = hb_set_get_population(glyphs.get());
  hb_ot_layout_lookups_substitute_closure(face, lookups.get(), glyphs.get());
  return hb_set_get_population(glyphs.get()) != before;
}

} // namespace hanjang::text
