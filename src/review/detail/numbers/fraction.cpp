#include "review/detail/numbers/fraction.h"

#include <limits>
#include <numeric>

namespace hanjang::review {
namespace {

std::optional<std::int64_t> times(std::int64_t a, std::int64_t b) {
  if (a != 0 && b > std::numeric_limits<std::int64_t>::max() / a) return std::nullopt;
  return a * b;
}

std::optional<std::int64_t> plus(std::int64_t a, std::int64_t b) {
  if (b > std::numeric_limits<std::int64_t>::max() - a) return std::nullopt;
  return a + b;
}

} // namespace

std::optional<Fraction> make_fraction(std::int64_t numerator, std::int64_t denominator) {
  if (denominator <= 0 || numerator < 0) return std::nullopt;
  const std::int64_t divisor = std::gcd(numerator, denominator);
  return Fraction{numerator / divisor, denominator / divisor};
}

std::optional<Fraction> sum(const Fraction& a, const Fraction& b) {
  const std::int64_t divisor = std::gcd(a.denominator, b.denominator);
  const auto left = times(a.numerator, b.denominator / divisor);
  const auto right = times(b.numerator, a.denominator / divisor);
  const auto below = times(a.denominator / divisor, b.denominator);
  if (!left || !right || !below) return std::nullopt;
  const auto above = plus(*left, *right);
  return above ? make_fraction(*above, *below) : std::nullopt;
}

std::optional<Fraction> product(const Fraction& a, const Fraction& b) {
  // Divided crosswise first, so that what fits is not lost on the way.
  const std::int64_t one = std::gcd(a.numerator, b.denominator);
  const std::int64_t other = std::gcd(b.numerator, a.denominator);
  const auto above = times(a.numerator / one, b.numerator / other);
  const auto below = times(a.denominator / other, b.denominator / one);
  return above && below ? make_fraction(*above, *below) : std::nullopt;
}

bool is_less(const Fraction& a, const Fraction& b) {
  const auto left = times(a.numerator, b.denominator);
  const auto right = times(b.numerator, a.denominator);
  return !left || !right || *left < *right;
}

} // namespace hanjang::review
