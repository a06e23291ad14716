// Drawings on pages: their texts in the fonts of the page, at their places.

#include "layout/detail/drawings.h"
#include "unit/layout/support.h"

#include <cmath>
#include <numbers>

using namespace hanjang;
using namespace hanjang::layout;
using namespace hanjang::test;

namespace {

constexpr page::TagId kTag = 7;
const DrawingPlace kPlace{{base::Pt{100}, base::Pt{200}}, base::Pt{0.5}, kTag};

bool near(base::Pt a, double b) { return std::abs(a.value - b) < 1e-6; }

base::Pt width_of(const page::TextLine& line) {
  base::Pt width;
  for (const page::GlyphRun& run : line.runs)
    for (const page::Glyph& glyph : run.glyphs) width += glyph.advance;
  return width;
}

// A flow with one drawing in it, and its first text set at kPlace.
struct Label {
  text::FontSet fonts = noto();
  compose::Flow flow;
  Composed composed{"[person]\nname = \"A\"\n", {kNotoLayout, ""}, "ko", nullptr};

  page::TextLine set(const page::DrawnText& text) {
    compose::StyledText label;
    for (const page::DrawnSpan& span : text.spans) {
      compose::Look look;
      look.drawn = true;
      look.families = composed.design->styles[0].families;
      look.color = span.color;
      flow.looks.push_back(look);
      label.spans.push_back({.text = {.text = span.text, .span = {}, .origin = {}},
                             .look = static_cast<compose::LookIndex>(flow.looks.size() - 1)});
    }
    FlowShaper shaper(flow, *composed.design, fonts, composed.diagnostics);
    return drawn_text(shaper.shape(label), text, kPlace, fonts);
  }
};

page::DrawnText text_at(double x, double y, const std::string& words) {
  return {.spans = {{.text = words, .size = 20, .color = {1, 2, 3}}}, .x = x, .y = y};
}

// One project with a drawing in a layout that shows it.
struct Page : Composed {
  std::optional<page::Document> document;

  explicit Page(const page::Drawing& drawing, const std::string& more = {})
      : Composed("[person]\nname = \"A\"\n[[projects]]\nname = \"연\"\nimages = [{ file = \"a.svg\", alt = "
                 "\"흐름\" }]\n",
                 {kNotoLayout, "[[entry.projects.rows]]\nleft = [\"name\"]\n[[entry.projects.rows]]\n"
                               "pictures = \"images\"\nheight = 300\n" +
                                   more},
                 "ko", nullptr, [&](const diag::SourceText& /*file*/) {
                   return compose::FoundFigure{.drawing = std::make_shared<const page::Drawing>(drawing)};
                 }) {
    text::FontSet fonts = noto();
    auto result = lay_out(flow, *design, request_of(settings), fonts, diagnostics);
    REQUIRE(result);
    document = std::move(result->document);
  }
};

page::Drawing sample() {
  page::Path path{.verbs = {page::Path::Verb::move, page::Path::Verb::line},
                  .points = {{base::Pt{0}, base::Pt{0}}, {base::Pt{200}, base::Pt{100}}},
                  .color = {},
                  .stroke = base::Pt{2}};
  page::Drawing drawing{.width = 200, .height = 100, .paths = {path, path}};
  drawing.texts = {text_at(100, 50, "수집 API")};
  drawing.texts[0].paths_below = 1;
  drawing.unit = base::Pt{0.75};
  drawing.text_size = 20;
  return drawing;
}

} // namespace

TEST_CASE("a text of a drawing stands at its anchor, as large as the drawing is") {
  Label label;
  const page::TextLine start = label.set(text_at(40, 60, "Label"));
  REQUIRE(start.runs.size() == 1);
  const page::GlyphRun& run = start.runs[0];
  CHECK(near(run.origin.x, 120));
  CHECK(near(run.origin.y, 230));
  CHECK(near(run.size, 10));
  CHECK(run.text == "Label");
  CHECK(run.tag == kTag);
  CHECK(run.color == base::Color{1, 2, 3});
  CHECK(start.rotation == 0);
  page::DrawnText text = text_at(40, 60, "Label");
  text.anchor = page::DrawnText::Anchor::middle;
  CHECK(near(label.set(text).runs[0].origin.x, 120 - width_of(start).value / 2));
  text.anchor = page::DrawnText::Anchor::end;
  CHECK(near(label.set(text).runs[0].origin.x, 120 - width_of(start).value));
}

TEST_CASE("a text that may only be so long is set smaller, and none larger") {
  Label label;
  const double width = width_of(label.set(text_at(0, 0, "Label"))).value;
  page::DrawnText text = text_at(0, 0, "Label");
  text.length = width; // in units of half a point
  CHECK(near(label.set(text).runs[0].size, 5));
  CHECK(near(width_of(label.set(text)), width / 2));
  text.length = width * 9;
  CHECK(near(label.set(text).runs[0].size, 10));
  text.spans[0].size = 0.01;
  CHECK(label.set(text).runs.empty());
}

