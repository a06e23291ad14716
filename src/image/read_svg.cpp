#include "image/detail/svg/document.h"
#include "image/detail/svg/limits.h"
#include "image/detail/svg/numbers.h"
#include "image/detail/svg/walker.h"
#include "image/figure.h"
#include "image/svg.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <map>
#include <utility>

namespace hanjang::image {
namespace {

using namespace svg;

constexpr base::Pt kPixel{72.0 / 96};

// The drawing's size in pixels, and what its numbers are in.
struct Sheet {
  double width = 0;
  double height = 0;
  Box view;
};

// What an attribute says; nothing without one. Of a percentage nobody knows of what.
std::optional<double> side(pugi::xml_node root, const char* name) {
  const std::string_view text = trimmed(root.attribute(name).value());
  return text.ends_with('%') ? std::nullopt : parse_length(text, {});
}

// One side follows from the other and the view (SVG 1.1, 7.2).
std::optional<Sheet> sheet_of(pugi::xml_node root, Faults& faults) {
  const std::string_view text = root.attribute("viewBox").value();
  const auto view = parse_view_box(text);
  auto width = side(root, "width");
  auto height = side(root, "height");
  if (!view && (!width || !height || !trimmed(text).empty())) {
    faults.damage("the drawing does not say how large it is: there is no sound `viewBox` in its `svg`");
    return std::nullopt;
  }
  if (view) {
    const double across = view->right - view->left;
    const double down = view->bottom - view->top;
    if (!width) width = height ? *height * across / down : across;
    if (!height) height = *width * down / across;
  }
  const Sheet sheet{*width, *height, view.value_or(Box{0, 0, *width, *height})};
  const auto [shorter, longer] = std::minmax({sheet.width, sheet.height});
  if (!(shorter >= kLeastDrawing) || !(longer <= kLargestDrawing))
    faults.excess(fmt::format("the drawing measures {:.6g} × {:.6g} pixels; a side has {} to {}", sheet.width,
                              sheet.height, kLeastDrawing, kLargestDrawing),
                  "give its `svg` a `viewBox` about as large as a screen");
  if (longer > shorter * kMostFigureAspect)
    faults.excess(
        fmt::format(
            "the drawing is {:.6g} × {:.6g} pixels: one side is more than {} times as long as the other",
            sheet.width, sheet.height, kMostFigureAspect),
        "cut it to the part that matters, or break it in two");
  return sheet;
}

// A ground that is white is that of the paper.
void add_ground(const Place& place, page::Drawing& drawing) {
  const auto& ground = place.style.background;
  const base::Color color = ground ? on_white(*ground, 1) : base::Color{255, 255, 255};
  if (color == base::Color{255, 255, 255}) return;
  using Verb = page::Path::Verb;
  const base::Pt right{drawing.width};
  const base::Pt bottom{drawing.height};
  drawing.paths.push_back({.verbs = {Verb::move, Verb::line, Verb::line, Verb::line, Verb::close},
                           .points = {{{}, {}}, {right, {}}, {right, bottom}, {{}, bottom}},
                           .color = color,
                           .stroke = {}});
}

// The size of most of the text, in letters, to a tenth of a pixel.
double usual_size(const page::Drawing& drawing) {
  constexpr double kTenths = 10;
  std::map<long, std::size_t> letters;
  for (const page::DrawnText& text : drawing.texts)
    for (const page::DrawnSpan& span : text.spans)
      letters[std::lround(span.size * kTenths)] += span.text.size();
  const auto most = std::ranges::max_element(letters, {}, [](const auto& one) { return one.second; });
  return most == letters.end() ? 0 : static_cast<double>(most->first) / kTenths;
}

std::optional<page::Drawing> drawn(std::string_view bytes, Faults& faults) {
  if (bytes.size() > kMostSvgBytes)
    faults.excess(fmt::format("the file of the drawing has {} bytes; at most {} MiB are read",
                              grouped(bytes.size()), kMostSvgBytes >> 20));
  if (faults.any()) return std::nullopt;
  const Document document(bytes, faults);
  if (faults.any()) return std::nullopt;
  const pugi::xml_node root = document.root();
  const auto sheet = sheet_of(root, faults);
  if (faults.any()) return std::nullopt;
  page::Drawing drawing{.width = sheet->width, .height = sheet->height, .paths = {}};
  drawing.unit = kPixel;
  const Box page{0, 0, sheet->width, sheet->height};
  Place place;
  place.cover.box = page;
  place.port = {sheet->view.right - sheet->view.left, sheet->view.bottom - sheet->view.top};
  place.style = style_of(root, {}, place.port, document.sheet(), faults);
  place.opacity = place.style.opacity;
  place.matrix = fit_view(sheet->view, page, root.attribute("preserveAspectRatio").value());
  add_ground(place, drawing);
  Walker(document, drawing, faults).children(root, place);
  if (drawing.paths.empty() && drawing.texts.empty()) faults.damage("the drawing shows nothing");
  drawing.text_size = usual_size(drawing);
  return drawing;
}

bool begins_in_utf16(std::string_view bytes) {
  using namespace std::string_view_literals;
  return bytes.starts_with("\xff\xfe<\0"sv) || bytes.starts_with("\xfe\xff\0<"sv);
}

} // namespace

bool is_svg(std::string_view bytes) {
  if (begins_in_utf16(bytes)) return true;
  bytes = without_mark(bytes);
  const auto front = prolog(bytes);
  if (!front) return false;
  const std::string_view tag = bytes.substr(front->size() + 1);
  std::string_view name = tag.substr(0, tag.find_first_of(" \t\r\n/>"));
  if (const std::size_t colon = name.find(':'); colon != std::string_view::npos)
    name.remove_prefix(colon + 1);
  return name == "svg";
}

std::optional<page::Drawing> read_svg(std::string_view bytes, diag::Span span,
                                      diag::Diagnostics& diagnostics) {
  Faults faults;
  if (begins_in_utf16(bytes))
    faults.add({diag::Code::broken_photo, "the drawing is written in UTF-16", "save it in UTF-8"});
  auto drawing = faults.any() ? std::nullopt : drawn(bytes, faults);
  if (!faults.any()) return drawing;
  diagnostics.report(faults.first()->code, span, faults.first()->message, faults.first()->hint);
  return std::nullopt;
}

} // namespace hanjang::image
