#pragma once
// Outlines of shapes: lines and cubic curves in the shape's own coordinates (SVG 1.1, 8 and 9).

#include "image/detail/svg/geometry.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace hanjang::image::svg {

struct Segment {
  enum class Verb : std::uint8_t { move, line, curve, close };
  Verb verb = Verb::move;
  Vec first = {}; ///< control points of a curve
  Vec second = {};
  Vec to = {};           ///< where it ends; of a `close` where its part of the outline began
  bool is_vertex = true; ///< false inside of an arc, which is one command of several curves
};

struct Outline {
  std::vector<Segment> segments;

  void move(Vec to) { segments.push_back({.verb = Segment::Verb::move, .to = to}); }
  void line(Vec to) { segments.push_back({.verb = Segment::Verb::line, .to = to}); }
  void curve(Vec first, Vec second, Vec to) {
    segments.push_back({.verb = Segment::Verb::curve, .first = first, .second = second, .to = to});
  }
  void close(Vec to) { segments.push_back({.verb = Segment::Verb::close, .to = to}); }
  bool is_empty() const { return segments.empty(); }
};

/// An arc of an ellipse from one point to another (SVG 1.1, 8.3.8).
struct Arc {
  double rx = 0;
  double ry = 0;
  double rotation = 0; ///< of the ellipse's first axis, radians
  bool is_large = false;
  bool is_clockwise = false;
};

/// Adds an arc: curves of at most a quarter of a turn each (SVG 1.1, F.6). Radii that are too small grow; of
/// no radius it is a line.
void add_arc(Outline& outline, Vec from, const Arc& arc, Vec to);

/// What path data comes to. `fault` is the byte at which it cannot be read.
struct PathReading {
  Outline outline;
  std::optional<std::size_t> fault = {};
  bool is_too_long = false; ///< more than `most` segments
};

/// Reads the data of a path, all commands (SVG 1.1, 8.3).
PathReading read_path(std::string_view data, std::size_t most);

/// Outlines of shapes; empty for one without a size (SVG 1.1, 9).
Outline rectangle(const Box& box, double rx, double ry);
Outline ellipse(Vec center, double rx, double ry);
Outline polyline(const std::vector<double>& numbers, bool is_closed);

/// The box that holds all points of the outline transformed, control points among them.
Box bounds(const Outline& outline, const Matrix& matrix);

/// The box that the outline transformed is, if it is one that stands upright.
std::optional<Box> as_box(const Outline& outline, const Matrix& matrix);

} // namespace hanjang::image::svg
