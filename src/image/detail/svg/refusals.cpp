#include "image/detail/svg/refusals.h"

#include "image/detail/svg/numbers.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string>

namespace hanjang::image::svg {
namespace {

constexpr std::array<std::string_view, 21> kSilent{
    "clipPath",  "color-profile",  "cursor", "defs",   "desc",     "filter",  "font",
    "font-face", "linearGradient", "marker", "mask",   "metadata", "pattern", "radialGradient",
    "script",    "solidcolor",     "style",  "symbol", "title",    "view",    "meshgradient"};

constexpr std::string_view kLabelHint =
    "export its labels as text: in draw.io, File > Export as > SVG, Text Settings: Convert Labels to SVG; in "
    "mermaid, set `htmlLabels: false`";

struct Refusal {
  std::string_view element;
  std::string_view what;
  std::string_view hint;
};

constexpr std::array kRefusals{
    Refusal{"foreignObject", "holds a web page in place of a label", kLabelHint},
    Refusal{"image", "holds a picture, which is not printed",
            "take the picture out of the drawing, or name a PNG file of the whole"},
    Refusal{"textPath", "holds text along a curve, which is not printed", "set it along a straight line"},
};

// All text inside of an element, its blanks made one each. Step by step: it may be deep.
std::string text_inside(pugi::xml_node element) {
  std::string text;
  const auto add = [&](std::string_view more) {
    for (const char c : more) {
      if (!is_blank(c))
        text += c;
      else if (!text.empty() && text.back() != ' ')
        text += ' ';
    }
  };
  for (pugi::xml_node node = element.first_child(); node && node != element;) {
    if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) add(node.value());
    if (node.first_child()) {
      node = node.first_child();
      continue;
    }
    while (node && node != element && !node.next_sibling()) node = node.parent();
    if (node != element) node = node.next_sibling();
  }
  return std::string(trimmed(text));
}

bool shows_nothing(pugi::xml_node page) {
  const auto is_seen = [](const pugi::xml_node& node) {
    const std::string_view name = local_name(node);
    return name == "img" || name == "image" || name == "svg" || name == "canvas";
  };
  return text_inside(page).empty() && !page.find_node(is_seen);
}

} // namespace

bool is_silent(std::string_view name) { return std::ranges::find(kSilent, name) != kSilent.end(); }

void refuse_element(pugi::xml_node element, const Document& document, Faults& faults) {
  const std::string_view name = local_name(element);
  if (name == "foreignObject" && shows_nothing(element)) return;
  const auto known = std::ranges::find(kRefusals, name, &Refusal::element);
  if (known != kRefusals.end())
    return faults.refuse(fmt::format("{} of the drawing {}", document.place(element), known->what),
                         std::string(known->hint));
  faults.refuse(fmt::format("{} of the drawing is not known, and would be left out", document.place(element)),
                "export it as plain SVG, or name a PNG file of the drawing");
}

void check_label(pugi::xml_node choice, pugi::xml_node chosen, const Document& document, Faults& faults) {
  constexpr std::string_view kDots = "...";
  const std::string label = text_inside(chosen);
  if (local_name(chosen) != "text" || !label.ends_with(kDots)) return;
  for (const pugi::xml_node other : choice.children())
    if (local_name(other) == "foreignObject" && !text_inside(other).ends_with(kDots))
      faults.refuse(
          fmt::format("the label `{}` of the drawing is cut short ({})", label, document.place(chosen)),
          std::string(kLabelHint));
}

} // namespace hanjang::image::svg
