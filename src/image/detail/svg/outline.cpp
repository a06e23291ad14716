#include "image/detail/svg/outline.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace hanjang::image::svg {
namespace {

constexpr double kPi = std::numbers::pi;

// How far control points are from the ends of a quarter of a circle.
constexpr double kQuarter = 4.0 / 3 * (std::numbers::sqrt2 - 1);

// An ellipse, and the part of it between two angles.
struct Turn {
  Vec center;
  double rx = 0;
  double ry = 0;
  double rotation = 0;
  double begin = 0;
  double sweep = 0;

  Vec on_paper(Vec unit) const {
    const double cosine = std::cos(rotation);
    const double sine = std::sin(rotation);
    const Vec scaled{unit.x * rx, unit.y * ry};
    return {center.x + cosine * scaled.x - sine * scaled.y, center.y + sine * scaled.x + cosine * scaled.y};
  }
};

double angle_between(Vec from, Vec to) {
  return std::atan2(from.x * to.y - from.y * to.x, from.x * to.x + from.y * to.y);
}

// SVG 1.1, F.6.5 and F.6.6, with the names of that page. Both radii are above 0.
Turn turn_of(Vec from, const Arc& arc, Vec to) {
  const double cosine = std::cos(arc.rotation);
  const double sine = std::sin(arc.rotation);
  const Vec half = (from - to) * 0.5;
  const Vec primed{cosine * half.x + sine * half.y, cosine * half.y - sine * half.x};
  const double lambda = std::hypot(primed.x / arc.rx, primed.y / arc.ry);
  const double grow = std::max(lambda, 1.0);
  const double rx = arc.rx * grow;
  const double ry = arc.ry * grow;
  const double square = lambda == 0 ? 0 : std::max(0.0, grow * grow / (lambda * lambda) - 1);
  const double factor = std::sqrt(square) * (arc.is_large == arc.is_clockwise ? -1 : 1);
  const Vec middle{factor * rx * primed.y / ry, -factor * ry * primed.x / rx};
  const Vec mean = (from + to) * 0.5;
  const Vec begin{(primed.x - middle.x) / rx, (primed.y - middle.y) / ry};
  const Vec end{(-primed.x - middle.x) / rx, (-primed.y - middle.y) / ry};
  double sweep = angle_between(begin, end);
  if (arc.is_clockwise && sweep < 0) sweep += 2 * kPi;
  if (!arc.is_clockwise && sweep > 0) sweep -= 2 * kPi;
  return {
      .center = {cosine * middle.x - sine * middle.y + mean.x, sine * middle.x + cosine * middle.y + mean.y},
      .rx = rx,
      .ry = ry,
      .rotation = arc.rotation,
      .begin = std::atan2(begin.y, begin.x),
      .sweep = sweep};
}

} // namespace

void add_arc(Outline& outline, Vec from, const Arc& arc, Vec to) {
  if (from == to) return;
  const Arc sound{std::abs(arc.rx), std::abs(arc.ry), arc.rotation, arc.is_large, arc.is_clockwise};
  if (sound.rx <= 0 || sound.ry <= 0) return outline.line(to);
  const Turn turn = turn_of(from, sound, to);
  const int pieces = std::clamp(static_cast<int>(std::ceil(std::abs(turn.sweep) / (kPi / 2) - 1e-9)), 1, 4);
  const double step = turn.sweep / pieces;
  const double reach = 4.0 / 3 * std::tan(step / 4);
  for (int i = 0; i < pieces; ++i) {
    const double a = turn.begin + step * i;
    const double b = a + step;
    const Vec first{std::cos(a) - reach * std::sin(a), std::sin(a) + reach * std::cos(a)};
    const Vec second{std::cos(b) + reach * std::sin(b), std::sin(b) - reach * std::cos(b)};
    const bool is_last = i + 1 == pieces;
    outline.curve(turn.on_paper(first), turn.on_paper(second),
                  is_last ? to : turn.on_paper({std::cos(b), std::sin(b)}));
    outline.segments.back().is_vertex = is_last;
  }
}

