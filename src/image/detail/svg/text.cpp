#include "image/detail/svg/text.h"

#include "image/detail/svg/limits.h"
#include "image/detail/svg/numbers.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <utility>

namespace hanjang::image::svg {
namespace {

// How far below a text's y its baseline is, of the type size: by Baseline, of an ordinary sans serif. The
// middle is that of small letters, the centre that of capitals and of Hangul.
constexpr std::array<double, 6> kBelow{0, -0.22, 0.27, 0.355, 0.74, 0.9};

double below(const Style& style) {
  return kBelow[static_cast<std::size_t>(style.baseline)] * style.font_size;
}

bool is_alike(const page::DrawnSpan& a, const page::DrawnSpan& b) {
  return a.size == b.size && a.color == b.color && a.weight == b.weight && a.italic == b.italic &&
         a.family == b.family && a.rise == b.rise && b.gap == 0;
}

std::string_view first_of_list(std::string_view list) {
  list = trimmed(list);
  return list.substr(0, std::min(list.find_first_of(", \t\r\n"), list.size()));
}

} // namespace

void TextReader::read(pugi::xml_node text, const Place& place) {
  if (place.style.is_vertical)
    return faults_.refuse(fmt::format("{} of the drawing is set from top to bottom", document_.place(text)),
                          "set it across, or turn it with `transform`");
  matrix_ = place.matrix;
  cover_ = place.cover;
  text_ = {};
  at_ = {};
  down_ = gap_ = 0;
  ends_blank_ = true;
  move_to(text, place);
  content(text, place);
  finish(text);
}

void TextReader::content(pugi::xml_node element, const Place& place) {
  for (const pugi::xml_node child : element.children()) {
    if (faults_.any()) return;
    if (child.type() == pugi::node_element)
      part(child, place);
    else if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata)
      characters(child.value(), place, element);
  }
}

void TextReader::part(pugi::xml_node element, const Place& around) {
  const std::string_view name = local_name(element);
  if (!document_.is_svg(element) || name == "title" || name == "desc") return;
  if (name != "tspan" && name != "a")
    return faults_.refuse(
        fmt::format("{} of the drawing is no text that can be printed", document_.place(element)),
        "set its text as plain `text`, along a straight line");
  Place place = around;
  place.style = style_of(element, around.style, around.port, document_.sheet(), faults_);
  place.style.rise += around.style.rise;
  if (!place.style.is_displayed) return;
  place.opacity *= place.style.opacity;
  ++place.depth;
  move_to(element, place);
  content(element, place);
}

std::optional<double> TextReader::first_length(pugi::xml_node element, const char* name, double whole,
                                               const Style& style) {
  const std::string_view first = first_of_list(element.attribute(name).value());
  if (first.empty()) return std::nullopt;
  const auto length = parse_length(first, {.font_size = style.font_size, .whole = whole});
  if (!length)
    faults_.damage(
        fmt::format("the drawing is damaged: {} has no length in `{}`", document_.place(element), name));
  return length;
}

// An x begins a text of its own, since its anchor is known. Without one what follows goes on from what is
// before, higher or lower.
void TextReader::move_to(pugi::xml_node element, const Place& place) {
  const auto x = first_length(element, "x", place.port.width, place.style);
  const auto y = first_length(element, "y", place.port.height, place.style);
  const auto dx = first_length(element, "dx", place.port.width, place.style);
  const auto dy = first_length(element, "dy", place.port.height, place.style);
  if (x) {
    finish(element);
    at_ = {*x, at_.y + std::exchange(down_, 0)};
    gap_ = 0;
    ends_blank_ = true;
  }
  if (y) down_ = *y - at_.y;
  down_ += dy.value_or(0);
  if (text_.spans.empty()) {
    at_ = at_ + Vec{dx.value_or(0), std::exchange(down_, 0)};
    text_.length = shapes_.length(element, "textLength", place.port.width, place.style, text_.length);
  } else {
    gap_ += dx.value_or(0);
  }
}

