#include "sheet/detail/caption.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace hanjang::sheet {
namespace {

constexpr std::string_view kCaptionLanguage = "en";
// The baseline's share of a line's height, near enough for any face.
constexpr double kBaselineShare = 0.76;

// The text without its last word or, where it has only one, without its last half.
std::string shortened(std::string_view text) {
  const std::size_t blank = text.find_last_of(' ');
  std::size_t end = blank != std::string_view::npos && blank > 0 ? blank : text.size() / 2;
  while (end > 0 && base::utf8::is_continuation(text[end])) --end;
  return std::string(text.substr(0, end));
}

} // namespace

std::string CaptionSetter::showable(const std::string& text, int weight) {
  diag::Diagnostics ignored;
  std::optional<text::FaceId> face;
  for (auto family = families_.begin(); !face && family != families_.end(); ++family)
    face = fonts_.face(*family, {weight}, ignored);
  if (!face) return {};
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const base::utf8::Decoded decoded = base::utf8::decode(text, at);
    const bool is_shown = fonts_[*face].glyph(decoded.code_point).has_value();
    result += is_shown ? text.substr(at, decoded.length) : "?";
    at += decoded.length;
  }
  return result;
}

text::ShapedText CaptionSetter::shape_text(const std::string& text, int weight) {
  text::TextSpan span;
  span.text.text = text;
  span.font = {.families = families_, .weight = weight, .features = {}, .tracking = 0};
  diag::Diagnostics found;
  text::ShapedText shaped = text::shape({&span, 1}, kCaptionLanguage, fonts_, found);
  if (!found.has_errors()) return shaped;
  span.text.text = showable(text, weight);
  diag::Diagnostics ignored;
  return text::shape({&span, 1}, kCaptionLanguage, fonts_, ignored);
}

base::Pt CaptionSetter::set(std::string text, const CaptionStyle& style, const CaptionBox& box,
                            page::TagId tag, std::vector<page::Item>& items) {
  const std::array<base::Pt, 1> sizes{style.size};
  text::ShapedText shaped = shape_text(text, style.weight);
  std::vector<text::LineRange> lines = text::fit_lines(shaped, sizes, fonts_, box.width);
  while (lines.size() > box.most_lines && !text.empty()) {
    text = shortened(text);
    shaped = shape_text(text + " …", style.weight);
    lines = text::fit_lines(shaped, sizes, fonts_, box.width);
  }
  base::Pt y = box.at.y;
  for (const text::LineRange& range : lines) {
    const base::Pt indent = box.flush_right ? box.width - range.width : base::Pt{0};
    page::TextLine set =
        line(shaped, range, style, {box.at.x + indent, y + style.leading * kBaselineShare}, tag);
    if (!set.runs.empty()) items.emplace_back(std::move(set));
    y += style.leading;
  }
  return y;
}

page::TextLine CaptionSetter::line(const text::ShapedText& text, const text::LineRange& range,
                                   const CaptionStyle& style, base::Point at, page::TagId tag) const {
  page::TextLine result;
  for (const text::ShapedRun& run : text.runs) {
    const std::uint32_t begin = std::max(run.text_begin, range.begin);
    const std::uint32_t end = std::min(run.text_end, range.end);
    if (begin >= end) continue;
    page::GlyphRun drawn;
    drawn.face = run.face;
    drawn.size = style.size * fonts_[run.face].scale;
    drawn.color = style.color;
    drawn.origin = {at.x, at.y - drawn.size * fonts_[run.face].shift};
    drawn.text = text.text.substr(begin, end - begin);
    drawn.tag = tag;
    for (std::uint32_t i = run.glyph_begin; i < run.glyph_end; ++i) {
      const text::ShapedGlyph& glyph = text.glyphs[i];
      if (glyph.text_begin < begin || glyph.text_begin >= end) continue;
      drawn.glyphs.push_back({.id = glyph.id,
                              .advance = drawn.size * glyph.advance,
                              .x_offset = drawn.size * glyph.x_offset,
                              .y_offset = -(drawn.size * glyph.y_offset),
                              .text_begin = glyph.text_begin - begin,
                              .text_end = std::min(glyph.text_end, end) - begin});
      at.x += drawn.glyphs.back().advance;
    }
    if (!drawn.glyphs.empty()) result.runs.push_back(std::move(drawn));
  }
  return result;
}

} // namespace hanjang::sheet
