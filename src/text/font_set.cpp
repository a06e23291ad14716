#include "text/detail/shape_cache.h"
#include "text/font.h"

#include <algorithm>
#include <cstdlib>
#include <system_error>
#include <utility>

namespace hanjang::text {
namespace {

// CSS Fonts 4, §5.2, step 4, as a number: the lowest wins. Between 400 and 500 the heavier one up to 500 is
// tried first, then the lighter ones, then the heavier; below, lighter before heavier; above, the reverse.
int weight_rank(int wanted, int weight) {
  constexpr int kSecond = 1000;
  constexpr int kThird = 2000;
  const int distance = std::abs(weight - wanted);
  if (weight == wanted) return 0;
  const bool heavier = weight > wanted;
  if (wanted > 500) return heavier ? distance : kSecond + distance;
  if (wanted < 400) return heavier ? kSecond + distance : distance;
  if (heavier && weight <= 500) return distance;
  return heavier ? kThird + distance : kSecond + distance;
}

bool is_file(const std::filesystem::path& path) {
  std::error_code error;
  return std::filesystem::is_regular_file(path, error);
}

} // namespace

FontSet::FontSet(std::vector<FontFamily> families, std::vector<std::filesystem::path> system_folders)
    : families_(std::move(families)), system_folders_(std::move(system_folders)),
      shape_cache_(std::make_shared<ShapeCache>()) {}

std::optional<std::filesystem::path> FontSet::locate(const FontFamily& family,
                                                     const FaceSource& source) const {
  if (auto own = family.folder / source.path; is_file(own)) return own;
  for (const std::filesystem::path& folder : system_folders_) {
    if (auto path = folder / source.path; is_file(path)) return path;
  }
  return std::nullopt;
}

std::optional<FaceId> FontSet::face(std::string_view family, int weight, diag::Diagnostics& diagnostics) {
  const auto found = std::ranges::find(families_, family, &FontFamily::name);
  if (found == families_.end() || found->faces.empty()) return std::nullopt;
  const auto nearest = std::ranges::min_element(
      found->faces, {}, [&](const FaceSource& source) { return weight_rank(weight, source.weight); });
  const auto family_index = static_cast<std::size_t>(found - families_.begin());
  const auto source_index = static_cast<std::size_t>(nearest - found->faces.begin());
  const auto known = std::ranges::find_if(opened_, [&](const Opened& opened) {
    return opened.family == family_index && opened.source == source_index;
  });
  if (known != opened_.end()) return known->id;
  const std::optional<FaceId> id = open(family_index, source_index, diagnostics);
  opened_.push_back({family_index, source_index, id});
  return id;
}

std::optional<FaceId> FontSet::open(std::size_t family_index, std::size_t source_index,
                                    diag::Diagnostics& diagnostics) {
  const FontFamily& family = families_[family_index];
  const FaceSource& source = family.faces[source_index];
  const auto path = locate(family, source);
  if (!path) return std::nullopt;
  auto face = open_font_face(*path, source, diagnostics);
  if (!face) return std::nullopt;
  face->family = family.name;
  face->scale = family.scale;
  face->shift = family.shift;
  faces_.push_back(std::move(face));
  return FaceId{static_cast<std::uint16_t>(faces_.size() - 1)};
}

} // namespace hanjang::text