void TextReader::characters(std::string_view text, const Place& place, pugi::xml_node element) {
  const Style& style = place.style;
  if (!faults_.spend(text.size())) return;
  page::DrawnSpan span;
  for (const char c : text) {
    const bool is_control = static_cast<unsigned char>(c) < 0x20 || c == '\x7f';
    if (is_control && !is_blank(c)) continue;
    const bool is_space = is_blank(c);
    if (is_space && !style.keeps_blanks && ends_blank_) continue;
    span.text += is_space ? ' ' : c;
    ends_blank_ = is_space;
  }
  const auto color = style.is_hidden || span.text.empty()
                         ? std::nullopt
                         : painter_.color_of(style.fill, style.fill_opacity, place, element);
  if (!color || style.font_size <= 0) return;
  if (text_.spans.empty()) {
    text_.anchor = style.anchor;
    keeps_blanks_ = style.keeps_blanks;
  }
  span.size = style.font_size;
  span.color = *color;
  span.weight = style.weight;
  span.italic = style.italic;
  span.family = style.family;
  span.gap = std::exchange(gap_, 0);
  span.rise = style.rise - down_ - below(style);
  const std::size_t bytes = span.text.size();
  add_span(std::move(span), bytes, element);
}

void TextReader::add_span(page::DrawnSpan span, std::size_t bytes, pugi::xml_node element) {
  for (const page::DrawnSpan& before : text_.spans) bytes += before.text.size();
  if (bytes > kMostTextBytes)
    return faults_.excess(fmt::format("{} of the drawing has more than {} bytes of text",
                                      document_.place(element), grouped(kMostTextBytes)));
  if (!text_.spans.empty() && is_alike(text_.spans.back(), span))
    text_.spans.back().text += span.text;
  else
    text_.spans.push_back(std::move(span));
}

// The text to the drawing, in its pixels.
void TextReader::finish(pugi::xml_node element) {
  page::DrawnText text = std::exchange(text_, {});
  if (!text.spans.empty() && !keeps_blanks_ && text.spans.back().text.ends_with(' '))
    text.spans.back().text.pop_back();
  std::erase_if(text.spans, [](const page::DrawnSpan& span) { return span.text.empty(); });
  const bool is_blank_alone = std::ranges::all_of(text.spans, [](const page::DrawnSpan& span) {
    return span.text.find_first_not_of(' ') == std::string::npos;
  });
  if (is_blank_alone || faults_.any()) return;
  // The first span stands on the baseline; the others above or below it.
  const double rise = text.spans.front().rise;
  const double scale = matrix_.scale();
  const Vec at = matrix_({at_.x, at_.y - rise});
  double largest = 0;
  double farthest = 0;
  for (page::DrawnSpan& span : text.spans) {
    span.rise = (span.rise - rise) * scale;
    span.size *= scale;
    span.gap *= scale;
    largest = std::max(largest, span.size);
    farthest = std::max({farthest, std::abs(span.rise), std::abs(span.gap)});
  }
  constexpr double kLeast = 0.05; // pixels: type that nobody sees
  if (largest < kLeast) return;
  const Box around{at.x - largest, at.y - largest, at.x + largest, at.y + largest};
  if (largest > std::max(drawing_.width, drawing_.height))
    return faults_.excess(fmt::format("the text `{}` is larger than the drawing", text.spans.front().text));
  if (!painter_.is_in_reach(widened(around, farthest), element)) return;
  if (shared(around, cover_.box).is_empty()) return;
  text.x = at.x;
  text.y = at.y;
  text.length *= scale;
  text.rotation = std::atan2(matrix_.b, matrix_.a);
  constexpr double kLevel = 1e-6;
  if (std::abs(text.rotation) < kLevel) text.rotation = 0;
  text.paths_below = drawing_.paths.size();
  if (drawing_.texts.size() == kMostTexts)
    return faults_.excess(fmt::format("the drawing has more than {} texts", grouped(kMostTexts)));
  drawing_.texts.push_back(std::move(text));
}

} // namespace hanjang::image::svg
