#include "base/path_text.h"
#include "text/detail/charstrings.h"
#include "text/detail/composition.h"
#include "text/detail/sfnt.h"
#include "text/detail/shape_cache.h"
#include "text/font.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <hb-ot.h>
#include <unicode/uchar.h>

namespace hanjang::text {
namespace {

using FontFault = std::optional<std::string>; // words that follow "it"

std::string_view bytes_of(hb_blob_t* blob) {
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob, &length);
  return data == nullptr ? std::string_view{} : std::string_view{data, length};
}

// The bytes of a file in place; keeps the file. Empty for none.
HbBlob blob_of(std::shared_ptr<const base::MappedFile> file) {
  if (!file) return HbBlob(hb_blob_get_empty());
  using Owner = std::shared_ptr<const base::MappedFile>;
  const std::string_view bytes = file->bytes();
  auto owner = std::make_unique<Owner>(std::move(file));
  return HbBlob(hb_blob_create(
      bytes.data(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_READONLY, owner.release(),
      [](void* kept) { const std::unique_ptr<Owner> last(static_cast<Owner*>(kept)); }));
}

// A table of a face; keeps it alive while it is looked at.
class FontTable {
public:
  FontTable(hb_face_t* face, hb_tag_t tag) : blob_(hb_face_reference_table(face, tag)) {}
  std::string_view bytes() const { return bytes_of(blob_.get()); }

private:
  HbBlob blob_;
};

bool has_table(hb_face_t* face, hb_tag_t tag) { return !FontTable(face, tag).bytes().empty(); }

// The checks below look at the raw tables, since HarfBuzz puts defaults in place of what it finds broken.

FontFault find_head_fault(hb_face_t* face) {
  const FontTable head(face, HB_TAG('h', 'e', 'a', 'd'));
  const auto units = sfnt::read_u16(head.bytes(), 18);
  if (head.bytes().size() < 54 || !units) return "has no font header (head)";
  // OpenType, head: "unitsPerEm: set to a value from 16 to 16384".
  if (*units < 16 || *units > 16384) return fmt::format("says it has {} units per em (16 to 16384)", *units);
  return std::nullopt;
}

FontFault find_metrics_fault(hb_face_t* face) {
  const FontTable maxp(face, HB_TAG('m', 'a', 'x', 'p'));
  const auto glyphs = sfnt::read_u16(maxp.bytes(), 4);
  if (!glyphs || *glyphs == 0) return "has no glyphs (maxp)";
  const FontTable hhea(face, HB_TAG('h', 'h', 'e', 'a'));
  const auto widths = sfnt::read_u16(hhea.bytes(), 34);
  if (!widths) return "has no line metrics (hhea)";
  const FontTable hmtx(face, HB_TAG('h', 'm', 't', 'x'));
  if (*widths == 0 || hmtx.bytes().size() < std::size_t{4} * *widths) return "has no glyph widths (hmtx)";
  return std::nullopt;
}

FontFault find_outline_fault(hb_face_t* face) {
  const bool truetype =
      has_table(face, HB_TAG('g', 'l', 'y', 'f')) && has_table(face, HB_TAG('l', 'o', 'c', 'a'));
  if (truetype || has_table(face, HB_TAG('C', 'F', 'F', ' '))) return std::nullopt;
  if (has_table(face, HB_TAG('C', 'F', 'F', '2'))) {
    return "has CFF2 outlines, which a PDF cannot hold; use its TrueType or static edition";
  }
  return "has no outlines (glyf or CFF)";
}

FontFault find_face_fault(std::string_view file, hb_face_t* face, unsigned index) {
  if (auto fault = sfnt::find_directory_fault(file, index)) return fault;
  if (auto fault = find_head_fault(face)) return fault;
  if (auto fault = find_metrics_fault(face)) return fault;
  if (!has_table(face, HB_TAG('c', 'm', 'a', 'p'))) return "has no character map (cmap)";
  return find_outline_fault(face);
}

// Name 6 of the name table, in whichever language it is given.
std::string postscript_name(hb_face_t* face) {
  unsigned count = 0;
  const hb_ot_name_entry_t* entries = hb_ot_name_list_names(face, &count);
  for (unsigned i = 0; i < count; ++i) {
    if (entries[i].name_id != HB_OT_NAME_ID_POSTSCRIPT_NAME) continue;
    std::array<char, 128> name{}; // Adobe Technical Note 5902: at most 63 characters
    auto size = static_cast<unsigned>(name.size());
    hb_ot_name_get_utf8(face, entries[i].name_id, entries[i].language, &size, name.data());
    return {name.data(), size};
  }
  return {};
}

struct FaceChoice {
  HbFace face; // null: none fits
  unsigned index = 0;
  std::string name;
  std::vector<std::string> names; // all that were looked at
};

FaceChoice choose_face(hb_blob_t* blob, std::string_view wanted) {
  FaceChoice choice;
  const unsigned count = hb_face_count(blob);
  for (unsigned i = 0; i < count; ++i) {
    HbFace face(hb_face_create(blob, i));
    std::string name = postscript_name(face.get());
    const bool fits = wanted.empty() ? count == 1 : name == wanted;
    choice.names.push_back(name);
    if (!fits) continue;
    choice.face = std::move(face);
    choice.index = i;
    choice.name = std::move(name);
    break;
  }
  return choice;
}

// A variable font is set to the weight that the manifest gives, inside what its axis allows, and to the
// default of every other axis.
void set_variations(FontFace& font, int weight) {
  unsigned count = hb_ot_var_get_axis_count(font.face.get());
  if (count == 0) return;
  std::vector<hb_ot_var_axis_info_t> axes(count);
  hb_ot_var_get_axis_infos(font.face.get(), 0, &count, axes.data());
  axes.resize(count);
  for (const hb_ot_var_axis_info_t& axis : axes) {
    const bool is_weight = axis.tag == HB_OT_TAG_VAR_AXIS_WEIGHT;
    const float wanted = is_weight ? static_cast<float>(weight) : axis.default_value;
    const float value = std::clamp(wanted, axis.min_value, std::max(axis.min_value, axis.max_value));
    font.variations.push_back({axis.tag, value});
  }
  hb_font_set_variations(font.font.get(), font.variations.data(),
                         static_cast<unsigned>(font.variations.size()));
}

double metric(const FontFace& font, hb_ot_metrics_tag_t tag, double otherwise) {
  hb_position_t position = 0;
  if (hb_ot_metrics_get_position(font.font.get(), tag, &position) == 0) return otherwise;
  return static_cast<double>(position) / font.units_per_em;
}

// Old fonts do not say how tall their capitals are; then it is looked up in the H.
double measured_cap_height(const FontFace& font) {
  hb_glyph_extents_t extents{};
  const auto glyph = font.glyph(U'H');
  if (!glyph || hb_font_get_glyph_extents(font.font.get(), *glyph, &extents) == 0) return 0.7 * font.ascender;
  return static_cast<double>(extents.y_bearing) / font.units_per_em;
}

void read_metrics(FontFace& font) {
  font.ascender = metric(font, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER, 0.8);
  font.descender = metric(font, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER, -0.2);
  font.cap_height = metric(font, HB_OT_METRICS_TAG_CAP_HEIGHT, 0);
  if (font.cap_height <= 0) font.cap_height = measured_cap_height(font);
  const FontTable post(font.face.get(), HB_TAG('p', 'o', 's', 't'));
  const auto angle = sfnt::read_u32(post.bytes(), 4); // a 16.16 fixed-point number of degrees
  font.italic_angle = static_cast<double>(static_cast<std::int32_t>(angle.value_or(0))) / 65536;
  font.is_fixed_pitch = sfnt::read_u32(post.bytes(), 12).value_or(0) != 0;
}

std::unique_ptr<FontFace> make_face(HbBlob blob, FaceChoice choice, int weight) {
  auto font = std::make_unique<FontFace>();
  font->blob = std::move(blob);
  font->face = std::move(choice.face);
  hb_face_make_immutable(font->face.get());
  font->font.reset(hb_font_create(font->face.get())); // scaled to units per em from the start
  font->postscript_name = std::move(choice.name);
  font->weight = weight;
  font->units_per_em = hb_face_get_upem(font->face.get());
  font->is_cff = has_table(font->face.get(), HB_TAG('C', 'F', 'F', ' '));
  font->shaped = std::make_shared<ShapeCache>();
  font->composes_plain = composes_plain_text(font->font.get());
  set_variations(*font, weight);
  read_metrics(*font);
  return font;
}

std::string joined(const std::vector<std::string>& names) {
  return fmt::format("{}", fmt::join(names, ", "));
}

void report_no_such_face(const std::filesystem::path& file, const FaceSource& source,
                         const FaceChoice& choice, diag::Diagnostics& diagnostics) {
  const std::string shown = base::utf8_of(file);
  if (source.postscript.empty()) {
    diagnostics.report(
        diag::Code::missing_face, source.span,
        fmt::format("`{}` holds {} faces and it is not said which one", shown, choice.names.size()),
        fmt::format("give `postscript`, one of: {}", joined(choice.names)));
    return;
  }
  diagnostics.report(diag::Code::missing_face, source.span,
                     fmt::format("`{}` has no face `{}`", shown, source.postscript),
                     fmt::format("its faces are: {}", joined(choice.names)));
}

// Characters that show. Default ignorable letters (Hangul fillers) and the blank Braille pattern do not.
bool must_have_ink(char32_t code_point) {
  constexpr std::uint32_t kShowing = U_GC_L_MASK | U_GC_N_MASK | U_GC_P_MASK | U_GC_S_MASK;
  const auto c = static_cast<UChar32>(code_point);
  if ((U_MASK(u_charType(c)) & kShowing) == 0) return false;
  return code_point != 0x2800 && u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) == 0;
}

// A CFF glyph that draws nothing is a width and an end, seldom with a hint or a move between them.
constexpr std::size_t kLongestBlank = 24;

bool has_ink(hb_font_t* font, hb_codepoint_t glyph, bool is_cff) {
  // To run a charstring for its extents is dear, so only those that may be blank are run.
  if (is_cff) {
    const FontTable cff(hb_font_get_face(font), HB_TAG('C', 'F', 'F', ' '));
    const auto charstring = find_charstring(cff.bytes(), glyph);
    if (charstring && charstring->size() > kLongestBlank) return true;
  }
  hb_glyph_extents_t extents{};
  return hb_font_get_glyph_extents(font, glyph, &extents) != 0 && extents.width != 0 && extents.height != 0;
}

} // namespace

