#include "image/detail/svg/covers.h"

#include "image/detail/svg/limits.h"

#include <fmt/format.h>
#include <optional>
#include <string_view>
#include <vector>

namespace hanjang::image::svg {
namespace {

constexpr double kWhite = 255;

// How bright a colour is over white, 0 to 1 (SVG 1.1, 14.4).
double brightness(const Rgba& rgba) {
  const base::Color color = on_white(rgba, 1);
  return (0.2125 * color.red + 0.7154 * color.green + 0.0721 * color.blue) / kWhite;
}

bool is_in_own_units(pugi::xml_node cover, const char* name, std::string_view usual) {
  const std::string_view units = cover.attribute(name).value();
  return (units.empty() ? usual : units) == "userSpaceOnUse";
}

std::vector<pugi::xml_node> shapes_in(pugi::xml_node cover, const Document& document) {
  std::vector<pugi::xml_node> shapes;
  for (const pugi::xml_node child : cover.children()) {
    const std::string_view name = local_name(child);
    const bool is_silent = name == "title" || name == "desc" || name == "style" || name == "metadata";
    if (child.type() == pugi::node_element && document.is_svg(child) && !is_silent) shapes.push_back(child);
  }
  return shapes;
}

} // namespace

void Covers::narrow(Place& place, pugi::xml_node element) {
  if (!place.style.clip_path.empty()) clip(place, element);
  if (!place.style.mask.empty()) mask(place, element);
}

void Covers::refuse(pugi::xml_node element, const char* what) {
  faults_.refuse(
      fmt::format("{} of the drawing has a {} that is no upright rectangle", document_.place(element), what),
      "draw it without one, or name a PNG file of the drawing");
}

std::optional<Box> Covers::box_of(pugi::xml_node shape, const Style& style, const Matrix& around,
                                  const Place& place) {
  if (!is_shape(local_name(shape))) return std::nullopt;
  const auto own = parse_transform(style.transform.value_or(""));
  if (!own) return std::nullopt;
  return as_box(shapes_.read(shape, style, place.port), place.matrix * around * *own);
}

void Covers::clip(Place& place, pugi::xml_node element) {
  const pugi::xml_node path = document_.find(place.style.clip_path);
  if (place.style.clip_path != "?" && !path) return; // as if there were none (SVG 1.1, 14.3.5)
  const auto around = parse_transform(path.attribute("transform").value());
  const auto shapes = shapes_in(path, document_);
  const bool is_plain = local_name(path) == "clipPath" && around && shapes.size() == 1 &&
                        is_in_own_units(path, "clipPathUnits", "userSpaceOnUse") &&
                        !path.attribute("clip-path");
  if (!is_plain) return refuse(element, "clip path");
  const Style style = style_of(shapes.front(), {}, place.port, document_.sheet(), faults_);
  const auto box = box_of(shapes.front(), style, *around, place);
  if (!box || !style.clip_path.empty()) return refuse(element, "clip path");
  place.cover.box = shared(place.cover.box, *box);
}

void Covers::mask(Place& place, pugi::xml_node element) {
  const pugi::xml_node mask = document_.find(place.style.mask);
  if (place.style.mask != "?" && !mask) return;
  if (local_name(mask) != "mask" || !is_in_own_units(mask, "maskContentUnits", "userSpaceOnUse"))
    return refuse(element, "mask");
  constexpr double kHalf = 0.5;
  bool has_ground = false;
  const std::size_t before = place.cover.holes.size();
  for (const pugi::xml_node shape : shapes_in(mask, document_)) {
    const Style style = style_of(shape, {}, place.port, document_.sheet(), faults_);
    const auto box = box_of(shape, style, {}, place);
    if (!box || style.fill.kind != Paint::Kind::color || faults_.any()) return refuse(element, "mask");
    const double part = style.fill.color.alpha * style.fill_opacity * style.opacity;
    const bool is_light = brightness({style.fill.color.color, part}) > kHalf;
    const bool has_holes = place.cover.holes.size() > before;
    if (has_ground ? is_light && has_holes : !is_light) return refuse(element, "mask");
    if (!has_ground)
      place.cover.box = shared(place.cover.box, *box);
    else if (!is_light)
      place.cover.holes.push_back(*box);
    has_ground = true;
    if (place.cover.holes.size() > kMostHoles)
      return faults_.excess(fmt::format("a mask of the drawing has more than {} holes", kMostHoles));
  }
  if (!has_ground) refuse(element, "mask");
}

} // namespace hanjang::image::svg
