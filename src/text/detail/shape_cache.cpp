#include "text/detail/shape_cache.h"

#include <array>
#include <bit>
#include <utility>

namespace hanjang::text {
namespace {

// Bytes of a key besides its text, for most items.
constexpr std::size_t kRoomOfRest = 48;

} // namespace

std::string ShapeCache::key(const TextItem& item, std::string_view text, const FontRequest& font,
                            std::string_view language, std::span<const TypedMark> marks) {
  std::string result;
  result.reserve(text.size() + kRoomOfRest);
  result += text;
  const auto append = [&](std::string_view part) {
    result += '\0';
    result += part;
  };
  append(std::to_string(item.script));
  append(language);
  const auto tracking = std::bit_cast<std::array<char, sizeof(font.tracking)>>(font.tracking);
  append({tracking.data(), tracking.size()});
  for (const std::string& feature : font.features) append(feature);
  // No feature begins with a digit.
  for (const TypedMark& mark : marks)
    append(std::to_string(mark.begin - item.begin) + ' ' +
           std::to_string(static_cast<std::uint32_t>(mark.drawn)));
  return result;
}

const std::vector<ShapedGlyph>* ShapeCache::find(const std::string& key) const {
  const auto found = known_.find(key);
  return found == known_.end() ? nullptr : &found->second;
}

void ShapeCache::add(std::string key, std::vector<ShapedGlyph> glyphs) {
  const std::size_t bytes = key.size() + glyphs.size() * sizeof(ShapedGlyph);
  if (bytes_ + bytes > kMostShapedBytes) {
    known_.clear();
    bytes_ = 0;
  }
  if (known_.emplace(std::move(key), std::move(glyphs)).second) bytes_ += bytes;
}

} // namespace hanjang::text
