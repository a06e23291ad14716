#include "image/detail/svg/style.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string_view>

namespace hanjang::image::svg {
namespace {

// Above the ranks of style sheets and of attributes; `!important` is above both.
constexpr std::uint64_t kInline = std::uint64_t{1} << 59;
constexpr std::uint64_t kImportant = std::uint64_t{1} << 60;

// What others are measured by comes first: `em` is of the type size, which is of the parent's.
int order_of(std::string_view name) { return name == "font" ? 0 : name == "font-size" ? 1 : 2; }

// What is an element's own begins anew inside of it.
Style inherited(const Style& parent) {
  const Style fresh;
  Style style = parent;
  style.opacity = fresh.opacity;
  style.is_displayed = fresh.is_displayed;
  style.overflows = fresh.overflows;
  style.rise = fresh.rise;
  style.clip_path = fresh.clip_path;
  style.mask = fresh.mask;
  style.background = fresh.background;
  style.transform = fresh.transform;
  return style;
}

} // namespace

double Port::diagonal() const { return std::hypot(width, height) / std::numbers::sqrt2; }

Style style_of(pugi::xml_node element, const Style& parent, const Port& port, const StyleSheet& sheet,
               Faults& faults) {
  std::vector<RankedDeclaration> declarations;
  for (const pugi::xml_attribute attribute : element.attributes())
    if (is_property(attribute.name())) declarations.push_back({{attribute.name(), attribute.value()}, 0});
  sheet.match(element, declarations, faults);
  const std::string_view own = element.attribute("style").value();
  if (!faults.spend(own.size())) return parent;
  for (const Declaration& declaration : parse_declarations(own))
    declarations.push_back({declaration, kInline | (declaration.is_important ? kImportant : 0)});
  std::ranges::stable_sort(declarations, {}, [](const RankedDeclaration& one) { return one.rank; });
  std::ranges::stable_sort(declarations, {},
                           [](const RankedDeclaration& one) { return order_of(one.declaration.name); });
  Style style = inherited(parent);
  for (const auto& [declaration, rank] : declarations) {
    if (!faults.spend(declaration.value.size())) break;
    const auto value = resolved_value(declaration.value);
    if (value && !value->empty()) set_property(style, parent, port, declaration.name, *value);
  }
  const std::string_view blanks = element.attribute("xml:space").value();
  if (!blanks.empty()) style.keeps_blanks = blanks == "preserve";
  return style;
}

} // namespace hanjang::image::svg