std::optional<std::uint32_t> FontFace::glyph(char32_t code_point) const {
  const auto [entry, is_new] = known_glyphs_.try_emplace(code_point, 0);
  if (is_new) {
    hb_codepoint_t found = 0;
    const bool mapped = hb_font_get_nominal_glyph(font.get(), code_point, &found) != 0 && found != 0;
    if (mapped && (!must_have_ink(code_point) || has_ink(font.get(), found, is_cff))) entry->second = found;
  }
  if (entry->second == 0) return std::nullopt;
  return entry->second;
}

std::unique_ptr<FontFace> open_font_face(const std::filesystem::path& file, const FaceSource& source,
                                         const base::World& world, diag::Diagnostics& diagnostics) {
  const auto report = [&](std::string_view fault) {
    diagnostics.report(diag::Code::broken_font, source.span,
                       fmt::format("`{}` cannot be used as a font: it {}", base::utf8_of(file), fault),
                       "install the font again, or name another file");
  };
  HbBlob blob = blob_of(world.map(file));
  if (bytes_of(blob.get()).empty()) {
    report("is empty or cannot be read");
    return nullptr;
  }
  FaceChoice choice = choose_face(blob.get(), source.postscript);
  if (choice.names.empty()) {
    report("is not an OpenType or TrueType file");
    return nullptr;
  }
  if (!choice.face) {
    report_no_such_face(file, source, choice, diagnostics);
    return nullptr;
  }
  if (const FontFault fault = find_face_fault(bytes_of(blob.get()), choice.face.get(), choice.index)) {
    report(*fault);
    return nullptr;
  }
  return make_face(std::move(blob), std::move(choice), source.weight);
}

} // namespace hanjang::text
