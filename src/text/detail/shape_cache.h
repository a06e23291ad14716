#pragma once
// Items shaped before with one face: a resume says the same words, dates and separators again and again, the
// other language much of it once more, and the next run nearly all of it.

#include "text/detail/itemize.h"
#include "text/paragraph.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hanjang::text {

/// The most bytes of a ShapeCache: some ten thousand words. What would be more starts it anew.
inline constexpr std::size_t kMostShapedBytes = std::size_t{4} << 20;

/// Glyphs by what shaping with a face depends on: text, what is drawn for its marks, script, language and
/// features. Nothing around an item changes its shape, since every item is shaped alone.
class ShapeCache {
public:
  /// The key of an item, in which those marks stand.
  static std::string key(const TextItem& item, std::string_view text, const FontRequest& font,
                         std::string_view language, std::span<const TypedMark> marks);
  /// Glyphs whose clusters count from the item's beginning; null if it was not shaped before.
  const std::vector<ShapedGlyph>* find(const std::string& key) const;
  /// Pointers that find() gave are void from here on.
  void add(std::string key, std::vector<ShapedGlyph> glyphs);

private:
  std::unordered_map<std::string, std::vector<ShapedGlyph>> known_;
  std::size_t bytes_ = 0; ///< of keys and glyphs
};

} // namespace hanjang::text
