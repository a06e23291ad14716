#include "sample.h"

#include "catch.h"
#include "support/disk.h"

#include <hb.h>
#include <memory>

namespace hanjang::sample {

namespace {

const std::filesystem::path kPretendard =
    std::filesystem::path(HANJANG_SOURCE_DIR) / "fonts/node_modules/pretendard/dist/public/static";
const std::filesystem::path kNoto = "/usr/share/fonts/opentype/noto";

struct BufferDeleter {
  void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};

text::FontFamily family(std::string_view name, std::filesystem::path folder,
                        std::vector<text::FaceSource> faces) {
  text::FontFamily made;
  made.name = name;
  made.folder = std::move(folder);
  made.faces = std::move(faces);
  return made;
}

} // namespace

text::FontSet open_fonts() {
  return text::FontSet(
      {family(
           kTrueType, kPretendard / "alternative",
           {{"Pretendard-Regular.ttf", "", 400, false, {}}, {"Pretendard-SemiBold.ttf", "", 600, false, {}}}),
       family(kScaledCff, kPretendard, {{"Pretendard-Regular.otf", "", 400, false, {}}}),
       family(kCollection, kNoto, {{"NotoSansCJK-Regular.ttc", "NotoSansCJKkr-Regular", 400, false, {}}})},
      test::disk());
}

text::FaceId open_face(text::FontSet& fonts, std::string_view name, int weight) {
  diag::Diagnostics diagnostics;
  const auto face = fonts.face(name, {weight}, diagnostics);
  INFO("a font of the tests is missing: " << name);
  REQUIRE(face.has_value());
  return *face;
}

page::GlyphRun shape(const text::FontSet& fonts, const Style& style, base::Point origin,
                     std::string_view text) {
  const text::FontFace& face = fonts[style.face];
  const std::unique_ptr<hb_buffer_t, BufferDeleter> buffer(hb_buffer_create());
  hb_buffer_add_utf8(buffer.get(), text.data(), static_cast<int>(text.size()), 0, -1);
  hb_buffer_guess_segment_properties(buffer.get());
  hb_shape(face.font.get(), buffer.get(), nullptr, 0);
  unsigned count = 0;
  const hb_glyph_info_t* const infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
  const hb_glyph_position_t* const positions = hb_buffer_get_glyph_positions(buffer.get(), nullptr);
  const auto scaled = [&](int units) {
    return style.size * (static_cast<double>(units) / face.units_per_em);
  };

  page::GlyphRun run{style.face, style.size, style.color, origin, std::string(text), {}, {}, style.tag};
  for (unsigned i = 0; i < count; ++i) {
    page::Glyph glyph;
    glyph.id = infos[i].codepoint;
    glyph.advance = scaled(positions[i].x_advance);
    glyph.x_offset = scaled(positions[i].x_offset);
    glyph.y_offset = scaled(-positions[i].y_offset);
    glyph.text_begin = infos[i].cluster;
    unsigned next = i + 1;
    while (next < count && infos[next].cluster == infos[i].cluster) ++next;
    glyph.text_end = next < count ? infos[next].cluster : static_cast<std::uint32_t>(text.size());
    run.glyphs.push_back(glyph);
  }
  return run;
}

base::Pt width_of(const page::GlyphRun& run) {
  base::Pt width;
  for (const page::Glyph& glyph : run.glyphs) width += glyph.advance;
  return width;
}

page::TextLine line(const text::FontSet& fonts, const Style& style, base::Point origin,
                    std::string_view text) {
  return {{shape(fonts, style, origin, text)}};
}

page::Document empty_document() {
  page::Document document;
  document.metadata = {"이력서", "홍길동", "ko"};
  document.pages.push_back({{base::Pt{595.276}, base::Pt{841.89}}, {}});
  document.tags.push_back({page::Role::document, 0, "", "", ""});
  return document;
}

page::TagId add_tag(page::Document& document, page::Role role, page::TagId parent) {
  document.tags.push_back({role, parent, "", "", ""});
  return static_cast<page::TagId>(document.tags.size() - 1);
}

} // namespace hanjang::sample
