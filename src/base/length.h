#pragma once
// Lengths, points and boxes. One unit everywhere: the PDF point (1/72 inch). The origin is the top left
// corner of a page and y grows downwards; only pdf/ turns that round.

#include <compare>

namespace hanjang::base {

/// A length in PDF points. A type of its own, so that it is not mixed up with ems or counts.
struct Pt {
  double value = 0;

  constexpr Pt() = default;
  constexpr explicit Pt(double points) : value(points) {}

  constexpr auto operator<=>(const Pt&) const = default;
  constexpr Pt& operator+=(Pt other) {
    value += other.value;
    return *this;
  }
  constexpr Pt& operator-=(Pt other) {
    value -= other.value;
    return *this;
  }
};

constexpr Pt operator+(Pt a, Pt b) { return Pt{a.value + b.value}; }
constexpr Pt operator-(Pt a, Pt b) { return Pt{a.value - b.value}; }
constexpr Pt operator-(Pt a) { return Pt{-a.value}; }
constexpr Pt operator*(Pt a, double factor) { return Pt{a.value * factor}; }
constexpr Pt operator*(double factor, Pt a) { return Pt{a.value * factor}; }
constexpr Pt operator/(Pt a, double divisor) { return Pt{a.value / divisor}; }
/// The ratio of two lengths, a plain number.
constexpr double operator/(Pt a, Pt b) { return a.value / b.value; }

namespace literals {
constexpr Pt operator""_pt(long double points) { return Pt{static_cast<double>(points)}; }
constexpr Pt operator""_pt(unsigned long long points) { return Pt{static_cast<double>(points)}; }
} // namespace literals

struct Point {
  Pt x;
  Pt y;
};

struct Size {
  Pt width;
  Pt height;
};

/// A box by its top left corner and its size.
struct Rect {
  Pt left;
  Pt top;
  Pt width;
  Pt height;

  constexpr Pt right() const { return left + width; }
  constexpr Pt bottom() const { return top + height; }
};

} // namespace hanjang::base
