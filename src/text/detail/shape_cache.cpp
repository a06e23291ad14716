#include "text/detail/shape_cache.h"

#include <utility>

namespace hanjang::text {

std::string ShapeCache::key(const TextItem& item, std::string_view text, const FontRequest& font,
                            std::string_view language, std::span<const TypedMark> marks) {
  std::string result(text);
  const auto append = [&](std::string_view part) {
    result += '\0';
    result += part;
  };
  append(std::to_string(item.script));
  append(language);
  append(std::to_string(font.tracking));
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
