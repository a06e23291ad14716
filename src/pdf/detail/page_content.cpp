#include "pdf/detail/page_content.h"

#include "pdf/detail/canvas.h"
#include "pdf/detail/links.h"
#include "pdf/detail/text_writer.h"

#include <algorithm>

namespace hanjang::pdf {

base::Rect united(const base::Rect& a, const base::Rect& b) {
  const base::Pt left = std::min(a.left, b.left);
  const base::Pt top = std::min(a.top, b.top);
  return {left, top, std::max(a.right(), b.right()) - left, std::max(a.bottom(), b.bottom()) - top};
}

namespace {

/// From the capitals' height to the descenders.
base::Rect area_of(const page::GlyphRun& run, const text::FontFace& face) {
  base::Pt width;
  for (const page::Glyph& glyph : run.glyphs) width += glyph.advance;
  const base::Pt above = run.size * face.cap_height;
  const base::Pt below = run.size * -face.descender;
  return {run.origin.x, run.origin.y - above, width, above + below};
}

base::Rect area_of(const page::Path& path) {
  base::Rect box{path.points.front().x, path.points.front().y, {}, {}};
  for (const base::Point& point : path.points) box = united(box, {point.x, point.y, {}, {}});
  return box;
}

class ContentWriter {
public:
  ContentWriter(base::Pt height, const PageResources& resources)
      : tags_(resources.tags), fonts_(resources.fonts), pictures_(resources.pictures),
        links_of_(enclosing_links(resources.tags)), canvas_(resources.tags, height),
        text_(canvas_, resources.faces) {}

  void operator()(const page::TextLine& line) {
    text_.write(line);
    page::TagId previous = page::kArtifact;
    for (const page::GlyphRun& run : line.runs) {
      const page::TagId link = run.tag == page::kArtifact ? page::kArtifact : links_of_[run.tag];
      if (link != page::kArtifact && !run.glyphs.empty())
        add_link(link, area_of(run, fonts_[run.face]), previous == link);
      previous = link;
    }
  }

  void operator()(const page::Rule& rule) {
    canvas_.mark(rule.tag);
    canvas_.set_fill(rule.color);
    canvas_.put_point({rule.box.left, rule.box.bottom()});
    canvas_.put_number(to_hundredths(rule.box.width));
    canvas_.put_number(to_hundredths(rule.box.height));
    canvas_.put("re f\n");
    add_figure(rule.tag, rule.box);
  }

  void operator()(const page::Path& path) {
    if (path.points.empty()) return;
    canvas_.mark(path.tag);
    const bool stroked = path.stroke > base::Pt{0};
    if (stroked) {
      canvas_.set_stroke(path.color, path.stroke);
    } else {
      canvas_.set_fill(path.color);
    }
    put_outline(path);
    canvas_.put(stroked ? "S\n" : "f\n");
    add_figure(path.tag, area_of(path));
  }

  void operator()(const page::ImageItem& image) {
    canvas_.mark(image.tag);
    canvas_.put("q ");
    canvas_.put_number(to_hundredths(image.box.width));
    canvas_.put("0 0 ");
    canvas_.put_number(to_hundredths(image.box.height));
    canvas_.put_point({image.box.left, image.box.bottom()});
    canvas_.put("cm /");
    canvas_.put(pictures_.at(image.picture.get()));
    canvas_.put(" Do Q\n");
    add_figure(image.tag, image.box);
    const page::TagId link = image.tag == page::kArtifact ? page::kArtifact : links_of_[image.tag];
    if (link != page::kArtifact) add_link(link, image.box, false);
  }

  PageContent take() {
    canvas_.end_mark();
    content_.operators = canvas_.take();
    content_.marks = canvas_.marks();
    return std::move(content_);
  }

private:
  void put_outline(const page::Path& path) {
    auto point = path.points.begin();
    for (const page::Path::Verb verb : path.verbs) {
      switch (verb) {
      case page::Path::Verb::move:
        canvas_.put_point(*point++);
        canvas_.put("m ");
        break;
      case page::Path::Verb::line:
        canvas_.put_point(*point++);
        canvas_.put("l ");
        break;
      case page::Path::Verb::curve:
        for (int i = 0; i < 3; ++i) canvas_.put_point(*point++);
        canvas_.put("c ");
        break;
      case page::Path::Verb::close:
        canvas_.put("h ");
        break;
      }
    }
  }

  void add_link(page::TagId link, const base::Rect& box, bool goes_on) {
    if (goes_on) {
      content_.links.back().box = united(content_.links.back().box, box);
    } else {
      content_.links.push_back({link, box});
    }
  }

  void add_figure(page::TagId tag, const base::Rect& box) {
    if (tag != page::kArtifact && tags_[tag].role == page::Role::figure)
      content_.figures.push_back({tag, box});
  }

  const std::vector<page::Tag>& tags_;
  const text::FontSet& fonts_;
  const PictureNames& pictures_;
  std::vector<page::TagId> links_of_;
  Canvas canvas_;
  TextWriter text_;
  PageContent content_;
};

} // namespace

PageContent write_content(const page::Page& page, base::Pt height, const PageResources& resources) {
  ContentWriter writer(height, resources);
  for (const page::Item& item : page.items) std::visit(writer, item);
  return writer.take();
}

} // namespace hanjang::pdf
