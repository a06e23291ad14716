#include "page/detail/dump_values.h"

#include <array>
#include <cmath>
#include <cstddef>
#include <fmt/format.h>
#include <numbers>

namespace hanjang::page {
namespace {

std::string_view name(Picture::Format format) {
  switch (format) {
  case Picture::Format::rgb:
    return "rgb";
  case Picture::Format::gray:
    return "gray";
  case Picture::Format::png:
    return "png";
  case Picture::Format::jpeg:
    return "jpeg";
  }
  return "unknown";
}

constexpr std::array<std::string_view, 3> kCaps{"butt", "round", "square"};
constexpr std::array<std::string_view, 3> kJoins{"miter", "round", "bevel"};

// What is not as a page begins.
std::string pen_words(const Pen& pen) {
  const Pen plain;
  std::string out;
  if (pen.cap != plain.cap) out += fmt::format(" cap {}", kCaps[static_cast<std::size_t>(pen.cap)]);
  if (pen.join != plain.join) out += fmt::format(" join {}", kJoins[static_cast<std::size_t>(pen.join)]);
  if (pen.miter_limit != plain.miter_limit) out += fmt::format(" miter {:.2f}", pen.miter_limit);
  if (pen.dashes.empty()) return out;
  out += " dashes";
  for (const base::Pt dash : pen.dashes) out += ' ' + in_points(dash);
  return out + " from " + in_points(pen.dash_start);
}

std::string clip_words(const Clip& clip) {
  std::string out = " in " + in_points(clip.box);
  for (const base::Rect& hole : clip.holes) out += " without " + in_points(hole);
  return out;
}

} // namespace

std::string in_points(base::Pt length) {
  const double rounded = std::round(length.value * 100) / 100;
  return fmt::format("{:.2f}", rounded == 0 ? 0.0 : rounded);
}

std::string in_points(const base::Point& point) { return in_points(point.x) + "," + in_points(point.y); }

std::string in_points(const base::Rect& box) {
  return fmt::format("{},{} {}x{}", in_points(box.left), in_points(box.top), in_points(box.width),
                     in_points(box.height));
}

std::string in_hex(const base::Color& color) {
  return fmt::format("#{:02x}{:02x}{:02x}", color.red, color.green, color.blue);
}

std::string in_quotes(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) < 0x20) {
      out += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
    } else {
      out += c;
    }
  }
  return out + '"';
}

std::string_view name(Role role) {
  static constexpr std::array<std::string_view, 21> names{
      "Document", "H1",  "H2",   "H3",        "P",    "L",     "LI", "Lbl",    "LBody", "Link", "Span",
      "Figure",   "TOC", "TOCI", "Reference", "Part", "Table", "TR", "TH row", "TH",    "TD"};
  const auto index = static_cast<std::size_t>(role);
  return index < names.size() ? names[index] : "unknown";
}

std::string_view face_name(text::FaceId face, const text::FontSet& fonts) {
  return face.index < fonts.opened() ? std::string_view(fonts[face].postscript_name) : "unknown-face";
}

base::Pt width(const GlyphRun& run) {
  base::Pt sum;
  for (const Glyph& glyph : run.glyphs) sum += glyph.advance;
  return sum;
}

std::string attributes(const Tag& tag) {
  std::string text;
  if (!tag.language.empty()) text += " lang " + tag.language;
  if (!tag.url.empty()) text += " url " + in_quotes(tag.url);
  if (tag.target) text += fmt::format(" to page {} top {}", tag.target->page + 1, in_points(tag.target->top));
  if (tag.columns > 1) text += fmt::format(" columns {}", tag.columns);
  if (!tag.alt.empty()) text += " alt " + in_quotes(tag.alt);
  return text;
}

std::string outline_values(const OutlineEntry& entry) {
  const std::string level = entry.level == 0 ? std::string() : fmt::format(" level {}", entry.level);
  return fmt::format("{} top {} {}", level, in_points(entry.top), in_quotes(entry.title));
}

std::string page_labels(const Document& document) {
  std::string out;
  for (const PageLabels& labels : document.page_labels)
    out += fmt::format("labels from page {} {} {}\n", labels.first_page + 1, in_quotes(labels.prefix),
                       labels.first_number);
  return out;
}

std::string turn(const TextLine& line) {
  constexpr double kHalfTurn = 180;
  return line.rotation == 0 ? std::string()
                            : fmt::format(" turned {:.2f}", line.rotation * kHalfTurn / std::numbers::pi);
}

std::string paint(const Path& path) {
  const std::string how = path.stroke > base::Pt{0} ? "stroke " + in_points(path.stroke) : "fill";
  return fmt::format(" {} {}{}{}{}", how, in_hex(path.color), path.even_odd ? " even-odd" : "",
                     pen_words(path.pen), path.clip ? clip_words(*path.clip) : "");
}

std::string describe(const ImageItem& image) {
  if (!image.picture) return fmt::format("image {} missing", in_points(image.box));
  const Picture& picture = *image.picture;
  Fingerprint samples;
  samples.add(picture.data);
  samples.add(picture.alpha);
  return fmt::format("image {} {} {}x{}{} {}", in_points(image.box), name(picture.format), picture.width,
                     picture.height, picture.alpha.empty() ? "" : " alpha", samples.text());
}

void Fingerprint::add(std::string_view bytes) {
  for (const char byte : bytes) hash_ = (hash_ ^ static_cast<unsigned char>(byte)) * 16777619U;
}

void Fingerprint::add(std::int64_t value) {
  const auto bits = static_cast<std::uint64_t>(value);
  for (int shift = 0; shift < 64; shift += 8)
    hash_ = (hash_ ^ static_cast<std::uint32_t>((bits >> shift) & 0xFF)) * 16777619U;
}

void Fingerprint::add(double value, double unit) {
  constexpr double kGoldenSection = 0.3819660113;
  add(static_cast<std::int64_t>(std::floor(value / unit + kGoldenSection)));
}

std::string Fingerprint::text() const { return fmt::format("~{:04x}", (hash_ >> 16) ^ (hash_ & 0xFFFF)); }

} // namespace hanjang::page
