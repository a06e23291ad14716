#include "image/detail/svg/painter.h"

#include "image/detail/svg/limits.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace hanjang::image::svg {
namespace {

using Verb = page::Path::Verb;

base::Rect rect_of(const Box& box) {
  return {base::Pt{box.left}, base::Pt{box.top}, base::Pt{box.right - box.left},
          base::Pt{box.bottom - box.top}};
}

base::Point point_of(Vec at) { return {base::Pt{at.x}, base::Pt{at.y}}; }

// What of a cover a path in that box needs; nothing if it shows as a whole.
std::optional<page::Clip> clip_of(const Cover& cover, const Box& box) {
  page::Clip clip{.box = rect_of(cover.box), .holes = {}};
  for (const Box& hole : cover.holes)
    if (!shared(hole, box).is_empty()) clip.holes.push_back(rect_of(hole));
  if (clip.holes.empty() && cover.box.holds(box)) return std::nullopt;
  return clip;
}

} // namespace

void Painter::paint(const Outline& outline, const Place& place, pugi::xml_node element) {
  if (outline.is_empty() || place.style.is_hidden || faults_.any()) return;
  fill(outline, place, element);
  stroke(outline, place, element);
}

void Painter::fill(const Outline& outline, const Place& place, pugi::xml_node element) {
  constexpr std::size_t kLeast = 3; // a line has no inside
  if (outline.segments.size() < kLeast) return;
  const auto color = color_of(place.style.fill, place.style.fill_opacity, place, element);
  auto path = color ? path_of(outline, place, 0, element) : std::nullopt;
  if (!path) return;
  path->color = *color;
  path->even_odd = place.style.even_odd;
  drawing_.paths.push_back(*std::move(path));
}

void Painter::stroke(const Outline& outline, const Place& place, pugi::xml_node element) {
  const Style& style = place.style;
  const double scale = place.matrix.scale();
  const double width = style.stroke_width * scale;
  if (width <= 0) return;
  const auto color = color_of(style.stroke, style.stroke_opacity, place, element);
  auto path = color ? path_of(outline, place, width / 2, element) : std::nullopt;
  if (!path) return;
  path->color = *color;
  path->stroke = base::Pt{width};
  path->pen = {.cap = style.cap, .join = style.join, .miter_limit = style.miter_limit};
  if (style.dashes.size() > kMostDashes)
    return faults_.excess(fmt::format("{} of the drawing has more than {} kinds of dashes",
                                      document_.place(element), kMostDashes));
  const double most = kFarthest * std::max(drawing_.width, drawing_.height);
  double all = 0;
  for (const double dash : style.dashes) {
    path->pen.dashes.emplace_back(std::min(dash * scale, most));
    all += path->pen.dashes.back().value;
  }
  // A pattern may begin before the line; a PDF's begins in it. Of an odd number of dashes it is twice as
  // long.
  if (style.dashes.size() % 2 != 0) all *= 2;
  const double start = std::clamp(style.dash_start * scale, -most, most);
  if (all > 0) path->pen.dash_start = base::Pt{std::max(0.0, start - all * std::floor(start / all))};
  drawing_.paths.push_back(*std::move(path));
}

std::optional<page::Path> Painter::path_of(const Outline& outline, const Place& place, double margin,
                                           pugi::xml_node element) {
  const Box box = widened(bounds(outline, place.matrix), margin);
  if (!is_in_reach(box, element)) return std::nullopt;
  // A line that stands upright has no width, and shows.
  if (shared(widened(box, kLeastDrawing), place.cover.box).is_empty()) return std::nullopt;
  page::Path path{.verbs = {}, .points = {}, .color = {}, .stroke = {}};
  path.clip = clip_of(place.cover, box);
  for (const Segment& segment : outline.segments) {
    switch (segment.verb) {
    case Segment::Verb::move:
      path.verbs.push_back(Verb::move);
      break;
    case Segment::Verb::line:
      path.verbs.push_back(Verb::line);
      break;
    case Segment::Verb::curve:
      path.verbs.push_back(Verb::curve);
      path.points.push_back(point_of(place.matrix(segment.first)));
      path.points.push_back(point_of(place.matrix(segment.second)));
      break;
    case Segment::Verb::close:
      path.verbs.push_back(Verb::close);
      continue;
    }
    path.points.push_back(point_of(place.matrix(segment.to)));
  }
  return path;
}

bool Painter::is_in_reach(const Box& box, pugi::xml_node element) {
  const double reach = kFarthest * std::max(drawing_.width, drawing_.height);
  const bool is_near = box.left >= -reach && box.top >= -reach && box.right <= reach && box.bottom <= reach;
  if (!is_near) // of what is no number too
    faults_.excess(fmt::format("{} of the drawing lies far outside of it", document_.place(element)));
  return is_near;
}

std::optional<base::Color> Painter::color_of(const Paint& paint, double opacity, const Place& place,
                                             pugi::xml_node element) {
  constexpr double kUnseen = 1.0 / 512;
  Rgba color = paint.color;
  switch (paint.kind) {
  case Paint::Kind::none:
    return std::nullopt;
  case Paint::Kind::color:
    break;
  case Paint::Kind::current_color:
    color = place.style.color;
    break;
  case Paint::Kind::context_fill:
    return color_of(place.context_fill, opacity, place, element);
  case Paint::Kind::context_stroke:
    return color_of(place.context_stroke, opacity, place, element);
  case Paint::Kind::server:
    if (const pugi::xml_node server = document_.find(paint.server)) {
      faults_.refuse(fmt::format("{} of the drawing is painted with a {}, which is not printed",
                                 document_.place(element),
                                 local_name(server) == "pattern" ? "pattern" : "gradient"),
                     "give it one colour in the program that drew it, or name a PNG file of the drawing");
      return std::nullopt;
    }
    if (!paint.has_color) return std::nullopt;
    break;
  }
  const double alpha = opacity * place.opacity;
  if (color.alpha * alpha < kUnseen) return std::nullopt;
  return on_white(color, alpha);
}

} // namespace hanjang::image::svg
