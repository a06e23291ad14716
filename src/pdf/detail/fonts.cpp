#include "pdf/detail/fonts.h"

#include "base/ascii.h"
#include "base/contains.h"
#include "pdf/detail/glyph_text.h"
#include "pdf/detail/hash.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <string_view>
#include <tuple>
#include <unordered_set>
#include <utility>

namespace hanjang::pdf {

namespace {

using Uses = std::unordered_set<GlyphUse, GlyphUseHash>;

std::map<text::FaceId, Uses> collect_uses(const page::Document& document) {
  std::map<text::FaceId, Uses> uses;
  std::vector<std::string_view> texts;
  for (const page::Page& page : document.pages) {
    for (const page::Item& item : page.items) {
      const auto* const line = std::get_if<page::TextLine>(&item);
      if (!line) continue;
      for (const page::GlyphRun& run : line->runs) {
        if (run.glyphs.empty()) continue;
        Uses& of_face = uses[run.face];
        split_text(run, texts);
        for (std::size_t i = 0; i < run.glyphs.size(); ++i) of_face.insert({run.glyphs[i].id, texts[i]});
      }
    }
  }
  return uses;
}

std::int32_t per_mille(double em) { return static_cast<std::int32_t>(std::lround(em * 1000)); }

std::int32_t width_of(const text::FontFace& face, std::uint32_t glyph) {
  return per_mille(static_cast<double>(hb_font_get_glyph_h_advance(face.font.get(), glyph)) /
                   face.units_per_em);
}

/// A glyph's code is what the program calls the glyph, which needs no map. Other texts of the same glyph get
/// codes after those; in CFF there are none to give, so they share the first one's.
void assign_codes(EncodedFace& encoded, const text::FontFace& face, std::vector<GlyphUse> uses) {
  const auto& glyphs = encoded.program->glyphs;
  std::ranges::sort(uses, [&](const GlyphUse& a, const GlyphUse& b) {
    return std::tuple(glyphs.at(a.glyph), a.text.empty(), a.text) <
           std::tuple(glyphs.at(b.glyph), b.text.empty(), b.text);
  });
  const bool cff = encoded.program->format == FontProgram::Format::cff;
  std::vector<GlyphUse> others;
  for (const GlyphUse& use : uses) {
    const bool taken = !encoded.uses.empty() && encoded.uses.back().glyph == use.glyph;
    if (taken && !cff) {
      others.push_back(use);
      continue;
    }
    encoded.codes.emplace(use, Code{glyphs.at(use.glyph), width_of(face, use.glyph), taken});
    if (!taken) encoded.uses.push_back(use);
  }
  auto next = static_cast<std::uint16_t>(glyphs.at(uses.back().glyph) + 1);
  for (const GlyphUse& use : others) {
    encoded.codes.emplace(use, Code{next++, width_of(face, use.glyph), false});
    encoded.uses.push_back(use);
  }
}

std::vector<std::uint32_t> glyphs_of(const std::vector<GlyphUse>& uses) {
  std::vector<std::uint32_t> glyphs;
  for (const GlyphUse& use : uses) glyphs.push_back(use.glyph);
  std::ranges::sort(glyphs);
  glyphs.erase(std::unique(glyphs.begin(), glyphs.end()), glyphs.end());
  return glyphs;
}

std::shared_ptr<const FontProgram> shared_subset(const text::FontFace& face,
                                                 const std::vector<std::uint32_t>& glyphs) {
  std::optional<FontProgram> program = subset_face(face, glyphs);
  return program ? std::make_shared<const FontProgram>(std::move(*program)) : nullptr;
}

/// The program of a face with these glyphs, which are sorted. Null if there is none.
std::shared_ptr<const FontProgram>
cached_subset(const text::FontFace& face, const std::vector<std::uint32_t>& glyphs, SubsetCache* subsets) {
  if (subsets == nullptr || face.identity.empty()) return shared_subset(face, glyphs);
  std::string key = face.identity;
  for (const std::uint32_t glyph : glyphs) key.append(" ").append(std::to_string(glyph));
  if (const std::shared_ptr<const FontProgram>* known = subsets->find(key)) return *known;
  std::shared_ptr<const FontProgram> program = shared_subset(face, glyphs);
  if (program) subsets->put(key, program, key.size() + program->data.size());
  return program;
}

/// Whether two bytes suffice for a code per use.
bool has_room(const FontProgram& program, std::size_t uses) {
  return std::ranges::all_of(program.glyphs,
                             [uses](const auto& entry) { return entry.second + uses <= UINT16_MAX; });
}

/// Six letters from the program's bytes, then the face's own name without what a PDF name should not hold.
std::string base_font_name(const FontProgram& program, const text::FontFace& face) {
  Hash hash;
  hash.add(program.data);
  std::string name;
  std::uint64_t value = hash.value();
  for (int i = 0; i < 6; ++i, value /= 26) name += static_cast<char>('A' + value % 26);
  name += '+';
  constexpr std::size_t kLongest = 100;
  for (const char c : face.postscript_name.substr(0, kLongest)) {
    if (base::ascii::is_letter_or_digit(c) || base::contains("-_.", c)) name += c;
  }
  if (name.size() == 7) name += "Unnamed";
  return name;
}

/// The bounding box of the `head` table, in 1/1000 em; the em square where there is none.
std::array<std::int32_t, 4> bounding_box(const text::FontFace& face) {
  const text::HbBlob head(hb_face_reference_table(face.face.get(), HB_TAG('h', 'e', 'a', 'd')));
  unsigned length = 0;
  const char* const data = hb_blob_get_data(head.get(), &length);
  constexpr unsigned kXMin = 36;
  std::array<std::int32_t, 4> box{0, -200, 1000, 800};
  if (length < kXMin + 8) return box;
  for (unsigned i = 0; i < 4; ++i) {
    const auto high = static_cast<unsigned char>(data[kXMin + 2 * i]);
    const auto low = static_cast<unsigned char>(data[kXMin + 2 * i + 1]);
    const auto units = static_cast<std::int16_t>(high << 8 | low);
    box[i] = per_mille(static_cast<double>(units) / face.units_per_em);
  }
  return box;
}

Dict write_descriptor(Haru& haru, const EncodedFace& encoded, const text::FontFace& face,
                      const std::string& name) {
  // ISO 32000-1, table 123.
  constexpr int kFixedPitch = 1;
  constexpr int kSymbolic = 4;
  constexpr int kItalic = 64;
  Dict descriptor = haru.add_dict();
  descriptor.set("Type", Name{"FontDescriptor"});
  descriptor.set("FontName", Name{name});
  descriptor.set("Flags", kSymbolic | (face.is_fixed_pitch ? kFixedPitch : 0) |
                              (face.italic_angle != 0 ? kItalic : 0));
  Array box = descriptor.add_array("FontBBox");
  for (const std::int32_t side : bounding_box(face)) box.add(side);
  descriptor.set("ItalicAngle", Real{face.italic_angle});
  descriptor.set("Ascent", per_mille(face.ascender));
  descriptor.set("Descent", per_mille(face.descender));
  descriptor.set("CapHeight", per_mille(face.cap_height));
  // No font file tells its stems; this follows what type designers do at that weight.
  descriptor.set("StemV", 10 + face.weight / 5);
  const bool cff = encoded.program->format == FontProgram::Format::cff;
  Dict program = haru.add_stream(encoded.program->data, Encoding::deflate);
  if (cff) {
    program.set("Subtype", Name{"CIDFontType0C"});
  } else {
    program.set("Length1", static_cast<std::int32_t>(encoded.program->data.size()));
  }
  descriptor.set(cff ? "FontFile3" : "FontFile2", program.reference());
  return descriptor;
}

/// The most frequent width, which need not be written for each of its codes.
std::int32_t default_width(const EncodedFace& encoded) {
  std::map<std::int32_t, int> counts;
  for (const GlyphUse& use : encoded.uses) ++counts[encoded.codes.at(use).width];
  using Count = std::pair<const std::int32_t, int>;
  return std::ranges::max_element(counts, {}, &Count::second)->first;
}

/// Widths as `first [width…]` for every group of consecutive codes (ISO 32000-1, 9.7.4.3).
void write_widths(Dict font, const EncodedFace& encoded) {
  const std::int32_t usual = default_width(encoded);
  font.set("DW", usual);
  Array widths = font.add_array("W");
  Array group;
  std::int32_t expected = -1;
  for (const GlyphUse& use : encoded.uses) {
    const Code& code = encoded.codes.at(use);
    if (code.width == usual) continue;
    if (code.cid != expected) {
      widths.add(static_cast<std::int32_t>(code.cid));
      group = widths.add_array();
    }
    group.add(code.width);
    expected = code.cid + 1;
  }
}

/// Which glyph each code shows (ISO 32000-1, 9.7.4.2).
void write_glyph_map(Haru& haru, Dict font, const EncodedFace& encoded) {
  std::string map;
  bool identity = true;
  for (const GlyphUse& use : encoded.uses) {
    const std::uint16_t cid = encoded.codes.at(use).cid;
    const std::uint16_t glyph = encoded.program->glyphs.at(use.glyph);
    identity = identity && cid == glyph;
    map.resize(std::size_t{2} * cid, '\0');
    map += static_cast<char>(glyph >> 8);
    map += static_cast<char>(glyph & 0xff);
  }
  if (identity) return font.set("CIDToGIDMap", Name{"Identity"});
  font.set("CIDToGIDMap", haru.add_stream(map, Encoding::deflate).reference());
}

Dict write_to_unicode(Haru& haru, const EncodedFace& encoded) {
  std::vector<CodeText> codes;
  for (const GlyphUse& use : encoded.uses) codes.push_back({encoded.codes.at(use).cid, use.text});
  return haru.add_stream(to_unicode_cmap(codes), Encoding::deflate);
}

Dict write_descendant(Haru& haru, const EncodedFace& encoded, const text::FontFace& face,
                      const std::string& name) {
  const bool cff = encoded.program->format == FontProgram::Format::cff;
  Dict font = haru.add_dict();
  font.set("Type", Name{"Font"});
  font.set("Subtype", Name{cff ? "CIDFontType0" : "CIDFontType2"});
  font.set("BaseFont", Name{name});
  Dict system = font.add_dict("CIDSystemInfo");
  system.set("Registry", Bytes{"Adobe"});
  system.set("Ordering", Bytes{"Identity"});
  system.set("Supplement", 0);
  font.set("FontDescriptor", write_descriptor(haru, encoded, face, name).reference());
  write_widths(font, encoded);
  if (!cff) write_glyph_map(haru, font, encoded);
  return font;
}

} // namespace

std::optional<EncodedFaces> encode_faces(const page::Document& document, const text::FontSet& fonts,
                                         SubsetCache* subsets, diag::Diagnostics& diagnostics) {
  EncodedFaces faces;
  for (const auto& [id, used] : collect_uses(document)) {
    const text::FontFace& face = fonts[id];
    std::vector<GlyphUse> uses(used.begin(), used.end());
    const std::vector<std::uint32_t> glyphs = glyphs_of(uses);
    std::shared_ptr<const FontProgram> program = cached_subset(face, glyphs, subsets);
    if (!program || !has_room(*program, uses.size())) {
      diagnostics.report(diag::Code::broken_font, {},
                         fmt::format("the font {} cannot be embedded in a PDF", face.postscript_name),
                         "use a TrueType or CFF font file that is whole");
      return std::nullopt;
    }
    EncodedFace encoded;
    encoded.resource = fmt::format("F{}", faces.size() + 1);
    encoded.program = std::move(program);
    assign_codes(encoded, face, std::move(uses));
    faces.emplace(id, std::move(encoded));
  }
  return faces;
}

Dict write_font(Haru& haru, const EncodedFace& encoded, const text::FontFace& face) {
  const bool cff = encoded.program->format == FontProgram::Format::cff;
  const std::string name = base_font_name(*encoded.program, face);
  Dict font = haru.add_dict();
  font.set("Type", Name{"Font"});
  font.set("Subtype", Name{"Type0"});
  // With CFF outlines the name tells the encoding as well (ISO 32000-1, table 121).
  font.set("BaseFont", Name{cff ? name + "-Identity-H" : name});
  font.set("Encoding", Name{"Identity-H"});
  font.add_array("DescendantFonts").add(write_descendant(haru, encoded, face, name).reference());
  font.set("ToUnicode", write_to_unicode(haru, encoded).reference());
  return font;
}

} // namespace hanjang::pdf
