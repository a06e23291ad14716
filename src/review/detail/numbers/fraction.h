#pragma once
// Exact numbers: what a text says is compared without rounding.

#include <compare>
#include <cstdint>
#include <optional>

namespace hanjang::review {

/// A number as a fraction in lowest terms, never negative. Equal numbers have equal members.
struct Fraction {
  std::int64_t numerator = 0;
  std::int64_t denominator = 1; ///< above 0

  bool is_whole() const { return denominator == 1; }

  friend bool operator==(const Fraction&, const Fraction&) = default;
  /// An order to sort by, not the order of what they are worth: that is is_less().
  friend auto operator<=>(const Fraction&, const Fraction&) = default;
};

/// `numerator` / `denominator`, neither negative; nothing if it divides by zero.
std::optional<Fraction> make_fraction(std::int64_t numerator, std::int64_t denominator);

/// The sum and the product; nothing if 64 bits do not hold them.
std::optional<Fraction> sum(const Fraction& a, const Fraction& b);
std::optional<Fraction> product(const Fraction& a, const Fraction& b);

/// True if `a` is worth less than `b`; also where 64 bits do not hold what it takes to compare them exactly.
bool is_less(const Fraction& a, const Fraction& b);

} // namespace hanjang::review
