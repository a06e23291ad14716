#include "compose/detail/looks.h"

#include "base/color.h"

#include <algorithm>
#include <utility>

namespace hanjang::compose {
namespace {

bool is_light(base::Color color) {
  return base::contrast_ratio(color, {0, 0, 0}) > base::contrast_ratio(color, {255, 255, 255});
}

// What markup changes of the style around it. Strong text in an already heavy style keeps the heavier weight.
// A light style stands on something dark, where a dark colour could not be read, and the other way round.
void apply(const design::InlineStyle& change, Look& look) {
  if (!change.families.empty()) look.families = change.families;
  look.italic = look.italic || change.italic;
  if (change.weight) look.weight = std::max(look.weight, *change.weight);
  if (change.color && is_light(*change.color) == is_light(look.color)) look.color = *change.color;
}

Look resolved(const LookRequest& request, const design::Design& design) {
  const design::Style& base = design.styles[request.style];
  Look look{request, base.families, base.weight, base.italic, base.color};
  if (look.emphasis) apply(design.emphasis, look);
  if (look.strong) apply(design.strong, look);
  if (look.code) apply(design.code, look);
  if (look.link) apply(design.link, look);
  if (look.icon) look.color = design.icon.color;
  return look;
}

LookIndex find_or_add(const LookRequest& request, const design::Design& design, Flow& flow) {
  const auto known = std::ranges::find_if(
      flow.looks, [&](const Look& look) { return static_cast<const LookRequest&>(look) == request; });
  const auto index = static_cast<LookIndex>(known - flow.looks.begin());
  if (known == flow.looks.end()) flow.looks.push_back(resolved(request, design));
  return index;
}

} // namespace

LookIndex look_of(const resume::Inline& part, design::StyleIndex style, const design::Design& design,
                  Flow& flow) {
  LookRequest look;
  look.style = style;
  look.strong = part.strong;
  look.emphasis = part.emphasis;
  look.code = part.code;
  look.link = !part.url.empty();
  return find_or_add(look, design, flow);
}

LookIndex drawn_look(const page::DrawnSpan& span, design::StyleIndex style, const design::Design& design,
                     Flow& flow) {
  const bool is_mono = span.family == page::DrawnSpan::Family::mono && !design.code.families.empty();
  Look look;
  look.style = style;
  look.drawn = true;
  look.families = is_mono ? design.code.families : design.styles[style].families;
  look.weight = span.weight;
  look.italic = span.italic;
  look.color = span.color;
  const auto known = std::ranges::find(flow.looks, look);
  const auto index = static_cast<LookIndex>(known - flow.looks.begin());
  if (known == flow.looks.end()) flow.looks.push_back(std::move(look));
  return index;
}

LookIndex icon_look(design::StyleIndex style, const design::Design& design, Flow& flow) {
  LookRequest look;
  look.style = style;
  look.icon = true;
  return find_or_add(look, design, flow);
}

} // namespace hanjang::compose