Outline rectangle(const Box& box, double rx, double ry) {
  Outline outline;
  if (box.is_empty()) return outline;
  rx = std::clamp(rx, 0.0, (box.right - box.left) / 2);
  ry = std::clamp(ry, 0.0, (box.bottom - box.top) / 2);
  const auto [left, top, right, bottom] = box;
  outline.segments.reserve(10); // of one with round corners
  outline.move({left + rx, top});
  const bool is_round = rx > 0 && ry > 0;
  const double x = rx * (1 - kQuarter);
  const double y = ry * (1 - kQuarter);
  outline.line({right - rx, top});
  if (is_round) outline.curve({right - x, top}, {right, top + y}, {right, top + ry});
  outline.line({right, bottom - ry});
  if (is_round) outline.curve({right, bottom - y}, {right - x, bottom}, {right - rx, bottom});
  outline.line({left + rx, bottom});
  if (is_round) outline.curve({left + x, bottom}, {left, bottom - y}, {left, bottom - ry});
  if (is_round) outline.line({left, top + ry});
  if (is_round) outline.curve({left, top + y}, {left + x, top}, {left + rx, top});
  outline.close({left + rx, top});
  return outline;
}

Outline ellipse(Vec center, double rx, double ry) {
  // Quarters of the unit circle from its right end on: two control points and where each ends.
  constexpr std::array<std::array<Vec, 3>, 4> kQuarters{{
      {{{1, kQuarter}, {kQuarter, 1}, {0, 1}}},
      {{{-kQuarter, 1}, {-1, kQuarter}, {-1, 0}}},
      {{{-1, -kQuarter}, {-kQuarter, -1}, {0, -1}}},
      {{{kQuarter, -1}, {1, -kQuarter}, {1, 0}}},
  }};
  Outline outline;
  if (rx <= 0 || ry <= 0) return outline;
  const auto at = [&](Vec unit) { return Vec{center.x + unit.x * rx, center.y + unit.y * ry}; };
  outline.segments.reserve(kQuarters.size() + 2);
  outline.move(at({1, 0}));
  for (const auto& [first, second, to] : kQuarters) outline.curve(at(first), at(second), at(to));
  outline.close(at({1, 0}));
  return outline;
}

Outline polyline(const std::vector<double>& numbers, bool is_closed) {
  Outline outline;
  for (std::size_t i = 0; i + 1 < numbers.size(); i += 2) {
    const Vec to{numbers[i], numbers[i + 1]};
    i == 0 ? outline.move(to) : outline.line(to);
  }
  if (is_closed && !outline.is_empty()) outline.close(outline.segments.front().to);
  return outline;
}

Box bounds(const Outline& outline, const Matrix& matrix) {
  constexpr double kFar = std::numeric_limits<double>::max();
  Box box{kFar, kFar, -kFar, -kFar};
  const auto add = [&](Vec point) {
    const Vec at = matrix(point);
    box = {std::min(box.left, at.x), std::min(box.top, at.y), std::max(box.right, at.x),
           std::max(box.bottom, at.y)};
  };
  for (const Segment& segment : outline.segments) {
    add(segment.to);
    if (segment.verb != Segment::Verb::curve) continue;
    add(segment.first);
    add(segment.second);
  }
  return box;
}

std::optional<Box> as_box(const Outline& outline, const Matrix& matrix) {
  if (!matrix.is_upright()) return std::nullopt;
  std::vector<Vec> corners;
  for (const Segment& segment : outline.segments) {
    const bool begins = segment.verb == Segment::Verb::move;
    if (segment.verb == Segment::Verb::curve || begins != corners.empty()) return std::nullopt;
    if (corners.empty() || !(segment.to == corners.back())) corners.push_back(segment.to);
  }
  if (corners.size() == 5 && corners.front() == corners.back()) corners.pop_back();
  if (corners.size() != 4) return std::nullopt;
  for (std::size_t i = 0; i < corners.size(); ++i) {
    const Vec side = corners[(i + 1) % corners.size()] - corners[i];
    const bool is_across = side.y == 0;
    const Vec next = corners[(i + 2) % corners.size()] - corners[(i + 1) % corners.size()];
    if (is_across ? next.x != 0 : side.x != 0 || next.y != 0) return std::nullopt;
  }
  return bounds(outline, matrix);
}

} // namespace hanjang::image::svg
