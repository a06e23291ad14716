#include "image/detail/svg/shapes.h"

#include "image/detail/svg/limits.h"
#include "image/detail/svg/numbers.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace hanjang::image::svg {
namespace {

constexpr std::array<std::string_view, 7> kShapes{"path", "rect",     "circle", "ellipse",
                                                  "line", "polyline", "polygon"};

// A few characters around a place, for messages.
std::string_view near(std::string_view text, std::size_t at) {
  constexpr std::size_t kShown = 12;
  const std::string_view shown = text.substr(std::min(at, text.size()), kShown);
  return trimmed(shown.substr(0, shown.find_first_of("\n\r")));
}

} // namespace

bool is_shape(std::string_view name) { return std::ranges::find(kShapes, name) != kShapes.end(); }

double ShapeReader::length(pugi::xml_node element, const char* name, double whole, const Style& style,
                           double otherwise) {
  const std::string_view text = element.attribute(name).value();
  if (trimmed(text).empty() || text == "auto") return otherwise;
  const auto length = parse_length(text, {.font_size = style.font_size, .whole = whole});
  if (!length)
    faults_.damage(fmt::format("the drawing is damaged: {} has no length in `{}` but `{}`",
                               document_.place(element), name, near(text, 0)));
  return length.value_or(otherwise);
}

Outline ShapeReader::read(pugi::xml_node shape, const Style& style, const Port& port) {
  const std::string_view name = local_name(shape);
  const auto across = [&](const char* key) { return length(shape, key, port.width, style); };
  const auto down = [&](const char* key) { return length(shape, key, port.height, style); };
  Outline outline;
  if (name == "path") {
    outline = path(shape);
  } else if (name == "rect") {
    outline = rect(shape, style, port);
  } else if (name == "circle") {
    const double radius = length(shape, "r", port.diagonal(), style);
    outline = ellipse({across("cx"), down("cy")}, radius, radius);
  } else if (name == "ellipse") {
    const double rx = across("rx");
    const double ry = down("ry");
    outline =
        ellipse({across("cx"), down("cy")}, shape.attribute("rx") ? rx : ry, shape.attribute("ry") ? ry : rx);
  } else if (name == "line") {
    outline.move({across("x1"), down("y1")});
    outline.line({across("x2"), down("y2")});
  } else {
    outline = poly(shape);
  }
  segments_ += outline.segments.size();
  if (segments_ > kMostSegments)
    faults_.excess(
        fmt::format("the drawing has lines and curves of more than {} parts", grouped(kMostSegments)));
  return outline;
}

Outline ShapeReader::path(pugi::xml_node shape) {
  const std::string_view data = shape.attribute("d").value();
  if (!faults_.spend(data.size()) || trimmed(data) == "none") return {};
  PathReading reading = read_path(data, kMostSegments);
  if (reading.fault)
    faults_.damage(fmt::format("the drawing is damaged: the path data of {} cannot be read from `{}` on",
                               document_.place(shape), near(data, *reading.fault)));
  return std::move(reading.outline);
}

// One radius stands for both (SVG 1.1, 9.2).
Outline ShapeReader::rect(pugi::xml_node shape, const Style& style, const Port& port) {
  const double left = length(shape, "x", port.width, style);
  const double top = length(shape, "y", port.height, style);
  const double width = length(shape, "width", port.width, style);
  const double height = length(shape, "height", port.height, style);
  const double ry = length(shape, "ry", port.height, style, -1);
  const double rx = length(shape, "rx", port.width, style, ry);
  return rectangle({left, top, left + width, top + height}, std::max(rx, 0.0),
                   std::max(ry < 0 ? rx : ry, 0.0));
}

Outline ShapeReader::poly(pugi::xml_node shape) {
  const std::string_view text = shape.attribute("points").value();
  if (!faults_.spend(text.size())) return {};
  const auto numbers = parse_numbers(text, 2 * kMostSegments);
  if (!numbers) {
    faults_.damage(
        fmt::format("the drawing is damaged: the points of {} cannot be read", document_.place(shape)));
    return {};
  }
  return polyline(*numbers, local_name(shape) == "polygon");
}

} // namespace hanjang::image::svg
