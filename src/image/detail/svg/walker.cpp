#include "image/detail/svg/walker.h"

#include "image/detail/svg/limits.h"
#include "image/detail/svg/numbers.h"
#include "image/detail/svg/refusals.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <numbers>

namespace hanjang::image::svg {
namespace {

bool is_group(std::string_view name) { return name == "g" || name == "a"; }

// What a `use` or a percentage leaves open is the whole port.
Box port_of(ShapeReader& shapes, pugi::xml_node element, const Place& place) {
  const double left = shapes.length(element, "x", place.port.width, place.style);
  const double top = shapes.length(element, "y", place.port.height, place.style);
  return {left, top, left + shapes.length(element, "width", place.port.width, place.style, place.port.width),
          top + shapes.length(element, "height", place.port.height, place.style, place.port.height)};
}

// A paint that means the same inside of another element.
Paint settled(const Paint& paint, const Place& place) {
  if (paint.kind == Paint::Kind::context_fill) return place.context_fill;
  if (paint.kind == Paint::Kind::context_stroke) return place.context_stroke;
  if (paint.kind == Paint::Kind::current_color)
    return {.kind = Paint::Kind::color, .color = place.style.color};
  return paint;
}

} // namespace

void enter_view(pugi::xml_node element, Place& place, const Box& port) {
  const auto view = parse_view_box(element.attribute("viewBox").value());
  if (!place.style.overflows && place.matrix.is_upright())
    place.cover.box = shared(place.cover.box, around(port, place.matrix));
  place.matrix =
      place.matrix * (view ? fit_view(*view, port, element.attribute("preserveAspectRatio").value())
                           : translation({port.left, port.top}));
  place.port = view ? Port{view->right - view->left, view->bottom - view->top}
                    : Port{port.right - port.left, port.bottom - port.top};
}

void Walker::children(pugi::xml_node element, const Place& place) {
  for (const pugi::xml_node child : element.children()) {
    if (faults_.any()) return;
    if (child.type() == pugi::node_element) this->element(child, place);
  }
}

bool Walker::may_go_on(pugi::xml_node element, const Place& place) {
  if (++visits_ > kMostVisits)
    faults_.excess(fmt::format("the drawing shows more than {} elements, those of each `use` counted",
                               grouped(kMostVisits)));
  if (place.depth > kMostDepth)
    faults_.excess(fmt::format("the drawing has more than {} elements inside of each other, as {}",
                               kMostDepth, document_.place(element)));
  return !faults_.any();
}

bool Walker::apply_transform(pugi::xml_node element, Place& place) {
  if (!place.style.transform) return true;
  const auto own = parse_transform(*place.style.transform);
  if (own) place.matrix = place.matrix * *own;
  if (!own || !place.matrix.is_finite())
    faults_.damage(
        fmt::format("the drawing is damaged: the transform of {} cannot be read", document_.place(element)));
  return !faults_.any();
}

void Walker::element(pugi::xml_node element, const Place& around) {
  const std::string_view name = local_name(element);
  if (!document_.is_svg(element) || is_silent(name)) return;
  Place place = around;
  ++place.depth;
  if (!may_go_on(element, place)) return;
  place.style = style_of(element, around.style, around.port, document_.sheet(), faults_);
  if (!place.style.is_displayed || !apply_transform(element, place)) return;
  place.opacity *= place.style.opacity;
  covers_.narrow(place, element);
  if (!faults_.any()) drawn(element, name, place);
}

void Walker::drawn(pugi::xml_node element, std::string_view name, Place& place) {
  if (is_group(name)) return children(element, place);
  if (is_shape(name)) return shape(element, place);
  if (name == "text") return texts_.read(element, place);
  if (name == "use") return use(element, place);
  if (name == "switch") return choice(element, place);
  if (name == "svg") return view(element, place, port_of(shapes_, element, place));
  refuse_element(element, document_, faults_);
}

void Walker::shape(pugi::xml_node element, Place& place) {
  const Outline outline = shapes_.read(element, place.style, place.port);
  painter_.paint(outline, place, element);
  if (!place.style.is_hidden) markers(element, outline, place);
}

void Walker::view(pugi::xml_node element, Place& place, const Box& port) {
  if (port.is_empty()) return;
  enter_view(element, place, port);
  children(element, place);
}

// The first that a reader of text and shapes can show. Features are no question any more (SVG 2, 5.9), so
// that the empty group in which draw.io hides its note about text is chosen, and the note is not.
void Walker::choice(pugi::xml_node element, const Place& place) {
  for (const pugi::xml_node child : element.children()) {
    if (child.type() != pugi::node_element || !document_.is_svg(child)) continue;
    if (local_name(child) == "foreignObject" || child.attribute("requiredExtensions").value()[0] != '\0')
      continue;
    check_label(element, child, document_, faults_);
    if (!faults_.any()) this->element(child, place);
    return;
  }
  for (const pugi::xml_node child : element.children())
    if (local_name(child) == "foreignObject") return refuse_element(child, document_, faults_);
}

void Walker::use(pugi::xml_node element, Place& place) {
  const std::string_view href = href_of(element);
  if (href.empty()) return;
  if (href.front() != '#')
    return faults_.refuse(fmt::format("{} of the drawing shows a part of another file, which is not opened",
                                      document_.place(element)),
                          "export the drawing as one file");
  const pugi::xml_node target = document_.find(href.substr(1));
  if (!target)
    return faults_.damage(fmt::format("the drawing is damaged: {} shows `{}`, which is not there",
                                      document_.place(element), href.substr(0, 40)));
  if (std::ranges::find(used_, target) != used_.end())
    return faults_.damage(
        fmt::format("the drawing is damaged: {} shows itself over and over", document_.place(element)));
  if (++uses_ > kMostUses)
    return faults_.excess(
        fmt::format("the drawing shows parts again more than {} times", grouped(kMostUses)));
  used_.push_back(target);
  const bool is_view = local_name(target) == "symbol" || local_name(target) == "svg";
  const Box port = port_of(shapes_, element, place);
  if (is_view && document_.is_svg(target)) {
    place.style = style_of(target, place.style, place.port, document_.sheet(), faults_);
    ++place.depth;
    if (place.style.is_displayed && may_go_on(target, place)) view(target, place, port);
  } else {
    place.matrix = place.matrix * translation({port.left, port.top});
    this->element(target, place);
  }
  used_.pop_back();
}

void Walker::markers(pugi::xml_node element, const Outline& outline, const Place& place) {
  const Style& style = place.style;
  if (style.marker_start.empty() && style.marker_mid.empty() && style.marker_end.empty()) return;
  const std::string_view name = local_name(element);
  if (name != "path" && name != "line" && name != "polyline" && name != "polygon") return;
  const std::vector<Vertex> vertices = vertices_of(outline);
  for (std::size_t i = 0; i < vertices.size() && !faults_.any(); ++i) {
    const Vertex& vertex = vertices[i];
    if (i == 0) marker(element, style.marker_start, reversed_start(style.marker_start, vertex), place);
    if (i > 0 && i + 1 < vertices.size()) marker(element, style.marker_mid, vertex, place);
    if (i + 1 == vertices.size()) marker(element, style.marker_end, vertex, place);
  }
}

// The beginning of a line, where some markers look the other way.
Vertex Walker::reversed_start(const std::string& id, Vertex vertex) const {
  const pugi::xml_node marker = id.empty() ? pugi::xml_node() : document_.find(id);
  if (trimmed(marker.attribute("orient").value()) == "auto-start-reverse") vertex.angle += std::numbers::pi;
  return vertex;
}

// The point `refX, refY` of its inside stands on the vertex (SVG 1.1, 11.6.2).
void Walker::marker(pugi::xml_node line, const std::string& id, const Vertex& vertex, const Place& place) {
  constexpr double kUsualSide = 3;
  const pugi::xml_node marker = id.empty() ? pugi::xml_node() : document_.find(id);
  if (local_name(marker) != "marker" || std::ranges::find(used_, marker) != used_.end()) return;
  Place inside = place;
  ++inside.depth;
  if (!may_go_on(line, inside)) return;
  inside.context_fill = settled(place.style.fill, place);
  inside.context_stroke = settled(place.style.stroke, place);
  inside.style = style_around(marker);
  if (!inside.style.is_displayed) return;
  const Style& style = inside.style;
  const double width = shapes_.length(marker, "markerWidth", place.port.width, style, kUsualSide);
  const double height = shapes_.length(marker, "markerHeight", place.port.height, style, kUsualSide);
  if (width <= 0 || height <= 0) return;
  const std::string_view units = marker.attribute("markerUnits").value();
  const double unit = units == "userSpaceOnUse" ? 1 : place.style.stroke_width;
  const std::string_view orient = trimmed(marker.attribute("orient").value());
  Scanner fixed(orient);
  const double angle =
      orient.starts_with("auto") ? vertex.angle : fixed.number().value_or(0) * std::numbers::pi / 180;
  const Box port{0, 0, width, height};
  const auto view = parse_view_box(marker.attribute("viewBox").value());
  const std::string_view ratio = marker.attribute("preserveAspectRatio").value();
  const Matrix fit = view ? fit_view(*view, port, ratio) : Matrix{};
  const Vec reference =
      fit({shapes_.length(marker, "refX", width, style), shapes_.length(marker, "refY", height, style)});
  inside.matrix = place.matrix * translation(vertex.at) * rotation(angle) * scaling(unit, unit) *
                  translation(reference * -1) * fit;
  inside.port = view ? Port{view->right - view->left, view->bottom - view->top} : Port{width, height};
  used_.push_back(marker);
  children(marker, inside);
  used_.pop_back();
}

// A marker looks as where it is defined, and not as the line it stands on.
Style Walker::style_around(pugi::xml_node element) {
  std::vector<pugi::xml_node> chain;
  for (pugi::xml_node node = element; node.type() == pugi::node_element; node = node.parent())
    chain.push_back(node);
  Style style;
  while (!chain.empty()) {
    style = style_of(chain.back(), style, {}, document_.sheet(), faults_);
    chain.pop_back();
  }
  style.is_displayed = style.is_displayed && !style.is_hidden;
  return style;
}

} // namespace hanjang::image::svg
