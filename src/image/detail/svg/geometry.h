#pragma once
// Points, boxes and transforms (SVG 1.1, 7). Everything is in pixels of some system of coordinates, y down.

#include <optional>
#include <string_view>

namespace hanjang::image::svg {

struct Vec {
  double x = 0;
  double y = 0;

  constexpr bool operator==(const Vec&) const = default;
};

constexpr Vec operator+(Vec a, Vec b) { return {a.x + b.x, a.y + b.y}; }
constexpr Vec operator-(Vec a, Vec b) { return {a.x - b.x, a.y - b.y}; }
constexpr Vec operator*(Vec a, double factor) { return {a.x * factor, a.y * factor}; }

/// A box between its edges.
struct Box {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;

  constexpr bool is_empty() const { return right <= left || bottom <= top; }
  constexpr bool holds(const Box& other) const {
    return other.left >= left && other.right <= right && other.top >= top && other.bottom <= bottom;
  }
};

/// What both cover; is_empty() where that is nothing.
Box shared(const Box& a, const Box& b);
/// The box on all sides larger by so much.
Box widened(const Box& box, double by);

/// x' = a·x + c·y + e, y' = b·x + d·y + f.
struct Matrix {
  double a = 1;
  double b = 0;
  double c = 0;
  double d = 1;
  double e = 0;
  double f = 0;

  Vec operator()(Vec point) const;
  /// How many times as large an area becomes; negative for what is mirrored.
  double determinant() const { return a * d - b * c; }
  /// How many times as long lengths become; their mean, where that differs with the direction.
  double scale() const;
  /// True if upright boxes stay upright.
  bool is_upright() const;
  bool is_finite() const;
};

/// The transform that does `inner` first and then `outer`.
Matrix operator*(const Matrix& outer, const Matrix& inner);

Matrix translation(Vec by);
Matrix scaling(double x, double y);
/// `angle` in radians, clockwise.
Matrix rotation(double angle);

/// The upright box around a box transformed.
Box around(const Box& box, const Matrix& matrix);

/// The value of a `transform` attribute: matrix, translate, scale, rotate, skewX and skewY, one behind the
/// other; with `px` and `deg`, as style sheets write them. Nothing for anything else.
std::optional<Matrix> parse_transform(std::string_view text);

/// What makes the inside of a `viewBox` fill a port: `ratio` is the value of preserveAspectRatio, and may be
/// empty (SVG 1.1, 7.8). Both boxes have sides above 0.
Matrix fit_view(const Box& view, const Box& port, std::string_view ratio);

/// The four numbers of a `viewBox` as a box; nothing if they are none, or a side is not above 0.
std::optional<Box> parse_view_box(std::string_view text);

} // namespace hanjang::image::svg
