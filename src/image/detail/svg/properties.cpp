// Every property that is read, and what its values mean (SVG 1.1, appendix N; CSS Fonts 3).

#include "base/ascii.h"
#include "image/detail/svg/limits.h"
#include "image/detail/svg/numbers.h"
#include "image/detail/svg/style.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace hanjang::image::svg {
namespace {

struct Context {
  const Style& parent;
  const Port& port;
};

using Set = void (*)(Style& style, std::string_view value, const Context& context);
using Inherit = void (*)(Style& style, const Style& parent);

struct Property {
  std::string_view name;
  Set set;
  Inherit inherit;
};

template <auto Member>
void inherit(Style& style, const Style& parent) {
  style.*Member = parent.*Member;
}

template <class T>
using Words = std::initializer_list<std::pair<std::string_view, T>>;

template <class T>
void choose(T& target, std::string_view value, Words<T> words) {
  for (const auto& [word, meaning] : words)
    if (word == value) target = meaning;
}

std::optional<Paint> parse_paint(std::string_view value) {
  if (value == "none") return Paint{};
  if (base::ascii::to_lower(value) == "currentcolor") return Paint{.kind = Paint::Kind::current_color};
  if (value == "context-fill") return Paint{.kind = Paint::Kind::context_fill};
  if (value == "context-stroke") return Paint{.kind = Paint::Kind::context_stroke};
  std::string_view rest;
  if (const auto id = parse_reference(value, &rest)) {
    Paint paint{.kind = Paint::Kind::server, .server = std::string(*id)};
    if (const auto color = parse_color(rest)) {
      paint.color = *color;
      paint.has_color = true;
    }
    return paint;
  }
  if (const auto color = parse_color(value)) return Paint{.kind = Paint::Kind::color, .color = *color};
  return std::nullopt;
}

template <auto Member>
void set_paint(Style& style, std::string_view value, const Context& /*context*/) {
  if (auto paint = parse_paint(value)) style.*Member = *std::move(paint);
}

void set_color(Style& style, std::string_view value, const Context& /*context*/) {
  if (const auto color = parse_color(value)) style.color = *color;
}

void set_background(Style& style, std::string_view value, const Context& /*context*/) {
  if (const auto color = parse_color(value)) style.background = *color;
}

template <auto Member>
void set_opacity(Style& style, std::string_view value, const Context& /*context*/) {
  if (const auto part = parse_length(value, {.whole = 1})) style.*Member = std::clamp(*part, 0.0, 1.0);
}

// Of the port's diagonal, if it is a percentage.
template <auto Member>
void set_length(Style& style, std::string_view value, const Context& context) {
  const auto length = parse_length(value, {.font_size = style.font_size, .whole = context.port.diagonal()});
  if (length && *length >= 0) style.*Member = *length;
}

void set_dash_start(Style& style, std::string_view value, const Context& context) {
  const auto length = parse_length(value, {.font_size = style.font_size, .whole = context.port.diagonal()});
  if (length) style.dash_start = *length;
}

// Dashes without any length are a whole line (SVG 1.1, 11.4).
void set_dashes(Style& style, std::string_view value, const Context& context) {
  std::vector<double> dashes;
  while (value != "none" && !value.empty()) {
    const std::size_t end = std::min(value.find_first_of(", \t\r\n"), value.size());
    const auto dash =
        parse_length(value.substr(0, end), {.font_size = style.font_size, .whole = context.port.diagonal()});
    if (!dash || *dash < 0) return;
    dashes.push_back(*dash);
    if (dashes.size() > kMostDashes) break; // whoever draws the line says so
    while (!value.empty() && value.size() > end && (value[end] == ',' || is_blank(value[end])))
      value.remove_prefix(1);
    value = trimmed(value.substr(std::min(end, value.size())));
  }
  if (std::ranges::all_of(dashes, [](double dash) { return dash == 0; })) dashes.clear();
  style.dashes = std::move(dashes);
}

void set_rule(Style& style, std::string_view value, const Context& /*context*/) {
  choose(style.even_odd, value, {{"evenodd", true}, {"nonzero", false}});
}

void set_cap(Style& style, std::string_view value, const Context& /*context*/) {
  using Cap = page::Pen::Cap;
  choose(style.cap, value, {{"butt", Cap::butt}, {"round", Cap::round}, {"square", Cap::square}});
}

void set_join(Style& style, std::string_view value, const Context& /*context*/) {
  using Join = page::Pen::Join;
  choose(style.join, value,
         {{"miter", Join::miter},
          {"miter-clip", Join::miter},
          {"arcs", Join::miter},
          {"round", Join::round},
          {"bevel", Join::bevel}});
}

void set_miter_limit(Style& style, std::string_view value, const Context& /*context*/) {
  constexpr double kMost = 1000;
  const auto limit = parse_number(value);
  if (limit && *limit >= 1) style.miter_limit = std::min(*limit, kMost);
}

void set_font_size(Style& style, std::string_view value, const Context& context) {
  const double around = context.parent.font_size;
  constexpr double kStep = 1.2;
  choose(style.font_size, value,
         {{"xx-small", 9},
          {"x-small", 10},
          {"small", 13},
          {"medium", 16},
          {"large", 18},
          {"x-large", 24},
          {"xx-large", 32},
          {"smaller", around / kStep},
          {"larger", around * kStep}});
  const auto size = parse_length(value, {.font_size = around, .whole = around});
  if (size && *size >= 0) style.font_size = *size;
}

void set_weight(Style& style, std::string_view value, const Context& context) {
  constexpr int kBold = 700;
  constexpr int kRegular = 400;
  choose(style.weight, value,
         {{"normal", kRegular},
          {"bold", kBold},
          {"bolder", std::max(context.parent.weight, kBold)},
          {"lighter", std::min(context.parent.weight, kRegular)}});
  const auto weight = parse_number(value);
  if (weight && *weight >= 1 && *weight <= 1000) style.weight = static_cast<int>(*weight);
}

void set_italic(Style& style, std::string_view value, const Context& /*context*/) {
  if (value == "normal") style.italic = false;
  if (value == "italic" || value.starts_with("oblique")) style.italic = true;
}

using Family = page::DrawnSpan::Family;

// Parts of the names of families of each kind.
constexpr std::string_view kMonoNames = "mono courier consol menlo code cascadia";
constexpr std::string_view kSansNames = "sans helvetica arial gothic";
constexpr std::string_view kSerifNames = "serif times georgia batang myeongjo garamond palatino cambria";

bool has_any(std::string_view text, std::string_view parts) {
  while (!parts.empty()) {
    const std::size_t end = std::min(parts.find(' '), parts.size());
    if (text.find(parts.substr(0, end)) != std::string_view::npos) return true;
    parts.remove_prefix(std::min(end + 1, parts.size()));
  }
  return false;
}

// Which of three kinds a family is, by its name.
std::optional<Family> family_of(std::string_view name) {
  const std::string lower = base::ascii::to_lower(name);
  if (has_any(lower, kMonoNames)) return Family::mono;
  if (has_any(lower, kSansNames)) return Family::sans;
  if (has_any(lower, kSerifNames)) return Family::serif;
  return std::nullopt;
}

// The first family that is known counts.
void set_family(Style& style, std::string_view value, const Context& /*context*/) {
  style.family = Family::sans;
  while (!value.empty()) {
    std::string_view rest;
    const auto family = family_of(first_part(value, rest));
    value = rest;
    if (!family) continue;
    style.family = *family;
    return;
  }
}

// `italic bold 10px/1.2 'DejaVu Sans', sans-serif`: what stands before the size is a style or a weight.
void set_font(Style& style, std::string_view value, const Context& context) {
  style.weight = 400;
  style.italic = false;
  while (!value.empty()) {
    const std::size_t end = std::min(value.find_first_of(" \t\r\n"), value.size());
    const std::string_view word = value.substr(0, end);
    value = trimmed(value.substr(end));
    const std::string_view size = word.substr(0, word.find('/'));
    if (!parse_number(word) && parse_length(size, {})) {
      set_font_size(style, size, context);
      set_family(style, value, context);
      return;
    }
    set_weight(style, word, context);
    if (word != "normal") set_italic(style, word, context);
  }
}

void set_anchor(Style& style, std::string_view value, const Context& /*context*/) {
  using Anchor = page::DrawnText::Anchor;
  choose(style.anchor, value, {{"start", Anchor::start}, {"middle", Anchor::middle}, {"end", Anchor::end}});
}

void set_baseline(Style& style, std::string_view value, const Context& /*context*/) {
  choose(style.baseline, value,
         {{"auto", Baseline::alphabetic},
          {"baseline", Baseline::alphabetic},
          {"alphabetic", Baseline::alphabetic},
          {"middle", Baseline::middle},
          {"central", Baseline::central},
          {"mathematical", Baseline::central},
          {"hanging", Baseline::hanging},
          {"before-edge", Baseline::before_edge},
          {"text-before-edge", Baseline::before_edge},
          {"text-top", Baseline::before_edge},
          {"after-edge", Baseline::after_edge},
          {"text-after-edge", Baseline::after_edge},
          {"ideographic", Baseline::after_edge},
          {"text-bottom", Baseline::after_edge}});
}

void set_rise(Style& style, std::string_view value, const Context& context) {
  constexpr double kSuper = 0.33;
  constexpr double kSub = -0.2;
  const double around = context.parent.font_size;
  choose(style.rise, value, {{"baseline", 0}, {"super", around * kSuper}, {"sub", around * kSub}});
  if (const auto length = parse_length(value, {.font_size = style.font_size, .whole = around}))
    style.rise = *length;
}

void set_display(Style& style, std::string_view value, const Context& /*context*/) {
  style.is_displayed = value != "none";
}

void set_visibility(Style& style, std::string_view value, const Context& /*context*/) {
  choose(style.is_hidden, value, {{"visible", false}, {"hidden", true}, {"collapse", true}});
}

void set_overflow(Style& style, std::string_view value, const Context& /*context*/) {
  style.overflows = value == "visible" || value == "auto";
}

void set_white_space(Style& style, std::string_view value, const Context& /*context*/) {
  style.keeps_blanks = value.starts_with("pre") || value == "break-spaces";
}

void set_writing_mode(Style& style, std::string_view value, const Context& /*context*/) {
  style.is_vertical =
      value.starts_with("tb") || value.starts_with("vertical") || value.starts_with("sideways");
}

template <auto Member>
void set_marker(Style& style, std::string_view value, const Context& /*context*/) {
  const auto id = parse_reference(value);
  if (id || value == "none") style.*Member = std::string(id.value_or(""));
}

void set_markers(Style& style, std::string_view value, const Context& context) {
  set_marker<&Style::marker_start>(style, value, context);
  set_marker<&Style::marker_mid>(style, value, context);
  set_marker<&Style::marker_end>(style, value, context);
}

void inherit_markers(Style& style, const Style& parent) {
  style.marker_start = parent.marker_start;
  style.marker_mid = parent.marker_mid;
  style.marker_end = parent.marker_end;
}

template <auto Member>
void set_cover(Style& style, std::string_view value, const Context& /*context*/) {
  const auto id = parse_reference(value);
  style.*Member = std::string(value == "none" ? "" : id && !id->empty() ? *id : "?");
}

void set_transform(Style& style, std::string_view value, const Context& /*context*/) {
  style.transform = std::string(value);
}

template <auto Member>
constexpr Property property(std::string_view name, Set set) {
  return {name, set, inherit<Member>};
}

constexpr std::array kProperties{
    property<&Style::color>("color", set_color),
    property<&Style::fill>("fill", set_paint<&Style::fill>),
    property<&Style::stroke>("stroke", set_paint<&Style::stroke>),
    property<&Style::fill_opacity>("fill-opacity", set_opacity<&Style::fill_opacity>),
    property<&Style::stroke_opacity>("stroke-opacity", set_opacity<&Style::stroke_opacity>),
    property<&Style::opacity>("opacity", set_opacity<&Style::opacity>),
    property<&Style::even_odd>("fill-rule", set_rule),
    property<&Style::stroke_width>("stroke-width", set_length<&Style::stroke_width>),
    property<&Style::cap>("stroke-linecap", set_cap),
    property<&Style::join>("stroke-linejoin", set_join),
    property<&Style::miter_limit>("stroke-miterlimit", set_miter_limit),
    property<&Style::dashes>("stroke-dasharray", set_dashes),
    property<&Style::dash_start>("stroke-dashoffset", set_dash_start),
    property<&Style::font_size>("font", set_font),
    property<&Style::font_size>("font-size", set_font_size),
    property<&Style::weight>("font-weight", set_weight),
    property<&Style::italic>("font-style", set_italic),
    property<&Style::family>("font-family", set_family),
    property<&Style::anchor>("text-anchor", set_anchor),
    property<&Style::baseline>("dominant-baseline", set_baseline),
    property<&Style::baseline>("alignment-baseline", set_baseline),
    property<&Style::rise>("baseline-shift", set_rise),
    property<&Style::is_displayed>("display", set_display),
    property<&Style::is_hidden>("visibility", set_visibility),
    property<&Style::overflows>("overflow", set_overflow),
    property<&Style::keeps_blanks>("white-space", set_white_space),
    property<&Style::is_vertical>("writing-mode", set_writing_mode),
    property<&Style::marker_start>("marker-start", set_marker<&Style::marker_start>),
    property<&Style::marker_mid>("marker-mid", set_marker<&Style::marker_mid>),
    property<&Style::marker_end>("marker-end", set_marker<&Style::marker_end>),
    Property{"marker", set_markers, inherit_markers},
    property<&Style::clip_path>("clip-path", set_cover<&Style::clip_path>),
    property<&Style::mask>("mask", set_cover<&Style::mask>),
    property<&Style::background>("background", set_background),
    property<&Style::background>("background-color", set_background),
    property<&Style::transform>("transform", set_transform),
};

const Property* find_property(std::string_view name) {
  const auto found = std::ranges::find(kProperties, name, &Property::name);
  return found == kProperties.end() ? nullptr : found;
}

} // namespace

bool is_property(std::string_view name) { return find_property(name) != nullptr; }

std::optional<std::string_view> parse_reference(std::string_view value, std::string_view* rest) {
  constexpr std::string_view kBegin = "url(";
  value = trimmed(value);
  if (!value.starts_with(kBegin)) return std::nullopt;
  const std::size_t end = value.find(')');
  if (end == std::string_view::npos) return std::nullopt;
  std::string_view inside = trimmed(value.substr(kBegin.size(), end - kBegin.size()));
  if (inside.size() >= 2 && (inside.front() == '"' || inside.front() == '\''))
    inside = trimmed(inside.substr(1, inside.size() - 2));
  if (rest != nullptr) *rest = trimmed(value.substr(end + 1));
  const std::size_t mark = inside.find('#');
  return mark == std::string_view::npos ? std::string_view() : inside.substr(mark + 1);
}

void set_property(Style& style, const Style& parent, const Port& port, std::string_view name,
                  std::string_view value) {
  const Property* const property = find_property(name);
  if (property == nullptr) return;
  if (value == "inherit")
    property->inherit(style, parent);
  else
    property->set(style, value, {parent, port});
}

} // namespace hanjang::image::svg
