#pragma once
// Items shaped before: a resume says the same words, dates and separators again and again, and the other
// language much of it once more. Private to text/.

#include "text/detail/itemize.h"
#include "text/paragraph.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hanjang::text {

/// Glyphs by what shaping depends on: text, face, script, language and features. Nothing around an item
/// changes its shape, since every item is shaped alone.
class ShapeCache {
public:
  /// The key of an item.
  static std::string key(const TextItem& item, std::string_view text, const FontRequest& font,
                         std::string_view language);
  /// Glyphs whose clusters count from the item's beginning; null if it was not shaped before.
  const std::vector<ShapedGlyph>* find(const std::string& key) const;
  void add(std::string key, std::vector<ShapedGlyph> glyphs);

private:
  std::unordered_map<std::string, std::vector<ShapedGlyph>> known_;
};

} // namespace hanjang::text
