// Numbers, lengths, transforms and path data of SVG drawings.

#include "catch.h"
#include "image/detail/svg/geometry.h"
#include "image/detail/svg/markers.h"
#include "image/detail/svg/numbers.h"
#include "image/detail/svg/outline.h"

#include <cmath>
#include <numbers>
#include <string>

using namespace hanjang::image::svg;

namespace {

bool near(double a, double b) { return std::abs(a - b) < 1e-6; }
bool near(Vec a, Vec b) { return near(a.x, b.x) && near(a.y, b.y); }

Outline path(std::string_view data) {
  const PathReading reading = read_path(data, 1000);
  INFO(data);
  CHECK_FALSE(reading.fault);
  CHECK_FALSE(reading.is_too_long);
  return reading.outline;
}

Vec end_of(std::string_view data) { return path(data).segments.back().to; }

// The place on a curve at a share of its way.
Vec on_curve(Vec from, const Segment& curve, double t) {
  const double s = 1 - t;
  return from * (s * s * s) + curve.first * (3 * s * s * t) + curve.second * (3 * s * t * t) +
         curve.to * (t * t * t);
}

// Whether all of an arc is on the circle.
bool is_on_circle(const Outline& outline, Vec center, double radius) {
  Vec from = outline.segments.front().to;
  for (std::size_t i = 1; i < outline.segments.size(); ++i) {
    for (double t = 0; t <= 1; t += 0.125) {
      const Vec at = on_curve(from, outline.segments[i], t) - center;
      if (std::abs(std::hypot(at.x, at.y) - radius) > radius * 0.001) return false;
    }
    from = outline.segments[i].to;
  }
  return true;
}

} // namespace

TEST_CASE("numbers are read whatever stands behind them, and none that is no number") {
  CHECK(parse_number(" 1.5 ") == 1.5);
  CHECK(parse_number("-.5e2") == -50.0);
  CHECK(parse_number("+3") == 3.0);
  CHECK(parse_number("1e-400") == 0.0);
  CHECK(parse_number("0.00001E-2").has_value());
  for (const char* text :
       {"", ".", "-", "1e", "e1", "nan", "NaN", "inf", "0x1", "1e400", "1e10", "1,5", "--1", "1 2"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_number(text));
  }
  CHECK(parse_numbers("1-2.5.5,4 , 5", 9) == std::vector<double>{1, -2.5, 0.5, 4, 5});
  CHECK_FALSE(parse_numbers("1 2 3", 2));
  CHECK_FALSE(parse_numbers("1 x", 9));
}

TEST_CASE("lengths are pixels, 96 to an inch") {
  const LengthBase base{.font_size = 20, .whole = 300};
  CHECK(parse_length("12", base) == 12.0);
  CHECK(parse_length("12PX", base) == 12.0);
  CHECK(parse_length("72pt", base) == 96.0);
  CHECK(near(parse_length("25.4mm", base).value(), 96));
  CHECK(near(parse_length("101.6q", base).value(), 96));
  CHECK(parse_length("1.1em", base) == 22.0);
  CHECK(parse_length("2ex", base) == 20.0);
  CHECK(parse_length("2rem", base) == 32.0);
  CHECK(parse_length("50%", base) == 150.0);
  CHECK_FALSE(parse_length("1 px", base));
  CHECK_FALSE(parse_length("1vw", base));
  CHECK_FALSE(parse_length("calc(1px)", base));
}

