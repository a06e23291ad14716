#pragma once
// The numbers of a text by what they are worth: 4,100만 원 and KRW 41M, 절반 and a half, 2시간 30분 and 2.5
// hours are each the same.

#include "review/detail/numbers/fraction.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace hanjang::review {

/// Whose number words a text has. Digits and units are read in any language.
enum class Language : std::uint8_t { korean, english, other };

/// What a number counts, as far as comparing needs it: people, pages and everything else is `none`.
enum class Dimension : std::uint8_t {
  none,
  percent,
  points,   ///< of a percentage or a score: %p, 점, points
  clock,    ///< time with a fixed length, up to weeks
  calendar, ///< months and longer
  month,    ///< a month of the year, by its number
  won,
  dollar,
  euro,
  yen,
  yuan,
  pound,
  bytes,
};

/// What one of a unit is worth in the base of its dimension: seconds, months, bytes; a hundredth for percent.
struct Unit {
  Dimension dimension = Dimension::none;
  Fraction scale = {1, 1};

  friend bool operator==(const Unit&, const Unit&) = default;
};

/// A number that a text says.
struct Quantity {
  Fraction value = {}; ///< in its unit, as it is said: 30 of `30분`, 41,000,000 of `KRW 41M`
  Unit unit = {};
  std::size_t begin = 0; ///< in bytes of the text, with a currency before it and its unit
  std::size_t end = 0;
  /// It answers a number of the other text, and is not missed there: 0 and 1, number words up to two, `a
  /// day`, months by name that may be something else, numbers as names have them (`top-10`, `3D`).
  bool is_weak = false;
  /// What else it may say, all together: 2 hours and 30 minutes for 150 minutes, 1 and 4 for `1/4`, a tenth
  /// for `tenth`. Empty if it says one thing.
  std::vector<Quantity> parts = {};
};

/// The numbers that `text` says, in its order. It may be marked up; what stands in code and in addresses is
/// passed over, telephone and other numbers that only name something are (versions, hosts), and so are
/// numbers of more than 15 digits. Takes time in proportion to the text.
std::vector<Quantity> read_quantities(std::string_view text, Language language);

/// What one text says and the other does not, in the order of each.
struct Difference {
  std::vector<Quantity> only_first;
  std::vector<Quantity> only_second;
  /// What one text only says more often than the other, where the other has nothing left that could be meant
  /// for it: ten districts with ten others, for 구 10곳씩. No difference of what they say.
  std::vector<Quantity> repeated_first;
  std::vector<Quantity> repeated_second;

  /// True if nothing differs but how often something is said.
  bool empty() const { return only_first.empty() && only_second.empty(); }
};

/// Pairs the numbers of two texts, each with one of the same worth, and gives back those that remain and are
/// not weak. Equality is exact. A number without a unit answers one with any by its value alone (`11.2 to 7.4
/// minutes`), and a share answers a percentage (절반 and 50 %).
Difference compare_quantities(std::span<const Quantity> first, std::span<const Quantity> second);

} // namespace hanjang::review
