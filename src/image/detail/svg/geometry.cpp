#include "image/detail/svg/geometry.h"

#include "image/detail/svg/numbers.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace hanjang::image::svg {
namespace {

constexpr double kDegree = std::numbers::pi / 180;
constexpr std::size_t kMostArguments = 6;

// The arguments of one function, which is open; nothing if they are none.
std::optional<std::vector<double>> arguments(Scanner& scanner) {
  std::vector<double> result;
  scanner.skip_blanks();
  while (!scanner.take(')')) {
    const auto value = scanner.number();
    if (!value || result.size() == kMostArguments) return std::nullopt;
    const std::string_view unit = scanner.word();
    if (!unit.empty() && unit != "px" && unit != "deg") return std::nullopt;
    result.push_back(*value);
    scanner.skip_separator();
  }
  return result;
}

std::optional<Matrix> function(std::string_view name, const std::vector<double>& values) {
  const std::size_t count = values.size();
  if (name == "matrix" && count == kMostArguments)
    return Matrix{values[0], values[1], values[2], values[3], values[4], values[5]};
  if (name == "translate" && (count == 1 || count == 2))
    return translation({values[0], count == 2 ? values[1] : 0});
  if (name == "translateX" && count == 1) return translation({values[0], 0});
  if (name == "translateY" && count == 1) return translation({0, values[0]});
  if (name == "scale" && (count == 1 || count == 2)) return scaling(values[0], values[count - 1]);
  if (name == "rotate" && count == 1) return rotation(values[0] * kDegree);
  if (name == "rotate" && count == 3) {
    const Vec center{values[1], values[2]};
    return translation(center) * rotation(values[0] * kDegree) * translation(center * -1);
  }
  if (name == "skewX" && count == 1) return Matrix{1, 0, std::tan(values[0] * kDegree), 1, 0, 0};
  if (name == "skewY" && count == 1) return Matrix{1, std::tan(values[0] * kDegree), 0, 1, 0, 0};
  return std::nullopt;
}

// Where in the room that is left a view stands: 0, a half or 1.
double share(std::string_view ratio, std::string_view min, std::string_view max) {
  if (ratio.find(min) != std::string_view::npos) return 0;
  return ratio.find(max) != std::string_view::npos ? 1 : 0.5;
}

} // namespace

Box shared(const Box& a, const Box& b) {
  return {std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right),
          std::min(a.bottom, b.bottom)};
}

Box widened(const Box& box, double by) {
  return {box.left - by, box.top - by, box.right + by, box.bottom + by};
}

Vec Matrix::operator()(Vec point) const {
  return {a * point.x + c * point.y + e, b * point.x + d * point.y + f};
}

double Matrix::scale() const { return std::sqrt(std::abs(determinant())); }

bool Matrix::is_upright() const {
  constexpr double kNothing = 1e-9;
  const double most = std::max({std::abs(a), std::abs(b), std::abs(c), std::abs(d)}) * kNothing;
  return (std::abs(b) <= most && std::abs(c) <= most) || (std::abs(a) <= most && std::abs(d) <= most);
}

bool Matrix::is_finite() const {
  return std::isfinite(a) && std::isfinite(b) && std::isfinite(c) && std::isfinite(d) && std::isfinite(e) &&
         std::isfinite(f);
}

Matrix operator*(const Matrix& outer, const Matrix& inner) {
  return {outer.a * inner.a + outer.c * inner.b,           outer.b * inner.a + outer.d * inner.b,
          outer.a * inner.c + outer.c * inner.d,           outer.b * inner.c + outer.d * inner.d,
          outer.a * inner.e + outer.c * inner.f + outer.e, outer.b * inner.e + outer.d * inner.f + outer.f};
}

Matrix translation(Vec by) { return {1, 0, 0, 1, by.x, by.y}; }

Matrix scaling(double x, double y) { return {x, 0, 0, y, 0, 0}; }

Matrix rotation(double angle) {
  const double cosine = std::cos(angle);
  const double sine = std::sin(angle);
  return {cosine, sine, -sine, cosine, 0, 0};
}

Box around(const Box& box, const Matrix& matrix) {
  const std::array corners{matrix({box.left, box.top}), matrix({box.right, box.top}),
                           matrix({box.left, box.bottom}), matrix({box.right, box.bottom})};
  const auto [left, right] = std::ranges::minmax(corners, {}, &Vec::x);
  const auto [top, bottom] = std::ranges::minmax(corners, {}, &Vec::y);
  return {left.x, top.y, right.x, bottom.y};
}

std::optional<Matrix> parse_transform(std::string_view text) {
  Matrix result;
  Scanner scanner(trimmed(text));
  if (trimmed(text) == "none") return result;
  while (!scanner.at_end()) {
    const std::string_view name = scanner.word();
    scanner.skip_blanks();
    if (!scanner.take('(')) return std::nullopt;
    const auto values = arguments(scanner);
    const auto next = values ? function(name, *values) : std::nullopt;
    if (!next) return std::nullopt;
    result = result * *next;
    scanner.skip_separator();
  }
  return result;
}

Matrix fit_view(const Box& view, const Box& port, std::string_view ratio) {
  const double width = view.right - view.left;
  const double height = view.bottom - view.top;
  double x = (port.right - port.left) / width;
  double y = (port.bottom - port.top) / height;
  if (trimmed(ratio).substr(0, 4) == "none")
    return translation({port.left, port.top}) * scaling(x, y) * translation({-view.left, -view.top});
  x = y = ratio.find("slice") == std::string_view::npos ? std::min(x, y) : std::max(x, y);
  const Vec room{port.right - port.left - width * x, port.bottom - port.top - height * y};
  const Vec at{port.left + room.x * share(ratio, "xMin", "xMax"),
               port.top + room.y * share(ratio, "YMin", "YMax")};
  return translation(at) * scaling(x, y) * translation({-view.left, -view.top});
}

std::optional<Box> parse_view_box(std::string_view text) {
  constexpr std::size_t kNumbers = 4;
  const auto numbers = parse_numbers(text, kNumbers);
  if (!numbers || numbers->size() != kNumbers || (*numbers)[2] <= 0 || (*numbers)[3] <= 0)
    return std::nullopt;
  return Box{(*numbers)[0], (*numbers)[1], (*numbers)[0] + (*numbers)[2], (*numbers)[1] + (*numbers)[3]};
}

} // namespace hanjang::image::svg
