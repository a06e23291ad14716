#include "pdf/detail/check.h"

#include "base/utf8.h"
#include "pdf/detail/images.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <fmt/format.h>

namespace hanjang::pdf {

namespace {

using Fault = std::optional<std::string>;

// ISO 32000-1, annex C: what readers in use hold.
constexpr double kSmallestPage = 3;
constexpr double kLargestPage = 14'400;
constexpr double kFarthest = 32'000;
constexpr std::uint32_t kLastNumber = INT32_MAX;

bool in_reach(base::Pt length) { return std::abs(length.value) <= kFarthest; } // false for NaN too
bool in_reach(const base::Point& point) { return in_reach(point.x) && in_reach(point.y); }
bool in_reach(const base::Rect& box) {
  return in_reach(box.left) && in_reach(box.top) && in_reach(box.right()) && in_reach(box.bottom());
}

bool is_page_side(base::Pt length) { return length.value >= kSmallestPage && length.value <= kLargestPage; }

bool is_place(std::uint32_t page, base::Pt top, const page::Document& document) {
  return page < document.pages.size() && in_reach(top);
}

Fault find_tag_fault(const page::Document& document) {
  const std::vector<page::Tag>& tags = document.tags;
  if (tags.empty() || tags.front().role != page::Role::document) return "the first tag is not the document";
  for (std::size_t i = 1; i < tags.size(); ++i) {
    if (tags[i].parent >= i) return fmt::format("the parent of tag {} does not come before it", i);
    const auto& target = tags[i].target;
    if (target && tags[i].role != page::Role::link)
      return fmt::format("tag {} has a target and is no link", i);
    if (target && !tags[i].url.empty()) return fmt::format("the link of tag {} leads to two places", i);
    if (target && !is_place(target->page, target->top, document))
      return fmt::format("the link of tag {} leads nowhere", i);
  }
  return std::nullopt;
}

Fault find_outline_fault(const page::Document& document) {
  std::uint32_t deepest = 0;
  for (const page::OutlineEntry& entry : document.outline) {
    if (entry.level > deepest) return fmt::format("the outline entry `{}` skips a level", entry.title);
    deepest = entry.level + 1;
    if (!is_place(entry.page, entry.top, document)) {
      return fmt::format("the outline entry `{}` leads nowhere", entry.title);
    }
  }
  return std::nullopt;
}

Fault find_label_fault(const page::Document& document) {
  for (std::size_t i = 0; i < document.page_labels.size(); ++i) {
    const page::PageLabels& labels = document.page_labels[i];
    if (labels.first_page >= document.pages.size()) return "labels are given to pages that are not there";
    if (i == 0 ? labels.first_page != 0 : labels.first_page <= document.page_labels[i - 1].first_page)
      return "page labels do not begin with the first page, or do not go up";
    if (labels.first_number == 0 || labels.first_number > kLastNumber)
      return "page labels count from 0, or from too high a number";
  }
  return std::nullopt;
}

class ItemChecker {
public:
  ItemChecker(const page::Document& document, const text::FontSet& fonts)
      : document_(document), fonts_(fonts) {}

  Fault operator()(const page::TextLine& line) const {
    for (const page::GlyphRun& run : line.runs) {
      if (auto fault = find_run_fault(run)) return fault;
    }
    return std::isfinite(line.rotation) ? Fault() : "a line is turned by no number";
  }

  Fault operator()(const page::Rule& rule) const {
    if (!is_tag(rule.tag)) return "a rule has a tag that is not there";
    return in_reach(rule.box) ? Fault() : "a rule lies too far out";
  }

  Fault operator()(const page::Path& path) const {
    if (!is_tag(path.tag)) return "a path has a tag that is not there";
    std::size_t wanted = 0;
    for (const page::Path::Verb verb : path.verbs) {
      wanted += verb == page::Path::Verb::curve ? 3 : verb == page::Path::Verb::close ? 0 : 1;
    }
    if (wanted != path.points.size()) return "a path has too few or too many points";
    if (!path.verbs.empty() && path.verbs.front() != page::Path::Verb::move)
      return "a path does not start with a move";
    for (const base::Point& point : path.points) {
      if (!in_reach(point)) return "a path lies too far out";
    }
    if (path.clip && !is_clip(*path.clip)) return "a path shows in a box that lies too far out";
    if (!is_pen(path.pen)) return "a path's line has no such dashes or corners";
    return in_reach(path.stroke) ? Fault() : "a path's line is too wide";
  }