TEST_CASE("a turned text turns about its anchor") {
  Label label;
  const double width = width_of(label.set(text_at(0, 0, "Label"))).value;
  page::DrawnText text = text_at(40, 60, "Label");
  text.anchor = page::DrawnText::Anchor::middle;
  text.rotation = -std::numbers::pi / 2; // from below to above
  const page::TextLine line = label.set(text);
  CHECK(line.rotation == text.rotation);
  CHECK(near(line.runs[0].origin.x, 120));
  CHECK(near(line.runs[0].origin.y, 230 + width / 2));
}

TEST_CASE("parts of a text follow each other, raised and apart as they say") {
  Label label;
  page::DrawnText text = text_at(0, 0, "a");
  text.spans.push_back({.text = "b", .size = 10, .color = {9, 9, 9}, .gap = 4, .rise = 6});
  const page::TextLine line = label.set(text);
  REQUIRE(line.runs.size() == 2);
  CHECK(near(line.runs[1].origin.x, line.runs[0].origin.x.value + line.runs[0].glyphs[0].advance.value + 2));
  CHECK(near(line.runs[1].origin.y, 200 - 3));
  CHECK(near(line.runs[1].size, 5));
  CHECK(line.runs[1].color == base::Color{9, 9, 9});
}

TEST_CASE("paths, dashes and clips are placed with the drawing") {
  page::Path path = sample().paths[0];
  path.pen.dashes = {base::Pt{4}, base::Pt{2}};
  path.pen.dash_start = base::Pt{2};
  path.clip = page::Clip{{base::Pt{10}, base::Pt{20}, base::Pt{30}, base::Pt{40}},
                         {{base::Pt{12}, base::Pt{22}, base::Pt{2}, base::Pt{2}}}};
  const page::Path placed = drawn_path(path, kPlace);
  CHECK(placed.stroke == base::Pt{1});
  CHECK(placed.tag == kTag);
  CHECK(placed.points[1].x == base::Pt{200});
  CHECK(placed.pen.dashes == std::vector<base::Pt>{base::Pt{2}, base::Pt{1}});
  CHECK(placed.pen.dash_start == base::Pt{1});
  CHECK(placed.clip->box.left == base::Pt{105});
  CHECK(placed.clip->holes[0].height == base::Pt{1});
}

TEST_CASE("what a drawing holds belongs to its figure, in painting order") {
  const Page set(sample());
  std::vector<std::size_t> kinds;
  for (const page::Item& item : set.document->pages[0].items) {
    page::TagId tag = page::kArtifact;
    if (const auto* path = std::get_if<page::Path>(&item)) tag = path->tag;
    if (const auto* line = std::get_if<page::TextLine>(&item)) tag = line->runs[0].tag;
    if (tag == page::kArtifact || set.flow.tags[tag].role != page::Role::figure) continue;
    CHECK(set.flow.tags[tag].alt == "흐름");
    kinds.push_back(item.index());
  }
  CHECK(kinds == std::vector<std::size_t>{2, 0, 2});
}

TEST_CASE("a drawing is not so large that its text outdoes the page's") {
  const auto type_size = [](const page::Drawing& drawing) {
    const Page set(drawing);
    for (const page::Item& item : set.document->pages[0].items)
      if (const auto* line = std::get_if<page::TextLine>(&item);
          line != nullptr && line->runs[0].text.starts_with("수집"))
        return line->runs[0].size.value;
    return 0.0;
  };
  const Page usual(sample());
  CHECK(std::abs(type_size(sample()) - usual.design->styles[0].size.loosest * 1.15) < 0.3);
  const auto width_of_line = [](const page::Drawing& drawing) {
    const Page set(drawing);
    for (const page::Item& item : set.document->pages[0].items)
      if (const auto* path = std::get_if<page::Path>(&item); path != nullptr && path->tag != page::kArtifact)
        return path->points[1].x.value - path->points[0].x.value;
    return 0.0;
  };
  page::Drawing silent = sample();
  silent.texts.clear();
  silent.text_size = 0;
  CHECK(std::abs(width_of_line(silent) - 300) < 1e-6); // twice as large as it was drawn
  silent.unit = {};
  CHECK(width_of_line(silent) > 400); // of no size of its own
}

TEST_CASE("letters that no font has are told of at the file's name") {
  page::Drawing drawing = sample();
  drawing.texts[0].spans[0].text = "a\U0001F980";
  CHECK(Composed("[person]\nname = \"A\"\n").diagnostics.all().empty());
  Composed run(
      "[person]\nname = \"A\"\n[[projects]]\nname = \"연\"\nimages = [{ file = \"a.svg\", alt = \"b\" }]\n",
      {kNotoLayout, "[[entry.projects.rows]]\npictures = \"images\"\n"}, "ko", nullptr,
      [&](const diag::SourceText& /*file*/) {
        return compose::FoundFigure{.drawing = std::make_shared<const page::Drawing>(drawing)};
      });
  text::FontSet fonts = noto();
  FlowShaper shaper(run.flow, *run.design, fonts, run.diagnostics);
  shape_flow(run.flow, shaper);
  const auto found =
      std::ranges::find(run.diagnostics.all(), diag::Code::missing_glyph, &diag::Diagnostic::code);
  REQUIRE(found != run.diagnostics.all().end());
  const diag::SourceFile& file = run.sources.file(found->span.source);
  CHECK(file.text().substr(found->span.begin, found->span.end - found->span.begin) == "a.svg");
}
