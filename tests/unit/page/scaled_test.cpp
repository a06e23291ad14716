#include "catch.h"
#include "page/scaled.h"

#include <variant>

using namespace hanjang;
using namespace hanjang::page;

namespace {

const base::Point kAt{base::Pt{100}, base::Pt{50}};
constexpr TagId kFigure = 7;

template <class T>
T scaled(T item) {
  const Page page{{base::Pt{200}, base::Pt{300}}, {std::move(item)}};
  const std::vector<Item> items = scaled_items(page, 0.5, kAt, kFigure);
  REQUIRE(items.size() == 1);
  return std::get<T>(items.front());
}

} // namespace

TEST_CASE("a scaled line keeps its text and glyphs, and every length follows") {
  GlyphRun run;
  run.size = base::Pt{10};
  run.origin = {base::Pt{20}, base::Pt{40}};
  run.text = "가b";
  run.glyphs = {
      {.id = 5,
       .advance = base::Pt{9},
       .x_offset = base::Pt{1},
       .y_offset = base::Pt{-2},
       .text_begin = 0,
       .text_end = 3},
      {.id = 6, .advance = base::Pt{4}, .x_offset = {}, .y_offset = {}, .text_begin = 3, .text_end = 4}};
  run.tag = 3;
  const TextLine line = scaled(TextLine{{run}});
  REQUIRE(line.runs.size() == 1);
  const GlyphRun& small = line.runs.front();
  CHECK(small.size == base::Pt{5});
  CHECK(small.origin.x == base::Pt{110});
  CHECK(small.origin.y == base::Pt{70});
  CHECK(small.text == "가b");
  CHECK(small.tag == kFigure);
  REQUIRE(small.glyphs.size() == 2);
  CHECK(small.glyphs[0].id == 5);
  CHECK(small.glyphs[0].advance == base::Pt{4.5});
  CHECK(small.glyphs[0].x_offset == base::Pt{0.5});
  CHECK(small.glyphs[0].y_offset == base::Pt{-1});
  CHECK(small.glyphs[1].text_end == 4);
}

TEST_CASE("decoration becomes part of the figure as well") {
  const Rule rule =
      scaled(Rule{{base::Pt{10}, base::Pt{20}, base::Pt{30}, base::Pt{1}}, {1, 2, 3}, kArtifact});
  CHECK(rule.tag == kFigure);
  CHECK(rule.color == base::Color{1, 2, 3});
  CHECK(rule.box.left == base::Pt{105});
  CHECK(rule.box.top == base::Pt{60});
  CHECK(rule.box.width == base::Pt{15});
  CHECK(rule.box.height == base::Pt{0.5});
}

TEST_CASE("a scaled outline has a thinner line, and a filled one stays filled") {
  Path path;
  path.verbs = {Path::Verb::move, Path::Verb::line, Path::Verb::close};
  path.points = {{base::Pt{0}, base::Pt{0}}, {base::Pt{8}, base::Pt{4}}};
  path.stroke = base::Pt{0.8};
  const Path drawn = scaled(path);
  CHECK(drawn.stroke == base::Pt{0.4});
  CHECK(drawn.verbs == path.verbs);
  CHECK(drawn.points[1].x == base::Pt{104});
  CHECK(drawn.points[1].y == base::Pt{52});
  CHECK(drawn.tag == kFigure);
  path.stroke = base::Pt{0};
  CHECK(scaled(path).stroke == base::Pt{0});
}

TEST_CASE("dashes and clips are scaled with their path, and a turned line stays turned") {
  Path path;
  path.verbs = {Path::Verb::move, Path::Verb::line};
  path.points = {{base::Pt{0}, base::Pt{0}}, {base::Pt{8}, base::Pt{4}}};
  path.stroke = base::Pt{1};
  path.pen.dashes = {base::Pt{3}, base::Pt{1}};
  path.pen.dash_start = base::Pt{2};
  const base::Rect box{base::Pt{2}, base::Pt{4}, base::Pt{6}, base::Pt{8}};
  path.clip = Clip{box, {box}};
  const Path drawn = scaled(path);
  CHECK(drawn.pen.dashes == std::vector<base::Pt>{base::Pt{1.5}, base::Pt{0.5}});
  CHECK(drawn.pen.dash_start == base::Pt{1});
  REQUIRE(drawn.clip);
  CHECK(drawn.clip->box.left == base::Pt{101});
  CHECK(drawn.clip->box.height == base::Pt{4});
  CHECK(drawn.clip->holes.at(0).top == base::Pt{52});
  CHECK(scaled(TextLine{{GlyphRun{}}, 0.5}).rotation == 0.5);
}

TEST_CASE("a scaled image shares its picture") {
  const auto picture = std::make_shared<const Picture>();
  const ImageItem image = scaled(ImageItem{picture, {base::Pt{2}, base::Pt{4}, base::Pt{6}, base::Pt{8}}, 1});
  CHECK(image.picture == picture);
  CHECK(image.box.left == base::Pt{101});
  CHECK(image.box.height == base::Pt{4});
  CHECK(image.tag == kFigure);
}

TEST_CASE("what bleeds over the edges of a page ends at them") {
  const Rule rule =
      scaled(Rule{{base::Pt{-8}, base::Pt{-8}, base::Pt{216}, base::Pt{100}}, {1, 2, 3}, kArtifact});
  CHECK(rule.box.left == base::Pt{100});
  CHECK(rule.box.top == base::Pt{50});
  CHECK(rule.box.right() == base::Pt{200});
  CHECK(rule.box.bottom() == base::Pt{96});
}
