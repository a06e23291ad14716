#include "page/page.h"

#include <cmath>
#include <cstddef>
#include <fmt/format.h>
#include <string_view>

namespace hanjang::page {

namespace {

/// To 0.01 pt, without a negative zero.
std::string number(base::Pt length) {
  const double rounded = std::round(length.value * 100) / 100;
  return fmt::format("{:.2f}", rounded == 0 ? 0.0 : rounded);
}

std::string place(const base::Point& point) { return number(point.x) + "," + number(point.y); }

std::string box(const base::Rect& rect) {
  return fmt::format("{},{} {}x{}", number(rect.left), number(rect.top), number(rect.width),
                     number(rect.height));
}

std::string color(const base::Color& c) { return fmt::format("#{:02x}{:02x}{:02x}", c.red, c.green, c.blue); }

std::string tag(TagId id) { return id == kArtifact ? "artifact" : fmt::format("tag {}", id); }

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
  switch (role) {
  case Role::document:
    return "document";
  case Role::h1:
    return "h1";
  case Role::h2:
    return "h2";
  case Role::h3:
    return "h3";
  case Role::paragraph:
    return "paragraph";
  case Role::list:
    return "list";
  case Role::list_item:
    return "list-item";
  case Role::label:
    return "label";
  case Role::list_body:
    return "list-body";
  case Role::link:
    return "link";
  case Role::span:
    return "span";
  case Role::figure:
    return "figure";
  }
  return "unknown";
}

std::string_view name(Picture::Format format) {
  switch (format) {
  case Picture::Format::rgb:
    return "rgb";
  case Picture::Format::gray:
    return "gray";
  case Picture::Format::jpeg:
    return "jpeg";
  }
  return "unknown";
}

struct ItemDumper {
  std::string& out;
  const text::FontSet& fonts;

  void operator()(const TextLine& line) const {
    out += "  line\n";
    for (const GlyphRun& run : line.runs) {
      base::Pt width;
      for (const Glyph& glyph : run.glyphs) width += glyph.advance;
      const std::string_view face = run.face.index < fonts.opened() ? fonts[run.face].postscript_name
                                                                    : std::string_view("unknown-face");
      out += fmt::format("    run {} width {} {} {} {} {} {}\n", place(run.origin), number(width), face,
                         number(run.size), color(run.color), tag(run.tag), in_quotes(run.text));
    }
  }

  void operator()(const Rule& rule) const {
    out += fmt::format("  rule {} {} {}\n", box(rule.box), color(rule.color), tag(rule.tag));
  }

  void operator()(const Path& path) const {
    out += "  path";
    auto point = path.points.begin();
    for (const Path::Verb verb : path.verbs) {
      out += ' ';
      out += "mlcz"[static_cast<std::size_t>(verb)];
      int points = verb == Path::Verb::close ? 0 : verb == Path::Verb::curve ? 3 : 1;
      for (; points > 0 && point != path.points.end(); --points) out += ' ' + place(*point++);
    }
    const std::string paint = path.stroke > base::Pt{0} ? "stroke " + number(path.stroke) : "fill";
    out += fmt::format(" {} {} {}\n", paint, color(path.color), tag(path.tag));
  }

  void operator()(const ImageItem& image) const {
    if (!image.picture) {
      out += fmt::format("  image {} missing {}\n", box(image.box), tag(image.tag));
      return;
    }
    const Picture& picture = *image.picture;
    out += fmt::format("  image {} {} {}x{}{} {}\n", box(image.box), name(picture.format), picture.width,
                       picture.height, picture.alpha.empty() ? "" : " alpha", tag(image.tag));
  }
};

std::string dump_tag(std::size_t index, const Tag& tag) {
  std::string line = fmt::format("  {} {}", index, name(tag.role));
  if (index > 0) line += fmt::format(" in {}", tag.parent);
  if (!tag.language.empty()) line += " lang " + tag.language;
  if (!tag.url.empty()) line += " url " + in_quotes(tag.url);
  if (!tag.alt.empty()) line += " alt " + in_quotes(tag.alt);
  return line + '\n';
}

} // namespace

std::string dump(const Document& document, const text::FontSet& fonts) {
  const Metadata& metadata = document.metadata;
  std::string out = fmt::format("document lang {} title {} author {}\n",
                                metadata.language.empty() ? "none" : metadata.language,
                                in_quotes(metadata.title), in_quotes(metadata.author));
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    const Page& page = document.pages[i];
    out += fmt::format("page {} {}x{}\n", i + 1, number(page.size.width), number(page.size.height));
    for (const Item& item : page.items) std::visit(ItemDumper{out, fonts}, item);
  }
  for (const OutlineEntry& entry : document.outline) {
    out +=
        fmt::format("outline page {} top {} {}\n", entry.page + 1, number(entry.top), in_quotes(entry.title));
  }
  out += "tags\n";
  for (std::size_t i = 0; i < document.tags.size(); ++i) out += dump_tag(i, document.tags[i]);
  return out;
}

} // namespace hanjang::page
