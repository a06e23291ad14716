#include "compose/detail/looks.h"

#include <algorithm>
#include <utility>

namespace hanjang::compose {
namespace {

// What markup changes of the style around it. Strong text in an already heavy style keeps the heavier weight.
void apply(const design::InlineStyle& change, Look& look) {
  if (!change.families.empty()) look.families = change.families;
  if (change.weight) look.weight = std::max(look.weight, *change.weight);
  if (change.color) look.color = *change.color;
}

Look resolved(Look look, const design::Design& design) {
  const design::Style& base = design.styles[look.style];
  look.families = base.families;
  look.weight = base.weight;
  look.color = base.color;
  if (look.emphasis) apply(design.emphasis, look);
  if (look.strong) apply(design.strong, look);
  if (look.code) apply(design.code, look);
  if (look.link) apply(design.link, look);
  if (look.icon) look.color = design.icon.color;
  return look;
}

bool asks_for_same(const Look& a, const Look& b) {
  return a.style == b.style && a.strong == b.strong && a.emphasis == b.emphasis && a.code == b.code &&
         a.link == b.link && a.icon == b.icon;
}

LookIndex find_or_add(Look asked, const design::Design& design, Flow& flow) {
  const auto known = std::ranges::find_if(flow.looks, [&](const Look& l) { return asks_for_same(l, asked); });
  const auto index = static_cast<LookIndex>(known - flow.looks.begin());
  if (known == flow.looks.end()) flow.looks.push_back(resolved(std::move(asked), design));
  return index;
}

} // namespace

LookIndex look_of(const resume::Inline& part, design::StyleIndex style, const design::Design& design,
                  Flow& flow) {
  Look look;
  look.style = style;
  look.strong = part.strong;
  look.emphasis = part.emphasis;
  look.code = part.code;
  look.link = !part.url.empty();
  return find_or_add(std::move(look), design, flow);
}

LookIndex icon_look(design::StyleIndex style, const design::Design& design, Flow& flow) {
  Look look;
  look.style = style;
  look.icon = true;
  return find_or_add(std::move(look), design, flow);
}

} // namespace hanjang::compose
