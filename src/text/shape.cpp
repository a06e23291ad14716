#include "base/utf8.h"
#include "text/detail/characters.h"
#include "text/detail/composition.h"
#include "text/detail/itemize.h"
#include "text/detail/known_paragraph.h"
#include "text/detail/shape_cache.h"
#include "text/detail/typed_marks.h"
#include "text/paragraph.h"

#include <algorithm>
#include <hb.h>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace hanjang::text {
namespace {

struct HbBufferDeleter {
  void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};
using HbBuffer = std::unique_ptr<hb_buffer_t, HbBufferDeleter>;
using Features = std::vector<hb_feature_t>;

// What a span asks for, and the same without glyph composition. Of two settings of one feature the later
// holds, so a span that asks for `ccmp` gets it.
struct FeatureSets {
  Features full;
  Features plain{{HB_TAG('c', 'c', 'm', 'p'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END}};
};

FeatureSets parse_features(const FontRequest& request) {
  FeatureSets features;
  // Letters set apart do not join either.
  if (request.tracking != 0)
    for (Features* set : {&features.full, &features.plain})
      set->push_back({HB_TAG('l', 'i', 'g', 'a'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END});
  for (const std::string& text : request.features) {
    hb_feature_t feature{};
    if (hb_feature_from_string(text.data(), static_cast<int>(text.size()), &feature) == 0) continue;
    features.full.push_back(feature);
    features.plain.push_back(feature);
  }
  return features;
}

// Shapes the items of one paragraph, with one buffer for all of them.
class Shaper {
public:
  Shaper(std::string_view language, const FontSet& fonts, ShapedText& result)
      : fonts_(fonts), result_(result), buffer_(hb_buffer_create()),
        language_(hb_language_from_string(language.data(), static_cast<int>(language.size()))) {}

  void shape(const TextItem& item, std::span<const TypedMark> marks, const FeatureSets& sets,
             double tracking) {
    const bool all_plain = fill(item, marks);
    const bool composes = !all_plain || fonts_[item.face].composes_plain;
    const Features& features = composes ? sets.full : sets.plain;
    hb_shape(fonts_[item.face].font.get(), buffer_.get(), features.data(),
             static_cast<unsigned>(features.size()));
    const std::size_t first = result_.glyphs.size();
    take_glyphs(item);
    if (tracking != 0) track(first, tracking);
  }

private:
  bool fill(const TextItem& item, std::span<const TypedMark> marks);
  void take_glyphs(const TextItem& item);
  std::uint32_t cluster_end(std::uint32_t begin, std::uint32_t end) const;

  // Behind the last glyph of each cluster.
  void track(std::size_t first, double tracking) {
    auto& glyphs = result_.glyphs;
    for (std::size_t i = first; i < glyphs.size(); ++i)
      if (i + 1 == glyphs.size() || glyphs[i + 1].text_begin != glyphs[i].text_begin)
        glyphs[i].advance += tracking;
  }

  const FontSet& fonts_;
  ShapedText& result_;
  HbBuffer buffer_;
  hb_language_t language_;
};

// A cluster is the byte where its text begins, which HarfBuzz carries through substitutions. True if every
// character is plain. What is drawn for a mark stands where the mark was typed.
bool Shaper::fill(const TextItem& item, std::span<const TypedMark> marks) {
  hb_buffer_t* buffer = buffer_.get();
  hb_buffer_clear_contents(buffer);
  bool all_plain = true;
  for (std::uint32_t at = item.begin; at < item.end;) {
    if (!marks.empty() && marks.front().begin == at) {
      all_plain = all_plain && is_plain(marks.front().drawn);
      hb_buffer_add(buffer, marks.front().drawn, at);
      at = marks.front().end;
      marks = marks.subspan(1);
      continue;
    }
    const base::utf8::Decoded decoded = base::utf8::decode(result_.text, at);
    const char32_t c = decoded.code_point;
    const bool control = c < 0x20 || c == 0x85 || c == 0x2028 || c == 0x2029;
    all_plain = all_plain && is_plain(c);
    if (!is_unprinted(c)) hb_buffer_add(buffer, control && is_blank(c) ? U' ' : c, at);
    at += static_cast<std::uint32_t>(decoded.length);
  }
  hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
  hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer, item.script);
  hb_buffer_set_language(buffer, language_);
  hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES);
  hb_buffer_set_flags(buffer, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
  return all_plain;
}

// Characters that print nothing are left out of the cluster they stand behind, so that text taken out of the
// document does not hold them either.
std::uint32_t Shaper::cluster_end(std::uint32_t begin, std::uint32_t end) const {
  std::uint32_t printed_end = begin;
  for (std::uint32_t at = begin; at < end;) {
    const base::utf8::Decoded decoded = base::utf8::decode(result_.text, at);
    at += static_cast<std::uint32_t>(decoded.length);
    if (!is_unprinted(decoded.code_point)) printed_end = at;
  }
  return printed_end;
}

void Shaper::take_glyphs(const TextItem& item) {
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer_.get(), &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer_.get(), &count);
  const double em = fonts_[item.face].units_per_em;
  const auto first = static_cast<std::uint32_t>(result_.glyphs.size());
  for (unsigned i = 0; i < count;) {
    const std::uint32_t begin = infos[i].cluster;
    unsigned next = i + 1;
    while (next < count && infos[next].cluster == begin) ++next;
    const std::uint32_t end = cluster_end(begin, next < count ? infos[next].cluster : item.end);
    for (; i < next; ++i) {
      result_.glyphs.push_back({infos[i].codepoint, positions[i].x_advance / em, positions[i].x_offset / em,
                                positions[i].y_offset / em, begin, end});
    }
  }
  result_.runs.push_back(
      {item.face, item.span, first, static_cast<std::uint32_t>(result_.glyphs.size()), item.begin, item.end});
}

// A line cannot begin inside a cluster: a ligature has no place to cut it.
std::vector<Break> outside_clusters(std::vector<Break> breaks, const std::vector<ShapedGlyph>& glyphs) {
  auto glyph = glyphs.begin();
  std::erase_if(breaks, [&](const Break& candidate) {
    while (glyph != glyphs.end() && glyph->text_end <= candidate.offset) ++glyph;
    return glyph != glyphs.end() && glyph->text_begin < candidate.offset;
  });
  return breaks;
}

// Breaks behind the separator of bytes [begin, end) alone, and as good as any behind a blank.
void discard_separator(std::uint32_t begin, std::uint32_t end, std::vector<Break>& breaks) {
  const auto first = std::ranges::lower_bound(breaks, begin, {}, &Break::offset);
  const auto behind = std::ranges::lower_bound(first, breaks.end(), end, {}, &Break::offset);
  if (behind == breaks.end() || behind->offset != end) return;
  *behind = {end, BreakTier::space, end - begin};
  breaks.erase(first, behind);
}

void discard_separators(std::span<const TextSpan> spans, std::vector<Break>& breaks) {
  std::size_t begin = 0;
  for (const TextSpan& span : spans) {
    const std::size_t end = begin + span.text.text.size();
    if (span.is_discardable)
      discard_separator(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), breaks);
    begin = end;
  }
}

