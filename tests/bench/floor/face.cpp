#include "face.h"

#include <algorithm>
#include <array>

namespace hanjang::floor {
namespace {

// All that a PDF's font program needs: a face without its layout tables is cut down in a fraction of the
// time.
constexpr std::array kKept{HB_TAG('g', 'l', 'y', 'f'), HB_TAG('l', 'o', 'c', 'a'),
                           HB_TAG('h', 'e', 'a', 'd'), HB_TAG('h', 'h', 'e', 'a'),
                           HB_TAG('h', 'm', 't', 'x'), HB_TAG('m', 'a', 'x', 'p')};

hb_blob_t* reference_outline_table(hb_face_t*, hb_tag_t tag, void* face) {
  const bool is_kept = std::find(kKept.begin(), kKept.end(), tag) != kKept.end();
  return is_kept ? hb_face_reference_table(static_cast<hb_face_t*>(face), tag) : hb_blob_get_empty();
}

struct Destroy {
  void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
  void operator()(hb_subset_plan_t* plan) const { hb_subset_plan_destroy(plan); }
  void operator()(hb_face_t* face) const { hb_face_destroy(face); }
  void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
};

} // namespace

Face::Face(hb_blob_t* blob)
    : face_(hb_face_create(blob, 0)), font_(hb_font_create(face_.get())), buffer_(hb_buffer_create()) {}

std::optional<Face> Face::open(const char* file) {
  const std::unique_ptr<hb_blob_t, floor::Destroy> blob(hb_blob_create_from_file(file));
  if (hb_face_count(blob.get()) == 0) return std::nullopt;
  return Face(blob.get());
}

std::vector<Glyph> Face::shape(std::string_view text) {
  hb_buffer_clear_contents(buffer_.get());
  hb_buffer_add_utf8(buffer_.get(), text.data(), static_cast<int>(text.size()), 0,
                     static_cast<int>(text.size()));
  // Hangul that is composed needs nothing of what HarfBuzz does for its script, so this is the least.
  hb_buffer_set_direction(buffer_.get(), HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer_.get(), HB_SCRIPT_LATIN);
  hb_buffer_set_language(buffer_.get(), HB_LANGUAGE_INVALID);
  hb_shape(font_.get(), buffer_.get(), nullptr, 0);
  unsigned count = 0;
  const hb_glyph_info_t* const infos = hb_buffer_get_glyph_infos(buffer_.get(), &count);
  const hb_glyph_position_t* const positions = hb_buffer_get_glyph_positions(buffer_.get(), &count);
  std::vector<Glyph> glyphs;
  glyphs.reserve(count);
  for (unsigned i = 0; i < count; ++i) {
    const std::uint32_t id = infos[i].codepoint;
    unsigned next = i + 1;
    while (next < count && infos[next].cluster == infos[i].cluster) ++next;
    const std::size_t end = next < count ? infos[next].cluster : text.size();
    const bool begins = i == 0 || infos[i - 1].cluster != infos[i].cluster;
    const auto [entry, is_new] = used_.try_emplace(id);
    if (is_new && begins) entry->second = text.substr(infos[i].cluster, end - infos[i].cluster);
    glyphs.push_back({id, positions[i].x_advance, positions[i].x_advance - width(id)});
  }
  return glyphs;
}

std::optional<Program> Face::subset() const {
  const std::unique_ptr<hb_subset_input_t, floor::Destroy> input(hb_subset_input_create_or_fail());
  if (!input) return std::nullopt;
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING);
  for (const auto& entry : used_) hb_set_add(hb_subset_input_glyph_set(input.get()), entry.first);
  const std::unique_ptr<hb_face_t, floor::Destroy> outlines(
      hb_face_create_for_tables(reference_outline_table, face_.get(), nullptr));
  const std::unique_ptr<hb_subset_plan_t, floor::Destroy> plan(
      hb_subset_plan_create_or_fail(outlines.get(), input.get()));
  if (!plan) return std::nullopt;
  const std::unique_ptr<hb_face_t, floor::Destroy> face(hb_subset_plan_execute_or_fail(plan.get()));
  if (!face) return std::nullopt;
  const std::unique_ptr<hb_blob_t, floor::Destroy> blob(hb_face_reference_blob(face.get()));
  unsigned length = 0;
  const char* const data = hb_blob_get_data(blob.get(), &length);
  Program program{std::string(data, length), {}};
  const hb_map_t* const codes = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
  for (const auto& entry : used_)
    program.codes[entry.first] = static_cast<std::uint16_t>(hb_map_get(codes, entry.first));
  return program;
}

} // namespace hanjang::floor