TEST_CASE("transforms are done from the right to the left") {
  const auto at = [](std::string_view text, Vec point) {
    const auto matrix = parse_transform(text);
    INFO(text);
    REQUIRE(matrix);
    return (*matrix)(point);
  };
  CHECK(near(at("translate(10 20) scale(2)", {1, 1}), {12, 22}));
  CHECK(near(at("scale(2),translate(10)", {1, 1}), {22, 2}));
  CHECK(near(at("rotate(90)", {1, 0}), {0, 1}));
  CHECK(near(at("rotate(-90deg 10 10)", {20, 10}), {10, 0}));
  CHECK(near(at("matrix(1,2,3,4,5,6)", {1, 1}), {9, 12}));
  CHECK(near(at("skewX(45)", {0, 2}), {2, 2}));
  CHECK(near(at("skewY(45)", {2, 0}), {2, 2}));
  CHECK(near(at("translate(1px, 2px)", {0, 0}), {1, 2}));
  CHECK(near(at("none", {3, 4}), {3, 4}));
  CHECK(near(at("", {3, 4}), {3, 4}));
  for (const char* text : {"rotate()", "rotate(1,2)", "matrix(1)", "spin(1)", "scale(1", "scale(a)",
                           "translate(1em)", "rotate(1 2 3 4 5 6 7)"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_transform(text));
  }
}

TEST_CASE("a view fills its port as its ratio says") {
  const Box view{0, 0, 100, 50};
  const Box port{0, 0, 200, 200};
  CHECK(near(fit_view(view, port, "")({0, 0}), {0, 50}));
  CHECK(near(fit_view(view, port, "xMinYMin meet")({100, 50}), {200, 100}));
  CHECK(near(fit_view(view, port, "xMidYMax")({0, 0}), {0, 100}));
  CHECK(near(fit_view(view, port, "none")({100, 50}), {200, 200}));
  CHECK(near(fit_view(view, port, "xMidYMid slice")({50, 25}), {100, 100}));
  CHECK(near(fit_view(view, port, "xMaxYMid slice")({100, 25}), {200, 100}));
  CHECK_FALSE(parse_view_box("0 0 0 10"));
  CHECK_FALSE(parse_view_box("0 0 10"));
  CHECK_FALSE(parse_view_box("0 0 10 NaN"));
  CHECK_FALSE(parse_view_box("0 0 10 10 10"));
}

TEST_CASE("every command of a path goes where it says") {
  CHECK(near(end_of("M1 2L3 4"), {3, 4}));
  CHECK(near(end_of("m1 2l3 4"), {4, 6}));
  CHECK(near(end_of("m1,2,3,4"), {4, 6}));
  CHECK(near(end_of("M1 2H5V7"), {5, 7}));
  CHECK(near(end_of("M1 2h5v7"), {6, 9}));
  CHECK(near(end_of("M0 0C1 1 2 2 3 3c1 1 2 2 3 3"), {6, 6}));
  CHECK(near(end_of("M0 0L5 5z"), {0, 0}));
  CHECK(near(end_of("M1 1L5 5zl1 0"), {2, 1}));
  CHECK(near(end_of("M10-5.5.5.5"), {0.5, 0.5}));
  CHECK(path("M0 0L1 1 2 2 3 3").segments.size() == 4);
}

TEST_CASE("smooth curves mirror the one before, and quadratic ones become cubic") {
  const Outline smooth = path("M0 0C0 10 10 10 10 0S20-10 20 0");
  CHECK(near(smooth.segments[2].first, {10, -10}));
  const Outline quadratic = path("M0 0Q15 30 30 0T60 0");
  CHECK(near(quadratic.segments[1].first, {10, 20}));
  CHECK(near(quadratic.segments[1].second, {20, 20}));
  CHECK(near(quadratic.segments[2].first, {40, -20}));
  CHECK(near(path("M5 5S10 10 20 20").segments[1].first, {5, 5}));
  CHECK(near(path("M5 5T10 10").segments[1].first, {5, 5}));
}