void move_clusters(std::span<ShapedGlyph> glyphs, std::uint32_t offset) {
  for (ShapedGlyph& glyph : glyphs) {
    glyph.text_begin += offset;
    glyph.text_end += offset;
  }
}

// The items of one text, each shaped or taken from the cache.
class ItemShaper {
public:
  ItemShaper(std::span<const TextSpan> spans, std::span<const TypedMark> marks, std::string_view language,
             const FontSet& fonts, ShapedText& result)
      : spans_(spans), marks_(marks), language_(language), fonts_(fonts), shaper_(language, fonts, result),
        result_(result) {
    for (const TextSpan& span : spans) features_.push_back(parse_features(span.font));
  }

  void shape(const TextItem& item) {
    const FontRequest& font = spans_[item.span].font;
    const std::string_view text = std::string_view(result_.text).substr(item.begin, item.end - item.begin);
    ShapeCache& cache = *fonts_[item.face].shaped;
    const std::span<const TypedMark> marks = take_marks(item.end);
    std::string key = ShapeCache::key(item, text, font, language_, marks);
    const auto first = static_cast<std::uint32_t>(result_.glyphs.size());
    if (const std::vector<ShapedGlyph>* known = cache.find(key)) {
      result_.glyphs.insert(result_.glyphs.end(), known->begin(), known->end());
      move_clusters(std::span(result_.glyphs).subspan(first), item.begin);
      const auto end = static_cast<std::uint32_t>(result_.glyphs.size());
      result_.runs.push_back({item.face, item.span, first, end, item.begin, item.end});
      return;
    }
    shaper_.shape(item, marks, features_[item.span], font.tracking);
    std::vector<ShapedGlyph> glyphs(result_.glyphs.begin() + first, result_.glyphs.end());
    move_clusters(glyphs, 0U - item.begin);
    cache.add(std::move(key), std::move(glyphs));
  }

private:
  // Those of an item that ends there; items come in order.
  std::span<const TypedMark> take_marks(std::uint32_t end) {
    std::size_t count = 0;
    while (count < marks_.size() && marks_[count].begin < end) ++count;
    const std::span<const TypedMark> marks = marks_.first(count);
    marks_ = marks_.subspan(count);
    return marks;
  }

  std::span<const TextSpan> spans_;
  std::span<const TypedMark> marks_; ///< of the items to come
  std::string_view language_;
  const FontSet& fonts_;
  Shaper shaper_;
  ShapedText& result_;
  std::vector<FeatureSets> features_;
};

} // namespace

ShapedText shape(std::span<const TextSpan> spans, std::string_view language, FontSet& fonts,
                 diag::Diagnostics& diagnostics, const Punctuation& punctuation) {
  std::string key;
  if (ParagraphCache* paragraphs = fonts.paragraphs()) {
    key = paragraph_key(spans, language, punctuation);
    if (const std::shared_ptr<const KnownParagraph>* known = paragraphs->find(key))
      if (std::optional<ShapedText> text = as_known(**known, fonts, diagnostics)) return *std::move(text);
  }
  ShapedText result;
  for (const TextSpan& span : spans) result.text += span.text.text;
  std::vector<TypedMark> marks = find_typed_marks(spans, result.text, punctuation, language);
  const Itemized itemized = itemize(spans, marks, fonts, diagnostics);
  result.glyphs.reserve(result.text.size());
  result.runs.reserve(itemized.items.size());
  ItemShaper shaper(spans, marks, language, fonts, result);
  for (const TextItem& item : itemized.items) shaper.shape(item);
  result.breaks = outside_clusters(find_breaks(result.text, language), result.glyphs);
  discard_separators(spans, result.breaks);
  if (fonts.paragraphs() != nullptr && itemized.is_faultless)
    keep_paragraph(key, result, itemized.asked, fonts);
  return result;
}

} // namespace hanjang::text
