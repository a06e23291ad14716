#include "pdf/detail/page_content.h"

#include "pdf/detail/canvas.h"
#include "pdf/detail/links.h"
#include "pdf/detail/text_writer.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

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

/// That of a line that is turned: the box around its turned corners.
base::Rect turned(const base::Rect& area, base::Point about, double angle) {
  base::Rect box;
  bool is_first = true;
  for (const base::Point corner :
       {base::Point{area.left, area.top}, base::Point{area.right(), area.top},
        base::Point{area.left, area.bottom()}, base::Point{area.right(), area.bottom()}}) {
    const base::Point from{corner.x - about.x, corner.y - about.y};
    const base::Rect at{about.x + from.x * std::cos(angle) - from.y * std::sin(angle),
                        about.y + from.x * std::sin(angle) + from.y * std::cos(angle),
                        {},
                        {}};
    box = std::exchange(is_first, false) ? at : united(box, at);
  }
  return box;
}

/// What both cover; empty, in the second, where that is nothing.
base::Rect shared(const base::Rect& a, const base::Rect& b) {
  const base::Pt left = std::clamp(a.left, b.left, b.right());
  const base::Pt top = std::clamp(a.top, b.top, b.bottom());
  return {left, top, std::clamp(a.right(), b.left, b.right()) - left,
          std::clamp(a.bottom(), b.top, b.bottom()) - top};
}

base::Rect area_of(const page::Path& path) {
  base::Rect box{path.points.front().x, path.points.front().y, {}, {}};
  for (const base::Point& point : path.points) box = united(box, {point.x, point.y, {}, {}});
  return path.clip ? shared(box, path.clip->box) : box;
}

std::string_view painting_operator(const page::Path& path) {
  if (path.stroke > base::Pt{0}) return "S\n";
  return path.even_odd ? "f*\n" : "f\n";
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
      if (!run.glyphs.empty()) add_figure(run.tag, area_on_page(run, line));
    }
  }

  void operator()(const page::Rule& rule) {
    canvas_.mark(rule.tag);
    canvas_.set_fill(rule.color);
    canvas_.put_box(rule.box);
    canvas_.put("re f\n");
    add_figure(rule.tag, rule.box);
  }

  void operator()(const page::Path& path) {
    if (path.points.empty()) return;
    canvas_.mark(path.tag);
    if (path.clip) canvas_.save_and_clip(*path.clip);
    if (path.stroke > base::Pt{0}) {
      canvas_.set_stroke(path.color, path.stroke);
      canvas_.set_pen(path.pen);
    } else {
      canvas_.set_fill(path.color);
    }
    put_outline(path);
    canvas_.put(painting_operator(path));
    if (path.clip) canvas_.restore();
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

  base::Rect area_on_page(const page::GlyphRun& run, const page::TextLine& line) const {
    const base::Rect area = area_of(run, fonts_[run.face]);
    return line.rotation == 0 ? area : turned(area, line.runs.front().origin, line.rotation);
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
