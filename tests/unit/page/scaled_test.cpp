#include "catch.h"
#include "page/scaled.h"

#include <variant>

using namespace hanjang;

namespace {

const Point at{Pt{100}, Pt{50}};
constexpr TagId figure = 7;

template <class T>
T scaled(T item) {
  const Page page{{Pt{200}, Pt{300}}, {std::move(item)}};
  const std::vector<Item> items = scaled_items(page, 0.5, at, figure);
  REQUIRE(items.size() == 1);
  return std::get<T>(items.front());
}

} // namespace

TEST_CASE("a scaled line keeps its text and glyphs, and every length follows") {
  GlyphRun run;
  run.size = Pt{10};
  run.origin = {Pt{20}, Pt{40}};
  run.text = "가b";
  run.glyphs = {
      {.id = 5, .advance = Pt{9}, .x_offset = Pt{1}, .y_offset = Pt{-2}, .text_begin = 0, .text_end = 3},
      {.id = 6, .advance = Pt{4}, .x_offset = {}, .y_offset = {}, .text_begin = 3, .text_end = 4}};
  run.tag = 3;
  const TextLine line = scaled(TextLine{{run}});
  REQUIRE(line.runs.size() == 1);
  const GlyphRun& small = line.runs.front();
  CHECK(small.size == Pt{5});
  CHECK(small.origin.x == Pt{110});
  CHECK(small.origin.y == Pt{70});
  CHECK(small.text == "가b");
  CHECK(small.tag == figure);
  REQUIRE(small.glyphs.size() == 2);
  CHECK(small.glyphs[0].id == 5);
  CHECK(small.glyphs[0].advance == Pt{4.5});
  CHECK(small.glyphs[0].x_offset == Pt{0.5});
  CHECK(small.glyphs[0].y_offset == Pt{-1});
  CHECK(small.glyphs[1].text_end == 4);
}

TEST_CASE("decoration becomes part of the figure as well") {
  const Rule rule = scaled(Rule{{Pt{10}, Pt{20}, Pt{30}, Pt{1}}, {1, 2, 3}, artifact});
  CHECK(rule.tag == figure);
  CHECK(rule.color == Color{1, 2, 3});
  CHECK(rule.box.left == Pt{105});
  CHECK(rule.box.top == Pt{60});
  CHECK(rule.box.width == Pt{15});
  CHECK(rule.box.height == Pt{0.5});
}

TEST_CASE("a scaled outline has a thinner line, and a filled one stays filled") {
  Path path;
  path.verbs = {Path::Verb::move, Path::Verb::line, Path::Verb::close};
  path.points = {{Pt{0}, Pt{0}}, {Pt{8}, Pt{4}}};
  path.stroke = Pt{0.8};
  const Path drawn = scaled(path);
  CHECK(drawn.stroke == Pt{0.4});
  CHECK(drawn.verbs == path.verbs);
  CHECK(drawn.points[1].x == Pt{104});
  CHECK(drawn.points[1].y == Pt{52});
  CHECK(drawn.tag == figure);
  path.stroke = Pt{0};
  CHECK(scaled(path).stroke == Pt{0});
}

TEST_CASE("a scaled image shares its picture") {
  const auto picture = std::make_shared<const Picture>();
  const ImageItem image = scaled(ImageItem{picture, {Pt{2}, Pt{4}, Pt{6}, Pt{8}}, 1});
  CHECK(image.picture == picture);
  CHECK(image.box.left == Pt{101});
  CHECK(image.box.height == Pt{4});
  CHECK(image.tag == figure);
}
