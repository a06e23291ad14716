#include "base/path_text.h"
#include "text/font.h"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>
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

// Tells one face of a file, as it is now, from every other.
std::string identity_of(const std::filesystem::path& file, const FaceSource& source,
                        const base::FileStamp& stamp) {
  return fmt::format("{}\n{}\n{} {} {} {} {} {}", base::utf8_of(file), source.postscript, source.weight,
                     stamp.size, stamp.volume, stamp.index, stamp.modified, stamp.changed);
}

} // namespace

FontSet::FontSet(std::vector<FontFamily> families, const base::World& world, FontCaches caches)
    : families_(std::move(families)), world_(&world), caches_(caches), system_folders_(world.font_folders()) {
}

std::vector<std::filesystem::path> FontSet::places_of(const FontFamily& family,
                                                      const FaceSource& source) const {
  std::vector<std::filesystem::path> places{family.folder / source.path};
  for (const std::filesystem::path& folder : system_folders_) places.push_back(folder / source.path);
  return places;
}

std::optional<std::filesystem::path>
FontSet::first_file(std::span<const std::filesystem::path> places) const {
  for (const std::filesystem::path& place : places)
    if (world_->kind(place) == base::PathKind::file) return place;
  return std::nullopt;
}

std::optional<std::filesystem::path> FontSet::locate(const FontFamily& family,
                                                     const FaceSource& source) const {
  return first_file(places_of(family, source));
}

std::optional<FaceId> FontSet::face(std::string_view family, FaceWish wish, diag::Diagnostics& diagnostics) {
  const auto found = std::ranges::find(families_, family, &FontFamily::name);
  if (found == families_.end() || found->faces.empty()) return std::nullopt;
  const auto nearest = std::ranges::min_element(found->faces, {}, [&](const FaceSource& source) {
    return std::pair(source.italic != wish.italic, weight_rank(wish.weight, source.weight));
  });
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
  const std::vector<std::filesystem::path> places = places_of(family, source);
  const auto file = first_file(places);
  if (file)
    files_.push_back(*file);
  else
    files_.insert(files_.end(), places.begin(), places.end());
  std::shared_ptr<const FontFace> face = file ? load(*file, family, source, diagnostics) : nullptr;
  if (!face) return std::nullopt;
  faces_.push_back(std::move(face));
  return FaceId{static_cast<std::uint16_t>(faces_.size() - 1)};
}

std::shared_ptr<const FontFace> FontSet::load(const std::filesystem::path& file, const FontFamily& family,
                                              const FaceSource& source, diag::Diagnostics& diagnostics) {
  const std::optional<base::FileStamp> stamp = world_->stamp(file);
  const std::string identity = stamp ? identity_of(file, source, *stamp) : std::string{};
  const std::string key = fmt::format("{}\n{}\n{} {}", identity, family.name, family.scale, family.shift);
  const bool is_cached = caches_.faces != nullptr && stamp.has_value();
  if (is_cached)
    if (const std::shared_ptr<const FontFace>* known = caches_.faces->find(key)) return *known;
  std::shared_ptr<FontFace> face = open_font_face(file, source, *world_, diagnostics);
  if (!face) return nullptr;
  face->identity = identity;
  face->family = family.name;
  face->scale = family.scale;
  face->shift = family.shift;
  if (is_cached) caches_.faces->put(key, face);
  return face;
}

} // namespace hanjang::text
