#include "page/detail/dump_forms.h"
#include "page/detail/dump_values.h"

#include <cstddef>
#include <fmt/format.h>

namespace hanjang::page {
namespace {

std::string tag(TagId id) { return id == kArtifact ? "artifact" : fmt::format("tag {}", id); }

/// Number of the glyph, advance, and the bytes of the run's text it stands for; where it is moved, how far.
std::string glyph_text(const Glyph& glyph) {
  std::string text =
      fmt::format("{} {} {}-{}", glyph.id, in_points(glyph.advance), glyph.text_begin, glyph.text_end);
  if (glyph.x_offset == base::Pt{} && glyph.y_offset == base::Pt{}) return text;
  return text + " moved " + in_points(base::Point{glyph.x_offset, glyph.y_offset});
}

struct ItemDumper {
  std::string& out;
  const text::FontSet& fonts;

  void operator()(const TextLine& line) const {
    out += "  line" + turn(line) + '\n';
    for (const GlyphRun& run : line.runs) {
      out += fmt::format("    run {} width {} {} {} {} {} {}\n", in_points(run.origin), in_points(width(run)),
                         face_name(run.face, fonts), in_points(run.size), in_hex(run.color), tag(run.tag),
                         in_quotes(run.text));
      for (const Glyph& glyph : run.glyphs) out += "      glyph " + glyph_text(glyph) + '\n';
    }
  }

  void operator()(const Rule& rule) const {
    out += fmt::format("  rule {} {} {}\n", in_points(rule.box), in_hex(rule.color), tag(rule.tag));
  }

  void operator()(const Path& path) const {
    out += "  path";
    auto point = path.points.begin();
    for (const Path::Verb verb : path.verbs) {
      out += ' ';
      out += "mlcz"[static_cast<std::size_t>(verb)];
      int points = verb == Path::Verb::close ? 0 : verb == Path::Verb::curve ? 3 : 1;
      for (; points > 0 && point != path.points.end(); --points) out += ' ' + in_points(*point++);
    }
    out += fmt::format("{} {}\n", paint(path), tag(path.tag));
  }

  void operator()(const ImageItem& image) const {
    out += fmt::format("  {} {}\n", describe(image), tag(image.tag));
  }
};

} // namespace

std::string full_pages(const Document& document, const text::FontSet& fonts) {
  std::string out;
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    const Page& page = document.pages[i];
    out += fmt::format("page {} {}x{}\n", i + 1, in_points(page.size.width), in_points(page.size.height));
    for (const Item& item : page.items) std::visit(ItemDumper{out, fonts}, item);
  }
  return out;
}

std::string full_outline(const Document& document) {
  std::string out;
  for (const OutlineEntry& entry : document.outline)
    out += fmt::format("outline page {}{}\n", entry.page + 1, outline_values(entry));
  return out;
}

std::string full_tags(const Document& document) {
  std::string out;
  for (std::size_t i = 0; i < document.tags.size(); ++i) {
    const Tag& tag = document.tags[i];
    out += fmt::format("  {} {}", i, name(tag.role));
    if (i > 0) out += fmt::format(" in {}", tag.parent);
    out += attributes(tag) + '\n';
  }
  return out;
}

} // namespace hanjang::page
