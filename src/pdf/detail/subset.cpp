#include "pdf/detail/subset.h"

#include "base/contains.h"
#include "pdf/detail/cff.h"

#include <algorithm>
#include <array>
#include <hb-ot.h>
#include <hb-subset.h>
#include <memory>
#include <string_view>
#include <vector>

namespace hanjang::pdf {

namespace {

struct InputDeleter {
  void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
};
struct PlanDeleter {
  void operator()(hb_subset_plan_t* plan) const { hb_subset_plan_destroy(plan); }
};
using Input = std::unique_ptr<hb_subset_input_t, InputDeleter>;
using Plan = std::unique_ptr<hb_subset_plan_t, PlanDeleter>;

constexpr hb_tag_t kCffTag = HB_TAG('C', 'F', 'F', ' ');

/// All that a PDF's font program and its instancing need. Without character map and layout tables, of which
/// the program keeps nothing, the subsetter has a fraction of the work.
constexpr std::array kOutlineTables{HB_TAG('g', 'l', 'y', 'f'), HB_TAG('l', 'o', 'c', 'a'),
                                    HB_TAG('h', 'e', 'a', 'd'), HB_TAG('h', 'h', 'e', 'a'),
                                    HB_TAG('h', 'm', 't', 'x'), HB_TAG('m', 'a', 'x', 'p'),
                                    HB_TAG('c', 'v', 't', ' '), HB_TAG('f', 'p', 'g', 'm'),
                                    HB_TAG('p', 'r', 'e', 'p'), HB_TAG('f', 'v', 'a', 'r'),
                                    HB_TAG('g', 'v', 'a', 'r'), HB_TAG('a', 'v', 'a', 'r'),
                                    HB_TAG('H', 'V', 'A', 'R'), kCffTag};

hb_blob_t* reference_outline_table(hb_face_t*, hb_tag_t tag, void* user_data) {
  const bool wanted = base::contains(kOutlineTables, tag);
  return wanted ? hb_face_reference_table(static_cast<hb_face_t*>(user_data), tag) : hb_blob_get_empty();
}

/// A view of the face that has its outlines only. Must not outlive it.
text::HbFace outlines_of(hb_face_t* face) {
  text::HbFace outlines(hb_face_create_for_tables(reference_outline_table, face, nullptr));
  hb_face_set_upem(outlines.get(), hb_face_get_upem(face));
  hb_face_set_glyph_count(outlines.get(), hb_face_get_glyph_count(face));
  return outlines;
}

std::string_view bytes_of(hb_blob_t* blob) {
  unsigned length = 0;
  const char* const data = hb_blob_get_data(blob, &length);
  return {data, length};
}

bool has_table(hb_face_t* face, hb_tag_t tag) {
  const text::HbBlob table(hb_face_reference_table(face, tag));
  return hb_blob_get_length(table.get()) > 0;
}

/// Pins every axis of a variable font to where the font stands.
bool pin_axes(hb_subset_input_t* input, hb_face_t* outlines, const text::FontFace& face) {
  unsigned count = hb_ot_var_get_axis_count(outlines);
  std::vector<hb_ot_var_axis_info_t> axes(count);
  hb_ot_var_get_axis_infos(outlines, 0, &count, axes.data());
  unsigned coordinate_count = 0;
  const float* const coordinates = hb_font_get_var_coords_design(face.font.get(), &coordinate_count);
  for (unsigned i = 0; i < count; ++i) {
    const float at = i < coordinate_count ? coordinates[i] : axes[i].default_value;
    if (!hb_subset_input_pin_axis_location(input, outlines, axes[i].tag, at)) return false;
  }
  return true;
}

/// Makes a CFF table of the subset the program: its data, and CIDs in the place of glyphs.
bool take_cff(FontProgram& program, hb_face_t* subset, unsigned units_per_em) {
  const text::HbBlob table(hb_face_reference_table(subset, kCffTag));
  std::optional<std::string> data(std::string(bytes_of(table.get())));
  if (units_per_em != 1000) data = with_top_font_matrix(*data);
  if (!data) return false;
  const auto cids = read_cids(*data);
  if (!cids) return false;
  for (auto& [glyph, code] : program.glyphs) {
    if (code >= cids->size()) return false;
    code = (*cids)[code];
  }
  program.format = FontProgram::Format::cff;
  program.data = std::move(*data);
  return true;
}

} // namespace

std::optional<FontProgram> subset_face(const text::FontFace& face, std::span<const std::uint32_t> glyphs) {
  const text::HbFace outlines = outlines_of(face.face.get());
  const Input input(hb_subset_input_create_or_fail());
  if (!input) return std::nullopt;
  // With an outline for .notdef the outline table is never empty, which not every reader would stand.
  // Which subroutines of a CFF face are used is dear to find out, and whole charstrings deflate better than
  // calls.
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE |
                                             HB_SUBSET_FLAGS_DESUBROUTINIZE);
  hb_set_t* const wanted = hb_subset_input_glyph_set(input.get());
  for (const std::uint32_t glyph : glyphs) hb_set_add(wanted, glyph);
  if (!pin_axes(input.get(), outlines.get(), face)) return std::nullopt;

  const Plan plan(hb_subset_plan_create_or_fail(outlines.get(), input.get()));
  if (!plan) return std::nullopt;
  const text::HbFace subset(hb_subset_plan_execute_or_fail(plan.get()));
  if (!subset) return std::nullopt;

  FontProgram program;
  const hb_map_t* const renumbered = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
  for (const std::uint32_t glyph : glyphs) {
    const hb_codepoint_t now = hb_map_get(renumbered, glyph);
    if (now > UINT16_MAX) return std::nullopt;
    program.glyphs.emplace(glyph, static_cast<std::uint16_t>(now));
  }
  if (has_table(outlines.get(), kCffTag)) {
    if (!take_cff(program, subset.get(), face.units_per_em)) return std::nullopt;
  } else {
    if (!has_table(subset.get(), HB_TAG('g', 'l', 'y', 'f'))) return std::nullopt;
    const text::HbBlob file(hb_face_reference_blob(subset.get()));
    program.data = bytes_of(file.get());
  }
  return program;
}

} // namespace hanjang::pdf