TEST_CASE("arcs are on their circles, the short way and the long way round") {
  CHECK(is_on_circle(path("M10 0A10 10 0 0 1 0 10"), {0, 0}, 10));
  CHECK(is_on_circle(path("M10 0A10 10 0 1 0 0 10"), {0, 0}, 10));
  CHECK(path("M10 0A10 10 0 1 0 0 10").segments.size() == 4);
  CHECK(is_on_circle(path("M-10 0a10 10 0 1 1 20 0a10 10 0 1 1-20 0"), {0, 0}, 10));
  CHECK(near(end_of("M0 0a5 5 0 0110 0"), {10, 0}));             // flags need no blanks
  CHECK(is_on_circle(path("M0 0A1 1 0 0 1 20 0"), {10, 0}, 10)); // radii that are too small grow
  CHECK(path("M0 0A0 5 0 0 1 20 0").segments[1].verb == Segment::Verb::line);
  CHECK(path("M3 3A5 5 0 0 1 3 3").segments.size() == 1);
  const Outline turned = path("M10 0A10 5 90 0 1 -10 0"); // grown to a half ellipse of 20 by 10
  CHECK(near(bounds(turned, {}).bottom, 20));
}

TEST_CASE("path data that cannot be read says where") {
  const auto fault = [](std::string_view data) { return read_path(data, 100).fault; };
  CHECK(fault("L1 1") == 0U);
  CHECK(fault("M10-5.5.5") == 9U); // three numbers are not two points
  CHECK(fault("M1 1 L2") == 7U);
  CHECK(fault("M1 1 LNaN 2") == 6U);
  CHECK(fault("M0 0 A1 1 0 2 0 1 1") == 12U);
  CHECK(fault("M0 0 B1 1") == 5U);
  CHECK(fault("M0 0 1e99 0") == 5U);
  CHECK_FALSE(fault(""));
  CHECK(read_path("M0 0H1 2 3 4 5 6 7 8 9", 5).is_too_long);
}

TEST_CASE("outlines of shapes, and those that are none") {
  CHECK(rectangle({0, 0, 10, 5}, 0, 0).segments.size() == 5);
  CHECK(rectangle({0, 0, 10, 5}, 2, 2).segments.size() == 10);
  CHECK(near(bounds(rectangle({0, 0, 10, 5}, 99, 99), {}).right, 10));
  CHECK(rectangle({0, 0, 0, 5}, 0, 0).is_empty());
  CHECK(ellipse({0, 0}, -1, 1).is_empty());
  CHECK(polyline({1, 2, 3, 4, 5}, true).segments.size() == 3); // the odd number out is left out
  CHECK(as_box(rectangle({1, 2, 3, 4}, 0, 0), scaling(2, 2))->right == 6);
  CHECK(as_box(path("M0 0H5V5H0z"), {}));
  CHECK(as_box(path("M0 0V5H5V0H0"), rotation(std::numbers::pi / 2)));
  CHECK_FALSE(as_box(path("M0 0H5V5z"), {}));
  CHECK_FALSE(as_box(path("M0 0L5 1L5 5L0 5z"), {}));
  CHECK_FALSE(as_box(rectangle({1, 2, 3, 4}, 0, 0), rotation(0.5)));
}

TEST_CASE("markers stand at vertices, half way between what comes and what goes") {
  const auto vertices = [](std::string_view data) { return vertices_of(path(data)); };
  const double right_angle = std::numbers::pi / 2;
  const auto corner = vertices("M0 0H10V10");
  REQUIRE(corner.size() == 3);
  CHECK(near(corner[0].angle, 0));
  CHECK(near(corner[1].angle, right_angle / 2));
  CHECK(near(corner[2].angle, right_angle));
  CHECK(vertices("M10 0A10 10 0 1 0 0 10").size() == 2); // the curves of an arc are one command
  CHECK(near(vertices("M0 0C0 0 5 5 5 10")[0].angle, right_angle / 2));
  CHECK(near(vertices("M0 0C0 5 10 10 10 10")[1].angle, std::atan2(5, 10)));
  const auto closed = vertices("M0 0H10V10z");
  REQUIRE(closed.size() == 4);
  CHECK(near(closed[0].angle, closed[3].angle));
  CHECK(vertices("M5 5").size() == 1);
}