  Fault operator()(const page::ImageItem& image) const {
    if (!is_tag(image.tag)) return "a picture has a tag that is not there";
    if (!image.picture) return "a picture is missing";
    if (!in_reach(image.box)) return "a picture lies too far out";
    return find_picture_fault(*image.picture);
  }

private:
  bool is_tag(page::TagId tag) const { return tag == page::kArtifact || tag < document_.tags.size(); }

  static bool is_clip(const page::Clip& clip) {
    return in_reach(clip.box) &&
           std::ranges::all_of(clip.holes, [](const base::Rect& hole) { return in_reach(hole); });
  }

  static bool is_pen(const page::Pen& pen) {
    const auto is_dash = [](base::Pt dash) { return in_reach(dash) && dash >= base::Pt{0}; };
    return pen.miter_limit >= 1 && pen.miter_limit <= kFarthest && is_dash(pen.dash_start) &&
           std::ranges::all_of(pen.dashes, is_dash);
  }

  Fault find_run_fault(const page::GlyphRun& run) const {
    if (!is_tag(run.tag)) return "a text has a tag that is not there";
    if (run.face.index >= fonts_.opened()) return "a text has a font that is not open";
    if (base::utf8::find_invalid(run.text)) return "a text is not UTF-8";
    if (!in_reach(run.origin)) return fmt::format("the text `{}` lies too far out", run.text);
    if (!(run.size.value >= 0.01) || !in_reach(run.size)) {
      return fmt::format("the text `{}` has a type size of {} pt", run.text, run.size.value);
    }
    const unsigned glyph_count = hb_face_get_glyph_count(fonts_[run.face].face.get());
    for (const page::Glyph& glyph : run.glyphs) {
      if (glyph.text_begin > glyph.text_end || glyph.text_end > run.text.size()) {
        return fmt::format("a glyph stands for more than its text `{}`", run.text);
      }
      if (glyph.id == 0 || glyph.id >= glyph_count) {
        return fmt::format("the font {} lacks a glyph for the text `{}`", fonts_[run.face].postscript_name,
                           run.text);
      }
      if (!in_reach(glyph.advance) || !in_reach(glyph.x_offset) || !in_reach(glyph.y_offset)) {
        return fmt::format("a glyph of the text `{}` lies too far out", run.text);
      }
    }
    return std::nullopt;
  }

  static Fault find_picture_fault(const page::Picture& picture) {
    constexpr std::uint32_t kLargestSide = 65'535;
    if (picture.width == 0 || picture.height == 0 || picture.width > kLargestSide ||
        picture.height > kLargestSide) {
      return fmt::format("a picture measures {} × {} pixels", picture.width, picture.height);
    }
    const std::size_t pixels = static_cast<std::size_t>(picture.width) * picture.height;
    const bool alpha_fits = picture.alpha.empty() || picture.alpha.size() == pixels;
    if (picture.format == page::Picture::Format::jpeg) {
      const auto components = jpeg_components(picture.data);
      if (components != 1U && components != 3U) return "a JPEG picture is neither grey nor three-coloured";
      return alpha_fits ? Fault() : "a picture's coverage has another size than the picture";
    }
    if (picture.format == page::Picture::Format::png)
      return is_png(picture) ? Fault() : "a PNG picture is broken, or another than its size says";
    const std::size_t samples = picture.format == page::Picture::Format::rgb ? 3 : 1;
    if (picture.data.size() != pixels * samples || !alpha_fits)
      return "a picture has too little or too much data";
    return std::nullopt;
  }

  const page::Document& document_;
  const text::FontSet& fonts_;
};

} // namespace

std::optional<std::string> find_fault(const page::Document& document, const text::FontSet& fonts) {
  if (document.pages.empty()) return "the document has no pages";
  if (auto fault = find_tag_fault(document)) return fault;
  const ItemChecker checker(document, fonts);
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    const page::Page& page = document.pages[i];
    if (!is_page_side(page.size.width) || !is_page_side(page.size.height)) {
      return fmt::format("page {} measures {} × {} pt, and PDF has pages of {} to {} pt", i + 1,
                         page.size.width.value, page.size.height.value, kSmallestPage, kLargestPage);
    }
    for (const page::Item& item : page.items) {
      if (auto fault = std::visit(checker, item)) return fmt::format("on page {}, {}", i + 1, *fault);
    }
  }
  if (auto fault = find_outline_fault(document)) return fault;
  return find_label_fault(document);
}

} // namespace hanjang::pdf
